package io.splitwave.scenarios.command;

import io.splitwave.scenarios.progress.PhaseLog;
import io.splitwave.scenarios.progress.Terminal;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** The {@code splitwave} command. */
public final class Main {

    private Main() {}

    /**
     * Runs the command and exits with its code: 0 done, 2 bad usage or scenario, 3 run failed or standard output
     * accepts no more, 141 if the reader of standard output has closed it.
     *
     * @param arguments as the user typed them
     */
    public static void main(String[] arguments) {
        CheckedOutput screen = new CheckedOutput(new FileOutputStream(FileDescriptor.out));
        Writer text = new BufferedWriter(new OutputStreamWriter(screen, StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(Terminal.isScreen() ? new VisibleText(text) : text, true);
        // the progress bar does not use this stream
        PrintWriter err = new PrintWriter(
                new VisibleText(new LoggedLines(new OutputStreamWriter(System.err, StandardCharsets.UTF_8))), true);
        int exitCode;
        try {
            CommandLine command = SplitwaveCommand.line(out, err, Path.of("results"), arguments);
            if (Terminal.isScreen()) {
                command.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF)); // colours are control characters too
            }
            exitCode = command.execute(arguments);
            out.flush();
        } catch (CheckedOutput.FailedException failed) {
            exitCode = SplitwaveCommand.explain(failed, err);
        } catch (OutOfMemoryError e) {
            err.println("splitwave: out of memory; allow more, for example JAVA_OPTS=-Xmx4g");
            exitCode = SplitwaveCommand.RUN_FAILED;
        }
        if (exitCode == 0 && screen.failure().isPresent()) {
            exitCode = SplitwaveCommand.explain(screen.failure().get(), err); // other code has hidden it
        }
        err.flush();
        PhaseLog.phase("ends with exit code %d", exitCode);
        System.exit(exitCode);
    }
}
