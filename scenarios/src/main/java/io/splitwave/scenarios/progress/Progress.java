package io.splitwave.scenarios.progress;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Supplier;

/** What a run tells a waiting person: how much is done, how fast, how long it will take. Never part of a result. */
public interface Progress {

    /** Begins to show itself. Nothing is drawn before, so that what a command says first stands on a line of its own. */
    void begin();

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

    /**
     * Says whom to ask why nothing seems to happen. Asked once, when no round has ended for some seconds.
     *
     * @param standstill tells where the run is, in words that follow a colon; empty if nothing is known
     */
    default void askWhenStill(Supplier<Optional<String>> standstill) {}

    /** Draws the last state and gives the line back to the terminal; nothing if it never began. */
    void finish();

    /**
     * The progress display that suits where the output goes: a bar on a terminal, a line every few seconds elsewhere.
     *
     * @param quiet true for none at all
     * @param work what there is to do
     * @param err where lines are written; a bar is drawn on the process's own standard error
     * @return a display safe to call from several threads; finishing it twice does nothing
     */
    static Progress on(boolean quiet, Workload work, PrintWriter err) {
        if (quiet) {
            return new NoProgress();
        }
        Pace pace = new Pace(work, System::nanoTime);
        int columns = Terminal.columns();
        return columns > 0 ? new TerminalBar(pace, System.err, columns) : new ProgressLines(pace, err);
    }
}
