package io.splitwave.scenarios.system;

import io.splitwave.output.store.TableRow;
import java.io.PrintWriter;
import java.util.Optional;

/** One decision of a replication, taken again from scenario and seed to be shown. */
public interface DecisionLook {
    /**
     * How it differs from the decision that a run recorded.
     *
     * @param recorded the row of that decision in the table of frames or of decisions
     * @return what differs, in a few words; empty if every recorded figure is the one of this decision, to the last bit
     */
    Optional<String> difference(TableRow recorded);

    /**
     * The decision as JSON, complete enough to compute its figures elsewhere.
     *
     * @return text of one object, indented
     */
    String json();

    /**
     * Prints the decision for a person.
     *
     * @param out takes some lines
     */
    void print(PrintWriter out);
}
