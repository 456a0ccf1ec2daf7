package io.splitwave.output.row;

import java.util.List;

/**
 * All rows of one finished replication, table by table, in memory; a {@link RowSink} takes them as they come.
 *
 * @param replication the replication's own row
 * @param stages stage rows in the order they ended
 * @param rounds round rows in the order they ended
 * @param roundUds rows of user devices, round by round in the same order, by user device within a round
 * @param decisions rows of decisions in order
 * @param timings timing rows in order; may be empty
 * @param positions rows of places, frame by frame; may be empty
 */
public record ReplicationRows(
        ReplicationRow replication,
        List<StageRow> stages,
        List<RoundRow> rounds,
        List<RoundUdRow> roundUds,
        List<DecisionRow> decisions,
        List<TimingRow> timings,
        List<PositionRow> positions) {

    /**
     * A replication whose places are not recorded.
     *
     * @param replication the replication's own row
     * @param stages stage rows in the order they ended
     * @param rounds round rows in the order they ended
     * @param roundUds rows of user devices, round by round in the same order, by user device within a round
     * @param decisions rows of decisions in order
     * @param timings timing rows in order
     * @throws IllegalArgumentException if a row belongs to another replication
     */
    public ReplicationRows(
            ReplicationRow replication,
            List<StageRow> stages,
            List<RoundRow> rounds,
            List<RoundUdRow> roundUds,
            List<DecisionRow> decisions,
            List<TimingRow> timings) {
        this(replication, stages, rounds, roundUds, decisions, timings, List.of());
    }

    /**
     * Checks that every row is of the same replication, and copies the lists.
     *
     * @param replication the replication's own row
     * @param stages stage rows in the order they ended
     * @param rounds round rows in the order they ended
     * @param roundUds rows of user devices, round by round in the same order, by user device within a round
     * @param decisions rows of decisions in order
     * @param timings timing rows in order
     * @param positions rows of places, frame by frame
     * @throws IllegalArgumentException if a row belongs to another replication
     */
    public ReplicationRows {
        int own = replication.replication();
        stages = List.copyOf(stages);
        rounds = List.copyOf(rounds);
        roundUds = List.copyOf(roundUds);
        decisions = List.copyOf(decisions);
        timings = List.copyOf(timings);
        positions = List.copyOf(positions);
        stages.forEach(row -> requireOwn(own, row.replication(), "stage"));
        rounds.forEach(row -> requireOwn(own, row.replication(), "round"));
        roundUds.forEach(row -> requireOwn(own, row.replication(), "round and UD"));
        decisions.forEach(row -> requireOwn(own, row.replication(), "decision"));
        timings.forEach(row -> requireOwn(own, row.replication(), "timing"));
        positions.forEach(row -> requireOwn(own, row.replication(), "position"));
    }

    /**
     * Passes on the rows, table by table.
     *
     * @param sink takes them, the replication's own row last
     */
    public void passTo(RowSink sink) {
        stages.forEach(sink::add);
        rounds.forEach(sink::add);
        roundUds.forEach(sink::add);
        decisions.forEach(sink::add);
        timings.forEach(sink::add);
        positions.forEach(sink::add);
        sink.add(replication);
    }

    private static void requireOwn(int own, int found, String kind) {
        if (found != own) {
            throw new IllegalArgumentException(
                    "rows of replication " + own + " hold a " + kind + " row of replication " + found);
        }
    }
}
