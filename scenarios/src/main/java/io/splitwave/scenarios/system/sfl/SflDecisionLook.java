package io.splitwave.scenarios.system.sfl;

import io.splitwave.optimizer.sfl.RoundDecision;
import io.splitwave.output.report.Figures;
import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.store.TableRow;
import io.splitwave.output.unit.Scale;
import io.splitwave.scenarios.progress.Counted;
import io.splitwave.scenarios.rounds.RecordedDecision;
import io.splitwave.scenarios.system.DecisionLook;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A decision that was taken again, for comparison with the recorded one and for a person. */
final class SflDecisionLook implements DecisionLook {
    private final DecisionRow row;
    private final DecisionFigures figures;

    /**
     * @param row the decision as it would be recorded
     * @param figures what follows from it
     */
    SflDecisionLook(DecisionRow row, DecisionFigures figures) {
        this.row = row;
        this.figures = figures;
    }

    @Override
    public Optional<String> difference(TableRow recorded) {
        return RecordedDecision.difference(row, recorded);
    }

    @Override
    public String json() {
        return new DecisionJson(figures).write();
    }

    @Override
    public void print(PrintWriter out) {
        DecidedRound round = figures.round();
        RoundDecision decision = round.decision();
        int[] members = round.state().members();
        int[] selected = decision.selected(members);
        out.printf(
                Locale.ROOT,
                "decision of round %d at %s, scheme %s: %d of %s selected%n",
                round.round(),
                time(round.timeS()),
                row.scheme(),
                selected.length,
                Counted.of(members.length, "UD"));
        if (selected.length > 0) {
            out.println("  longest time of a UD by the closed form: " + time(figures.longestS()) + bound());
        }
        decision.leftOut()
                .forEach((ud, reason) -> out.println(
                        "  UD " + ud + " is left out: " + reason.name().toLowerCase(Locale.ROOT)));
        Scale power = Scale.of("W", Arrays.stream(selected).mapToDouble(decision::powerW));
        Scale clock = Scale.of("Hz", Arrays.stream(selected).mapToDouble(decision::cpuHz));
        out.printf("%4s %-14s %9s %10s %10s %11s%n", "UD", "cut", "share", power.unit(), clock.unit(), "time");
        for (int ud : selected) {
            out.printf(
                    Locale.ROOT,
                    "%4d %-14s %9.5f %10.3f %10.3f %11s%n",
                    ud,
                    figures.blocks().get(figures.cuts()[figures.cutIndex(ud)] - 1),
                    decision.share(ud),
                    power.in(decision.powerW(ud)),
                    clock.in(decision.cpuHz(ud)),
                    time(figures.deviceS()[ud]));
        }
    }

    private String bound() {
        double lowerBoundS = figures.round().decision().lowerBoundS();
        double valueS = figures.longestS();
        return Double.isFinite(lowerBoundS) && valueS > 0 && Double.isFinite(valueS)
                ? "; no decision is below " + time(lowerBoundS)
                        + String.format(Locale.ROOT, ", gap %.3g %%", 100 * (valueS - lowerBoundS) / valueS)
                : "";
    }

    private static String time(double timeS) {
        return Figures.withUnit(timeS, "s");
    }
}
