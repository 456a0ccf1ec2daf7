package io.splitwave.scenarios.command;

import io.splitwave.output.row.Outcome;
import io.splitwave.output.row.Place;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.stored.PlayedRound;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.word.Activity;
import io.splitwave.output.word.Replica;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Describes what happened to one UD, round by round, in sentences. */
final class UdStory {
    private final StoredRun run;
    private final int ud;
    private int rounds;
    private int last;
    private int dropped;
    private double delayS;
    private int completed;

    UdStory(StoredRun run, int ud) {
        this.run = run;
        this.ud = ud;
    }

    void tell(int replication, Integer round, PrintWriter out) {
        out.printf("UD %d in replication %d.%n", ud, replication);
        int from = round == null ? 0 : round;
        int to = round == null ? Integer.MAX_VALUE : round;
        run.eachRound(replication, from, to, played -> tell(played, out));
        if (rounds > 1) {
            String others = run.words().cadence().ofRequests() ? ": completed " + completed : ": last in " + last;
            out.printf("%nOver %d %ss%s", rounds, run.words().cadence().roundNoun(), others);
            out.print(dropped > 0 ? ", dropped from " + dropped : "");
            out.println(completed > 0 ? ", " + Quantities.time(delayS / completed) + " on average." : ".");
        }
    }

    private void tell(PlayedRound played, PrintWriter out) {
        List<StageRow> own = played.stages().stream()
                .filter(stage -> stage.ud() == ud)
                .sorted(Comparator.comparingInt(StageRow::stage))
                .toList();
        RoundUdRow row = played.uds().stream()
                .filter(each -> each.ud() == ud)
                .findFirst()
                .orElse(null);
        if (own.isEmpty() || row == null) {
            return;
        }
        rounds++;
        List<String> sentences = new ArrayList<>();
        sentences.add((run.words().cadence().ofRequests() ? "Request " : "Round ")
                + played.round().round() + " begins at "
                + Quantities.time(played.round().startS()) + plan(row) + ".");
        own.forEach(stage -> sentences.add(sentence(stage, played.round())));
        sentences.add(end(row, played));
        out.println();
        sentences.forEach(out::println);
    }

    /** What it adopted, each variable in words; empty where a value is missing. */
    private String plan(RoundUdRow row) {
        List<String> clauses = new ArrayList<>();
        for (int i = 0; i < row.adopted().size(); i++) {
            double value = row.adopted().get(i);
            if (Double.isNaN(value)) {
                return "";
            }
            clauses.add(Quantities.clause(run.words().adopted().get(i), value));
        }
        return clauses.isEmpty() ? "" : "; " + String.join(", ", clauses);
    }

    private String sentence(StageRow stage, RoundRow round) {
        StringBuilder text = new StringBuilder("  ");
        if (stage.queueS() > 0) {
            text.append("From ").append(since(stage.requestedS(), round));
            text.append(" it waits ").append(Quantities.time(stage.queueS()));
            text.append(" for ")
                    .append(run.words().stageLabel(stage.kind()))
                    .append(stage.wasServed() ? ". " : ", in vain. ");
        }
        if (stage.wasServed()) {
            text.append("At ").append(since(stage.startS(), round)).append(' ');
            text.append(run.words().stageLabel(stage.kind()))
                    .append(where(stage))
                    .append(" begins");
            String work = Quantities.work(stage);
            text.append(work.isEmpty() || stage.work() == 0 ? "" : " (" + work + ")");
            text.append(stage.outcome() == Outcome.COMPLETED ? " and takes " : " and goes on for ");
            text.append(Quantities.time(stage.serviceS()));
            String rate = Quantities.rate(stage);
            text.append(rate.isEmpty() ? "" : ", at " + rate + " on average");
            long frames = stage.frameEnd() - stage.frameStart();
            text.append(frames > 0 ? ", over " + (frames + 1) + " frames" : "");
            text.append('.');
        }
        return text.toString().stripTrailing();
    }

    /** Said where a replica may compute in place of the device. */
    private String where(StageRow stage) {
        Replica replica = run.words().replica();
        boolean either = run.words()
                .stage(stage.kind())
                .filter(word -> word.activity() == Activity.DEVICE)
                .isPresent();
        if (replica == null || !either) {
            return "";
        }
        return stage.place() == Place.DT ? " at the " + replica.name() : " on the UD";
    }

    private static String since(double timeS, RoundRow round) {
        return Quantities.time(timeS - round.startS());
    }

    private String end(RoundUdRow row, PlayedRound played) {
        RoundRow round = played.round();
        if (row.dropped()) {
            dropped++;
            return "  It is dropped: " + row.dropReason() + ".";
        }
        if (!row.completed()) {
            return "  The run ends before it is done.";
        }
        completed++;
        delayS += row.delayS();
        long before = played.uds().stream()
                .filter(other -> other.completed() && other.completionS() < row.completionS())
                .count();
        String done = "  It is done after " + Quantities.time(row.delayS());
        if (round.straggler() == null || played.uds().size() == 1) {
            return done + ".";
        }
        if (round.straggler().ud() == ud && round.straggler().awaited() != null) {
            RoundRow.Awaited later = round.straggler().awaited();
            return done + ", last of the " + round.completed() + " UDs, and waits " + Quantities.time(later.afterS())
                    + " for the " + run.words().blameLabel(later.support()) + ".";
        }
        if (round.straggler().ud() == ud) {
            last++;
            return done + ", last of " + round.completed() + "; the median UD took "
                    + Quantities.time(round.delays().medianS()) + ".";
        }
        return done + ", as number " + (before + 1) + " of " + round.completed() + ", and waits "
                + Quantities.time(row.slackS()) + " for the end of the round.";
    }
}
