package io.splitwave.scenarios.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The {@code splitwave} command. */
public final class Main {

    private Main() {}

    /**
     * Runs the command and leaves with its exit code: 0 done, 2 bad usage or scenario, 3 run failed.
     *
     * @param arguments as the user typed them
     */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exitCode = SplitwaveCommand.line(out, err).execute(arguments);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }
}
