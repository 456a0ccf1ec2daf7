package io.splitwave.scenarios.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A standalone Spark cluster of processes on this machine's loopback: a master and two workers with a core each. */
final class SmallCluster implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("(spark://127\\.0\\.0\\.1:\\d+)");

    private final Path home;
    private final List<Process> processes = new ArrayList<>();
    private final String address;

    /**
     * Starts it and waits until both workers have joined.
     *
     * @param jars Spark's jars
     * @param folder for its files
     */
    SmallCluster(Path jars, Path folder) throws IOException {
        this.home = Files.createDirectories(folder.resolve("spark-home"));
        Files.createSymbolicLink(home.resolve("jars"), jars);
        Process master = start("org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "0");
        Heard heard = new Heard(master.getErrorStream());
        this.address = heard.until(ADDRESS);
        for (int worker = 0; worker < 2; worker++) {
            Process process = start(
                    "org.apache.spark.deploy.worker.Worker",
                    "--host",
                    "127.0.0.1",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--work-dir",
                    folder.resolve("work-" + worker).toString(),
                    address);
            new Heard(process.getErrorStream()).until(Pattern.compile("(Successfully registered with master)"));
        }
    }

    String address() {
        return address;
    }

    Path home() {
        return home;
    }

    /**
     * Kills a worker and its executors, as a power cut would.
     *
     * @param worker 0 or 1
     */
    void killWorker(int worker) {
        kill(processes.get(1 + worker));
    }

    private Process start(String mainClass, String... arguments) throws IOException {
        List<String> words =
                new ArrayList<>(List.of(java(), "-Xmx256m", "-cp", home.resolve("jars") + "/*", mainClass));
        words.addAll(List.of("--webui-port", "0"));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words).directory(home.toFile());
        environment(builder);
        Process process =
                builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        processes.add(process);
        return process;
    }

    /** What Spark wants to know of its installation, and that it stays on the loopback. */
    void environment(ProcessBuilder builder) {
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void kill(Process process) {
        List<ProcessHandle> below = process.descendants().toList();
        process.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        for (int i = processes.size() - 1; i >= 0; i--) {
            kill(processes.get(i));
        }
    }

    /** A stream that is read to its end, so that its writer never waits for room. */
    private static final class Heard {
        private final BufferedReader reader;
        private final StringBuilder all = new StringBuilder();

        Heard(InputStream stream) {
            this.reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }

        String until(Pattern wanted) throws IOException {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                all.append(line).append('\n');
                Matcher found = wanted.matcher(line);
                if (found.find()) {
                    Thread rest = new Thread(() -> reader.lines().forEach(more -> {}), "drain");
                    rest.setDaemon(true);
                    rest.start();
                    return found.group(1);
                }
            }
            throw new IOException("ended without " + wanted + ":\n" + all);
        }
    }
}
