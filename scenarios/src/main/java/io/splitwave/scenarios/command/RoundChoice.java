package io.splitwave.scenarios.command;

import io.splitwave.output.row.RoundRow;
import io.splitwave.output.stored.PlayedRound;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.word.Vocabulary;
import java.util.Comparator;

/** The round that a view shows: the one asked for, or the longest. */
final class RoundChoice {
    private RoundChoice() {}

    /**
     * Reads a round.
     *
     * @param replication which; null for the first
     * @param round which; null for the longest of those that closed, or of all if none did
     * @param ud UD of the round, where each UD is a cohort of its own; null if not asked for
     */
    static PlayedRound of(StoredRun run, Integer replication, Integer round, Integer ud) {
        int from = replication == null ? 0 : replication;
        RoundRow chosen = run.rounds(from).stream()
                .filter(row -> round == null || row.round() == round)
                .filter(row -> ud == null || row.cohort() == 0 || row.cohort() == ud)
                .max(Comparator.comparing((RoundRow row) -> row.straggler() != null)
                        .thenComparingDouble(row -> row.endS() - row.startS())
                        .thenComparing(Comparator.comparingInt(RoundRow::round).reversed()))
                .orElseThrow(() -> new BadRequestException("replication " + from + " has no such round"));
        return run.round(from, chosen.cohort(), chosen.round());
    }

    /** The round in one line. */
    static String headline(Vocabulary words, PlayedRound played) {
        RoundRow round = played.round();
        StringBuilder line = new StringBuilder("Round " + round.round());
        if (round.cohort() > 0) {
            line.append(" of cohort ").append(round.cohort());
        }
        line.append(" of replication ").append(round.replication());
        line.append(", from ").append(Quantities.time(round.startS())).append(": ");
        if (round.straggler() == null) {
            return line + (round.failed() ? "no UD completed it" : "not finished when the run ended");
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
