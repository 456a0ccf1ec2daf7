package io.splitwave.scenarios.progress;

/** What a run tells a waiting person: how much is done, how fast, how long it will take. Never part of a result. */
public interface Progress extends AutoCloseable {

    /**
     * Says that rounds have ended.
     *
     * @param rounds how many since the last call, at least 0
     */
    void roundsEnded(long rounds);

    /**
     * Says how far the replications have come.
     *
     * @param replications replications finished so far, in all
     */
    void replicationsDone(int replications);

    /** Draws the last state and gives the line back to the terminal. */
    @Override
    void close();

    /**
     * The progress display that suits where the output goes.
     *
     * @param terminal whether a person watches a terminal: a bar there, a line every few seconds elsewhere
     * @param totalRounds rounds of all replications together, at least 1
     * @param totalReplications replications, at least 1
     * @param err where progress is written
     * @return a display safe to call from several threads
     */
    static Progress on(boolean terminal, long totalRounds, int totalReplications, java.io.PrintStream err) {
        return terminal
                ? new TerminalBar(totalRounds, totalReplications, err)
                : new ProgressLines(totalRounds, totalReplications, err);
    }
}
