package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process a user started, heard line by line: its standard error, or all that its terminal shows. */
final class Launched implements AutoCloseable {
    private static final long PATIENCE_S = 120;

    private final Process process;
    private final BufferedReader heard;
    private final Path out;
    private final List<String> heardLines = new ArrayList<>();

    private Launched(Process process, InputStream heard, Path out) {
        this.process = process;
        this.heard = new BufferedReader(new InputStreamReader(heard, StandardCharsets.UTF_8));
        this.out = out;
    }

    /**
     * Starts a process.
     *
     * @param folder where it runs, and where its output is kept in a file {@code out.txt}
     * @param javaOptions JAVA_OPTS, empty for none
     */
    static Launched in(Path folder, String javaOptions, List<String> words) throws IOException {
        Path out = folder.resolve("out.txt");
        Process process = process(folder, javaOptions, words)
                .redirectOutput(out.toFile())
                .redirectInput(new File("/dev/null"))
                .start();
        return new Launched(process, process.getErrorStream(), out);
    }

    /** Starts a shell command on a terminal of its own; all that the terminal shows is read line by line. */
    static Launched onTerminal(Path folder, String command) throws IOException {
        List<String> words = List.of("script", "-qec", command, "/dev/null");
        Process process = process(folder, "", words).redirectErrorStream(true).start();
        return new Launched(process, process.getInputStream(), null);
    }

    private static ProcessBuilder process(Path folder, String javaOptions, List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().put("JAVA_OPTS", javaOptions);
        builder.environment().remove("JAVA_TOOL_OPTIONS"); // Java would tell of them on standard error
        return builder;
    }

    /** Presses keys on the process's terminal. */
    void press(String keys) throws IOException {
        process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** The next line heard; null at the end. A carriage return ends a line too. */
    String nextLine() throws IOException {
        String line = heard.readLine();
        if (line != null) {
            heardLines.add(line);
        }
        return line;
    }

    /** Reads what is left and waits for the end. */
    int exitCode() throws IOException, InterruptedException {
        while (nextLine() != null) {
            // nextLine keeps it
        }
        assertThat(process.waitFor(PATIENCE_S, TimeUnit.SECONDS))
                .as("it ended in time")
                .isTrue();
        return process.exitValue();
    }

    String out() throws IOException {
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    /** All that was heard so far. */
    String err() {
        return String.join("\n", heardLines);
    }

    /** Sends a signal by its name; one that comes too late is no problem. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Kills it outright, as no process can prevent, unless it ends before. */
    void killUnlessEndedWithin(long ms) throws IOException, InterruptedException {
        if (!process.waitFor(ms, TimeUnit.MILLISECONDS)) {
            signal("KILL");
        }
    }

    /** Tests started in the background of a script inherit that Ctrl-C is ignored; so do all they start. */
    static boolean interruptsAreIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        String ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElse("SigIgn:\t0");
        return (Long.parseUnsignedLong(ignored.substring("SigIgn:".length()).strip(), 16) & 2) != 0;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
