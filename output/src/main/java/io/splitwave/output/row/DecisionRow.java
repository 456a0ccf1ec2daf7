package io.splitwave.output.row;

import io.splitwave.output.word.Variable;
import java.util.List;
import java.util.function.Supplier;

/**
 * One decision: what was decided, by whom, and how the search for it went, as far as the words of the system say so.
 *
 * @param replication replication, from 0
 * @param when the frame, or the leg of a round, that it is for
 * @param timeS simulated time of the decision: the start of the frame, or of the leg, s
 * @param scheme name of the deciding scheme
 * @param values a value for each decided variable of the system
 */
public record DecisionRow(int replication, When when, double timeS, String scheme, Values values) implements Row {
    /**
     * Checks the row.
     *
     * @param replication replication, from 0
     * @param when the frame, or the leg of a round, that it is for
     * @param timeS simulated time of the decision, s
     * @param scheme name of the deciding scheme
     * @param values a value for each decided variable
     * @throws IllegalArgumentException if a component is out of its range; the message names frame or leg, and component
     */
    public DecisionRow {
        Supplier<String> row = () -> name(replication, when);
        Require.index(row, "replication", replication);
        Require.amount(row, "timeS", timeS);
        Require.text(row, "scheme", scheme);
        if (when == null || values == null) {
            throw new IllegalArgumentException(row.get() + ": when and values must be given");
        }
    }

    /**
     * Makes a row of values that are not checked yet.
     *
     * @param replication replication, from 0
     * @param when the frame, or the leg of a round, that it is for
     * @param timeS simulated time of the decision, s
     * @param scheme name of the deciding scheme
     * @param decided the decided variables of the system
     * @param uds K, number of user devices
     * @param values their values, as {@link Values} takes them
     * @return the row
     * @throws IllegalArgumentException if a value or a component is out of its range
     */
    public static DecisionRow of(
            int replication,
            When when,
            double timeS,
            String scheme,
            List<Variable> decided,
            int uds,
            Object... values) {
        return new DecisionRow(
                replication, when, timeS, scheme, new Values(() -> name(replication, when), decided, uds, values));
    }

    /**
     * Makes a row of values that are not checked yet and that it keeps: their lists are not copied, and nobody changes them
     * from now on.
     *
     * @param replication replication, from 0
     * @param when the frame, or the leg of a round, that it is for
     * @param timeS simulated time of the decision, s
     * @param scheme name of the deciding scheme
     * @param decided the decided variables of the system
     * @param uds K, number of user devices
     * @param values their values, as {@link Values} takes them
     * @return the row
     * @throws IllegalArgumentException if a value or a component is out of its range
     */
    public static DecisionRow taking(
            int replication,
            When when,
            double timeS,
            String scheme,
            List<Variable> decided,
            int uds,
            Object... values) {
        return new DecisionRow(
                replication, when, timeS, scheme, Values.taking(() -> name(replication, when), decided, uds, values));
    }

    private static String name(int replication, When when) {
        return when + ", replication " + replication;
    }

    /**
     * The number of user devices, as the lists with a value for each of them say.
     *
     * @return K; 0 if there is no such list
     */
    public int uds() {
        return values.uds();
    }

    /** Counts the lists of the decision. */
    @Override
    public long weight() {
        return PLAIN_WEIGHT + values.listValues();
    }
}
