package io.splitwave.scenarios.campaign;

import io.splitwave.output.row.RoundRow;
import io.splitwave.output.store.StoredFacts;
import io.splitwave.output.store.TableRow;
import io.splitwave.output.straggler.StragglerTally;
import io.splitwave.output.word.Vocabulary;
import java.util.List;

/** Which UDs were late in the complete replications of a run, and in replication 0. */
final class StragglerCount {
    private final StoredFacts facts;
    private StragglerTally complete;
    private StragglerTally first;
    /** Of the complete replications and of the one that is not complete yet. */
    private StragglerTally counting;

    StragglerCount(Vocabulary words) {
        facts = new StoredFacts(words);
        complete = new StragglerTally(words);
        first = new StragglerTally(words);
        counting = new StragglerTally(words);
    }

    /** Adds a round of the replication that is under way. */
    void add(RoundRow round) {
        counting.add(List.of(round));
    }

    /** Adds a round of a complete replication as a table holds it. */
    void addStored(TableRow round) {
        facts.straggler(round).ifPresent(straggler -> {
            double behindMedianS = facts.behindMedianS(round);
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

    /** The replication that was under way is dropped. */
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
