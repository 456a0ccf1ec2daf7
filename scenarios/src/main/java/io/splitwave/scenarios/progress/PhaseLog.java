package io.splitwave.scenarios.progress;

import java.nio.file.Path;
import java.util.Locale;
import org.apache.logging.log4j.LogManager;

/**
 * The log of a command: a line for each phase, on standard error with {@code --verbose} and in a file with {@code --log}. The
 * library behind it is loaded when one of them is given, as that takes longer than most commands.
 */
public final class PhaseLog {
    /** File of the log, a property that {@code log4j2.xml} reads. */
    private static final String FILE = "splitwave.log.file";
    /** Level from which the program's own lines are made. */
    private static final String OWN = "splitwave.log.own";
    /** Level from which lines are shown on standard error. */
    private static final String SCREEN = "splitwave.log.screen";

    private PhaseLog() {}

    /**
     * Chooses what is logged. It has to come before the first line, as the library reads its settings once.
     *
     * @param verbose whether phases are shown on standard error
     * @param file where everything is appended; null for nowhere
     */
    public static void choose(boolean verbose, Path file) {
        if (verbose) {
            System.setProperty(SCREEN, "info");
            System.setProperty(OWN, "info");
        }
        if (file != null) {
            System.setProperty(FILE, file.toString());
            System.setProperty(OWN, "debug");
        }
    }

    /**
     * Logs that a phase has begun or ended, level INFO.
     *
     * @param template of the line, with places as {@link String#format} has them
     * @param values for the places
     */
    public static void phase(String template, Object... values) {
        if (System.getProperty(OWN) != null) {
            LogManager.getLogger(PhaseLog.class).info(String.format(Locale.ROOT, template, values));
        }
    }

    /**
     * Logs a step within a phase, level DEBUG: in the file only.
     *
     * @param template of the line, with places as {@link String#format} has them
     * @param values for the places
     */
    public static void step(String template, Object... values) {
        if (System.getProperty(FILE) != null) {
            LogManager.getLogger(PhaseLog.class).debug(String.format(Locale.ROOT, template, values));
        }
    }

    /**
     * Keeps in the file what the user has been shown: a warning or a problem, with its place; level WARN.
     *
     * @param line without the name of the program
     */
    public static void said(String line) {
        if (System.getProperty(FILE) != null) {
            LogManager.getLogger("said").warn(line);
        }
    }
}
