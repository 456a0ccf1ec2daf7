package io.splitwave.scenarios.campaign;

import io.splitwave.output.row.RoundRow;
import io.splitwave.output.store.StoredFacts;
import io.splitwave.output.store.TableRow;
import io.splitwave.output.straggler.StragglerTally;
import java.util.List;

/** Who was late in the complete replications of a run, and in replication 0 alone. */
final class StragglerCount {
    private StragglerTally complete = new StragglerTally();
    private StragglerTally first = new StragglerTally();
    /** Those of complete replications and of the one that is not complete yet. */
    private StragglerTally counting = new StragglerTally();

    /** Adds a round of the replication that is under way. */
    void add(RoundRow round) {
        counting.add(List.of(round));
    }

    /** Adds a round of a complete replication as a table holds it. */
    void addStored(TableRow round) {
        StoredFacts.straggler(round).ifPresent(straggler -> {
            double behindMedianS = StoredFacts.behindMedianS(round);
            complete.add(straggler, behindMedianS);
            counting.add(straggler, behindMedianS);
            if (round.number("replication") == 0) {
                first.add(straggler, behindMedianS);
            }
        });
    }

    /** The replication that was under way is complete. */
    void complete(int replication) {
        complete = counting;
        counting = complete.copy();
        if (replication == 0) {
            first = complete.copy();
        }
    }

    /** The replication that was under way is given up. */
    void abandon() {
        counting = complete.copy();
    }

    /** Of all complete replications. */
    StragglerTally all() {
        return complete;
    }

    /** Of replication 0. */
    StragglerTally first() {
        return first;
    }
}
