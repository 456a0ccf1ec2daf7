package io.splitwave.scenarios.command;

import io.splitwave.output.report.Figures;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.store.TableStoreException;
import io.splitwave.output.stored.PlayedRound;
import io.splitwave.output.straggler.CriticalPath;
import io.splitwave.output.unit.Scale;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.assembly.UnusableFileException;
import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.system.RoundsAgain;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Shows which stages determined the end of a round, and how long it takes with an average straggler. */
final class CriticalPathView {
    private static final double PERCENT = 100;

    /** Narrowest columns of chains and stages. */
    private static final int CHAIN_WIDTH = 7;

    private static final int STAGE_WIDTH = 10;

    private final Vocabulary words;
    private final PlayedRound played;

    /**
     * @param words the words of the system
     */
    CriticalPathView(Vocabulary words, PlayedRound played) {
        this.words = words;
        this.played = played;
    }

    void print(PrintWriter out) {
        RoundRow round = played.round();
        out.println(RoundChoice.headline(words, played));
        List<CriticalPath.Step> steps = CriticalPath.of(round, played.stages()).steps();
        if (steps.isEmpty()) {
            return;
        }
        Scale scale = Scale.of("s", round.endS() - round.startS());
        int chainWidth =
                steps.stream().mapToInt(step -> chain(step.stage()).length()).reduce(CHAIN_WIDTH, Math::max);
        int stageWidth = steps.stream().mapToInt(step -> what(step).length()).reduce(STAGE_WIDTH, Math::max);
        String texts = "%-" + chainWidth + "s %-" + stageWidth + "s %-3s %s";
        out.printf(
                "%n%10s %10s %10s %6s  " + texts + "%n",
                "from " + scale.unit(),
                "to " + scale.unit(),
                "takes " + scale.unit(),
                "share",
                "UD",
                "stage",
                "at",
                "mean rate");
        for (CriticalPath.Step step : steps) {
            StageRow stage = step.stage();
            double fromS = step.fromS() - round.startS();
            double toS = step.toS() - round.startS();
            out.println(String.format(
                            Locale.ROOT,
                            "%10.3f %10.3f %10.3f %5.1f%%  " + texts,
                            scale.in(fromS),
                            scale.in(toS),
                            scale.in(toS - fromS),
                            PERCENT * (toS - fromS) / (round.endS() - round.startS()),
                            chain(stage),
                            what(step),
                            stage.place(),
                            step.queued() ? "" : Quantities.rate(stage))
                    .stripTrailing());
        }
        hops(steps, round, out);
    }

    /** How long the round would have taken, or why this is not known. */
    void printAgain(RoundsAgain counterfactuals, PrintWriter out) {
        try {
            counterfactuals.of(played.round()).ifPresent(found -> {
                out.printf("%nSimulated again with UD %d given, all else as it was:%n", found.ud());
                counterfactual("the median channel", found.makespanS(), found.medianChannelS(), out);
                counterfactual("the median CPU", found.makespanS(), found.medianCpuS(), out);
                if (counterfactuals.steersRoundsInFlight()) {
                    counterfactuals.particulars().forEach(out::println);
                }
            });
        } catch (RunFailedException | UnusableFileException | TableStoreException cannot) {
            out.printf("%nThe round could not be simulated again: %s.%n", cannot.getMessage());
        }
    }

    private String chain(StageRow stage) {
        return words.chainLabel(stage.support(), stage.ud());
    }

    private String what(CriticalPath.Step step) {
        return step.queued() ? "waits" : words.stageLabel(step.stage().kind());
    }

    private void hops(List<CriticalPath.Step> steps, RoundRow round, PrintWriter out) {
        for (int i = 1; i < steps.size(); i++) {
            StageRow before = steps.get(i - 1).stage();
            StageRow after = steps.get(i).stage();
            String ready = Quantities.time(after.requestedS() - round.startS());
            if (before.sameChain(after)) {
                continue;
            }
            if (after.queueS() > 0) {
                out.printf(
                        "%s was ready for %s at %s and waited %s for %s.%n",
                        chain(after),
                        words.stageLabel(after.kind()),
                        ready,
                        Quantities.time(after.queueS()),
                        chain(before));
            } else {
                out.printf(
                        "%s began %s at %s, when %s was done with %s.%n",
                        chain(after),
                        words.stageLabel(after.kind()),
                        ready,
                        chain(before),
                        words.stageLabel(before.kind()));
            }
        }
    }

    private static void counterfactual(String given, double tookS, double takesS, PrintWriter out) {
        if (Double.isNaN(takesS)) {
            out.printf("  %-20s the round would not have closed%n", given + ":");
            return;
        }
        Scale scale = Scale.of("s", tookS);
        String change = Figures.showHalfWidth(scale.in(takesS - tookS), scale.in(tookS));
        out.printf(
                "  %-20s %s instead of %s (%s)%n",
                given + ":",
                scale.behind(Figures.show(scale.in(takesS))),
                scale.behind(Figures.show(scale.in(tookS))),
                scale.behind(change.equals("0") || change.startsWith("-") ? change : "+" + change));
    }
}
