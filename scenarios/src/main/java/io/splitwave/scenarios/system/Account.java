package io.splitwave.scenarios.system;

/**
 * A system's own data of a replication: the device of each member, the values it adopted for its round, and the
 * decisions of the whole replication. The recorder calls it, in the thread that plays.
 */
public interface Account {
    /**
     * The device of a member of a round. A device with several requests under way is several members.
     *
     * @param member member of a round, at least 0
     * @return number of the device, from 0
     */
    default int device(int member) {
        return member;
    }

    /**
     * The support chain that a member stands for. Asked of chains that the plan marks as support alone.
     *
     * @param member member of a round that is no device
     * @return its name in the vocabulary
     * @throws IllegalStateException if the system has no support chains
     */
    default String support(int member) {
        throw new IllegalStateException("member " + member + " is a support chain, which the system has no name for");
    }

    /**
     * The values that a member adopts for the round that begins now, in the order of the vocabulary's adopted
     * variables.
     *
     * @param member member of the round
     * @return a value for each variable: flags are 0 or 1, NaN is absent; empty if the vocabulary has none
     */
    double[] adopted(int member);

    /** The last event has happened: rows that were held back are passed on. Called before {@link #figures()}. */
    default void end() {}

    /**
     * The system's own figures of the replication, in the order of the vocabulary's own figures. Called once, after the
     * last row.
     *
     * @return a value for each figure, NaN for one that the replication does not have
     */
    double[] figures();

    /**
     * The counts of the replication.
     *
     * @return counts for {@link SystemType#remarks}
     */
    default Counts counts() {
        return Counts.NONE;
    }
}
