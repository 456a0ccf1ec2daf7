package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process a user started: its standard output goes to a file, its standard error is read line by line. */
final class Launched implements AutoCloseable {
    private static final long PATIENCE_S = 120;

    private final Process process;
    private final BufferedReader err;
    private final Path out;
    private final List<String> errLines = new ArrayList<>();

    private Launched(Process process, Path out) {
        this.process = process;
        this.out = out;
        this.err = process.errorReader(StandardCharsets.UTF_8);
    }

    /**
     * Starts a process.
     *
     * @param folder where it runs, and where its output is kept in a file {@code out.txt}
     * @param javaOptions JAVA_OPTS, empty for none
     */
    static Launched in(Path folder, String javaOptions, List<String> words) throws IOException {
        Path out = folder.resolve("out.txt");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().put("JAVA_OPTS", javaOptions);
        builder.environment().remove("JAVA_TOOL_OPTIONS"); // Java would tell of them on standard error
        return new Launched(builder.start(), out);
    }

    /** The next line of standard error; null at its end. */
    String nextLine() throws IOException {
        String line = err.readLine();
        if (line != null) {
            errLines.add(line);
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

    String err() {
        return String.join("\n", errLines);
    }

    /** Sends a signal by its name; one that comes too late is no problem. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** A process started in the background of a script inherits that Ctrl-C is ignored, and Java respects it. */
    boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
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
