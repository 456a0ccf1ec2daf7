package io.splitwave.scenarios.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

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
        int exitCode;
        try {
            exitCode = SplitwaveCommand.line(out, err, Path.of("results")).execute(arguments);
        } catch (OutOfMemoryError e) {
            err.println("splitwave: out of memory; allow more, for example JAVA_OPTS=-Xmx4g");
            exitCode = SplitwaveCommand.RUN_FAILED;
        }
        out.flush();
        err.flush();
        System.exit(exitCode);
    }
}
