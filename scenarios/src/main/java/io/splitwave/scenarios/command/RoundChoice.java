package io.splitwave.scenarios.command;

import io.splitwave.output.row.RoundRow;
import io.splitwave.output.stored.PlayedRound;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.word.Vocabulary;
import java.util.Comparator;

/** The round or request that a view shows: the one asked for, or the longest. */
final class RoundChoice {
    /** Said of a round or request that the end of the run cut off. */
    static final String UNFINISHED = "not finished when the run ended";

    private RoundChoice() {}

    /**
     * Reads a round.
     *
     * @param replication which; null for the first
     * @param round which; null for the longest of those that closed, or of all if none did
     * @param ud UD of the round, where each UD is a cohort of its own, or of the request; null if not asked for
     */
    static PlayedRound of(StoredRun run, Integer replication, Integer round, Integer ud) {
        int from = replication == null ? 0 : replication;
        String noun = run.words().cadence().roundNoun();
        RoundRow chosen = run.rounds(from).stream()
                .filter(row -> round == null || row.round() == round)
                .filter(row -> ud == null || isOf(run, row, ud))
                .max(Comparator.comparing((RoundRow row) -> row.straggler() != null)
                        .thenComparingDouble(row -> row.endS() - row.startS())
                        .thenComparing(Comparator.comparingInt(RoundRow::round).reversed()))
                .orElseThrow(() -> new BadRequestException("replication " + from + " has no such " + noun));
        return run.round(from, chosen.cohort(), chosen.round());
    }

    private static boolean isOf(StoredRun run, RoundRow row, int ud) {
        if (!run.words().cadence().ofRequests()) {
            return row.cohort() == 0 || row.cohort() == ud;
        }
        // a request is in any place that is free, so its cohort says nothing of its UD
        return row.straggler() != null
                ? row.straggler().ud() == ud
                : run.round(row.replication(), row.cohort(), row.round()).uds().stream()
                        .anyMatch(own -> own.ud() == ud);
    }

    /** The round in one line; of a request its latency, as it is late for no other UD. */
    static String headline(Vocabulary words, PlayedRound played) {
        RoundRow round = played.round();
        boolean ofRequest = words.cadence().ofRequests();
        StringBuilder line = new StringBuilder((ofRequest ? "Request " : "Round ") + round.round());
        if (round.cohort() > 0 && !ofRequest) {
            line.append(" of cohort ").append(round.cohort());
        }
        line.append(" of replication ").append(round.replication());
        line.append(", from ").append(Quantities.time(round.startS())).append(": ");
        if (round.straggler() == null) {
            String failed = ofRequest ? "failed" : "no UD completed it";
            return line + (round.failed() ? failed : UNFINISHED);
        }
        if (ofRequest) {
            return line + "latency " + Quantities.time(round.makespanS()) + ", at UD "
                    + round.straggler().ud();
        }
        RoundRow.Awaited later = round.straggler().awaited();
        if (later != null) {
            return line + Quantities.time(round.makespanS()) + ", the "
                    + words.blameLabel(later.support()) + " was last, " + Quantities.time(later.afterS())
                    + " after the last UD";
        }
        return line + Quantities.time(round.makespanS()) + ", UD "
                + round.straggler().ud() + " was last, "
                + Quantities.time(round.behindMedianS()) + " behind the median UD";
    }
}
