package io.splitwave.scenarios.system;

/** One frame of a replication, drawn and decided again to be shown. */
public interface FrameLook extends DecisionLook {
    /**
     * The decision and its devices, in a few words.
     *
     * @return one line without its end
     */
    String line();
}
