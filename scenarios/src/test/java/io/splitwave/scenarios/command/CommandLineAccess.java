package io.splitwave.scenarios.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The command for tests of other packages. */
public final class CommandLineAccess {
    private CommandLineAccess() {}

    /** Executes a command in this process; its exit code. */
    public static int execute(String... arguments) {
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return SplitwaveCommand.line(new PrintWriter(PrintWriter.nullWriter()), err, Path.of("results"))
                .execute(arguments);
    }

    /** What a command prints in this process, on both outputs. */
    public static String printed(String... arguments) {
        StringWriter printed = new StringWriter();
        PrintWriter both = new PrintWriter(printed, true);
        SplitwaveCommand.line(both, both, Path.of("results")).execute(arguments);
        return printed.toString();
    }
}
