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
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A process a user started, heard line by line: its standard error, or all that its terminal shows. */
public final class Launched implements AutoCloseable {
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
        return named("out", folder, javaOptions, builder -> {}, words);
    }

    /**
     * Starts a process, one of several in a folder.
     *
     * @param name its output is kept in a file of this name with the ending {@code .txt}
     * @param folder where it runs
     * @param javaOptions JAVA_OPTS, empty for none
     * @param environment sets what else it finds in its environment
     * @param words the program and its arguments
     * @return the process
     * @throws IOException if it cannot be started
     */
    public static Launched named(
            String name, Path folder, String javaOptions, Consumer<ProcessBuilder> environment, List<String> words)
            throws IOException {
        Path out = folder.resolve(name + ".txt");
        ProcessBuilder builder =
                process(folder, javaOptions, words).redirectOutput(out.toFile()).redirectInput(new File("/dev/null"));
        environment.accept(builder);
        Process process = builder.start();
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

    /**
     * Reads lines until the output or a line heard has what is wanted.
     *
     * @param wanted sought in all of the output, and in each line heard
     * @return false if the process ended without
     * @throws IOException if the process cannot be heard
     */
    public boolean shows(Pattern wanted) throws IOException {
        String line = nextLine();
        while (line != null
                && !wanted.matcher(line).find()
                && !wanted.matcher(out()).find()) {
            line = nextLine();
        }
        return line != null;
    }

    /**
     * Reads what is left and waits for the end.
     *
     * @return the exit code
     * @throws IOException if the process cannot be heard
     * @throws InterruptedException if this thread is interrupted
     */
    public int exitCode() throws IOException, InterruptedException {
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

    /**
     * All that was heard so far.
     *
     * @return the lines
     */
    public String err() {
        return String.join("\n", heardLines);
    }

    /**
     * Sends a signal; one that comes too late is no problem.
     *
     * @param name such as {@code TERM}
     * @throws IOException if it cannot be sent
     * @throws InterruptedException if this thread is interrupted
     */
    public void signal(String name) throws IOException, InterruptedException {
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
