package io.splitwave.scenarios.progress;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The progress shown to a waiting person: how much is done, how fast, how long it will take. Never part of a result.
 */
public interface Progress {

    /** Begins to draw. Nothing is drawn before, so that the first output of a command has its own line. */
    void begin();

    /**
     * Reports rounds that have ended.
     *
     * @param rounds how many since the last call, at least 0
     */
    void roundsEnded(long rounds);

    /**
     * Reports the replications that are finished.
     *
     * @param replications replications finished so far, in all
     */
    void replicationsDone(int replications);

    /**
     * Sets the source of a reason why nothing seems to happen. It is called once, when no round has ended for some
     * seconds.
     *
     * @param standstill gives the state of the run, in words that follow a colon; empty if nothing is known
     */
    default void askWhenStill(Supplier<Optional<String>> standstill) {}

    /** Draws the last state and gives the line back to the terminal; nothing if it never began. */
    void finish();

    /**
     * No display.
     *
     * @return a display that prints nothing
     */
    static Progress none() {
        return new NoProgress();
    }

    /**
     * The progress display for the kind of output: a bar on a terminal, a line every few seconds elsewhere.
     *
     * @param quiet true for none at all
     * @param work what there is to do
     * @param err where lines are written; a bar is drawn on the process's own standard error
     * @return a display safe to call from several threads; finishing it twice does nothing
     */
    static Progress on(boolean quiet, Workload work, PrintWriter err) {
        if (quiet) {
            return none();
        }
        Pace pace = new Pace(work, System::nanoTime);
        int columns = Terminal.columns();
        return columns > 0 ? new TerminalBar(pace, System.err, columns) : new ProgressLines(pace, err);
    }
}
