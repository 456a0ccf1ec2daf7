package io.splitwave.scenarios.command;

import io.splitwave.scenarios.system.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A local repository of Maven as it is after this project was installed: what the user's holds, by links, and the artifacts
 * of this build. The user's own is left as it is.
 */
final class LocalRepository {
    private static final String GROUP = "splitwave";
    private static final List<String> MODULES =
            List.of("", "sim-kernel", "network", "learning", "learning/training", "optimizer", "output", "scenarios");

    private LocalRepository() {}

    /**
     * Makes one.
     *
     * @param root a folder that is not there yet
     * @param jars the jars of this build
     */
    static Path of(Path root, Path jars) throws IOException {
        Path users = Path.of(System.getProperty("splitwave.repository"));
        linkAllBut("io", users, Files.createDirectory(root));
        linkAllBut(GROUP, users.resolve("io"), Files.createDirectory(root.resolve("io")));
        String version = Release.current().version();
        for (String module : MODULES) {
            String artifact = module.isEmpty() ? GROUP : module.replace('/', '-');
            String name = artifact + "-" + version;
            Path folder = Files.createDirectories(
                    root.resolve("io").resolve(GROUP).resolve(artifact).resolve(version));
            Files.copy(Path.of("..").resolve(module).resolve("pom.xml"), folder.resolve(name + ".pom"));
            if (!module.isEmpty()) {
                Files.copy(jars.resolve(name + ".jar"), folder.resolve(name + ".jar"));
            }
        }
        return root;
    }

    private static void linkAllBut(String name, Path from, Path to) throws IOException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                if (!entry.getFileName().toString().equals(name)) {
                    Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
                }
            }
        }
    }

    /** Removes the links, so that whoever deletes the folder does not meet them. */
    static void unlink(Path root) throws IOException {
        for (Path folder : List.of(root, root.resolve("io"))) {
            try (Stream<Path> entries = Files.list(folder)) {
                for (Path entry : entries.filter(Files::isSymbolicLink).toList()) {
                    Files.delete(entry);
                }
            }
        }
    }
}
