package io.splitwave.scenarios.progress;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBarConsumer;

/**
 * The line of a terminal on which a bar is redrawn.
 *
 * <p>Replaces the library's own line, which asks JLine for the width: JLine gives Ctrl-C back to the operating system,
 * and a run would be killed in the middle of writing. It also ends the line itself, since a bar that is closed before
 * its first drawing does not.
 */
final class TerminalLine implements ProgressBarConsumer {
    private final PrintStream terminal;
    private final int columns;
    private boolean ended;

    TerminalLine(PrintStream terminal, int columns) {
        this.terminal = terminal;
        this.columns = columns;
    }

    /** One less than the columns: some terminals begin a new line after a full one. */
    @Override
    public int getMaxRenderedLength() {
        return columns - 1;
    }

    @Override
    public synchronized void accept(String drawn) {
        if (!ended) {
            terminal.print("\r" + drawn);
            terminal.flush();
        }
    }

    /** Prints a text in place of the bar, which is drawn again below it. */
    synchronized void printAbove(String text) {
        if (!ended) {
            terminal.println("\r" + text + " ".repeat(Math.max(0, getMaxRenderedLength() - text.length())));
            terminal.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (!ended) {
            ended = true;
            terminal.println();
            terminal.flush();
        }
    }
}
