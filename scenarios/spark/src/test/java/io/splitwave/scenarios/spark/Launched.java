package io.splitwave.scenarios.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command in a process of its own, with its output in files of a folder. */
final class Launched {
    private static final Path LAUNCHER = Path.of(System.getProperty("splitwave.launcher"));

    private final Path folder;
    private final String name;
    private final Process process;

    /**
     * Starts it.
     *
     * @param folder where it runs and leaves its output
     * @param name of the files of its output
     * @param on sets what Spark wants to know
     * @param javaOptions in addition to the limit of its memory
     * @param words the command without the program
     */
    Launched(Path folder, String name, SmallCluster on, String javaOptions, List<String> words) throws IOException {
        this.folder = folder;
        this.name = name;
        List<String> all = new ArrayList<>(List.of(LAUNCHER.toString()));
        all.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(all)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile());
        on.environment(builder);
        builder.environment().put("JAVA_OPTS", ("-Xmx1g " + javaOptions).strip());
        this.process = builder.start();
    }

    Process process() {
        return process;
    }

    String out() throws IOException {
        return Files.readString(folder.resolve(name + ".out"));
    }

    String err() throws IOException {
        return Files.readString(folder.resolve(name + ".err"));
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }
}
