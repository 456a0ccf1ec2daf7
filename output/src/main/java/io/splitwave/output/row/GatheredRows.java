package io.splitwave.output.row;

import java.util.ArrayList;
import java.util.List;

/** Keeps the rows of small runs in memory: every complete replication as a whole. */
public final class GatheredRows implements RowSink {
    private final List<ReplicationRows> replications = new ArrayList<>();
    private final List<Row> begun = new ArrayList<>();

    /** Nothing gathered yet. */
    public GatheredRows() {}

    @Override
    public void add(Row row) {
        if (row instanceof ReplicationRow replication) {
            replications.add(new ReplicationRows(
                    replication,
                    of(StageRow.class),
                    of(RoundRow.class),
                    of(RoundUdRow.class),
                    of(DecisionRow.class),
                    of(TimingRow.class),
                    of(PositionRow.class)));
            begun.clear();
        } else {
            begun.add(row);
        }
    }

    private <R extends Row> List<R> of(Class<R> type) {
        return begun.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void abandon() {
        begun.clear();
    }

    /**
     * The complete replications.
     *
     * @return the replications, in the order they were completed
     */
    public List<ReplicationRows> replications() {
        return List.copyOf(replications);
    }
}
