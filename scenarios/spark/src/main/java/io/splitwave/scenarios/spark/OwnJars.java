package io.splitwave.scenarios.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The jars that a worker needs in addition to Spark's own: those in the folder of this part of the program. */
final class OwnJars {
    /** Training is not played on workers, and its native library is larger than all the rest. */
    private static final String NOT_NEEDED = "pytorch-";

    private OwnJars() {}

    /**
     * The jars in the folder of one of them.
     *
     * @param own a jar; a folder of classes, as in a development tree, has none next to it
     * @return paths, in order
     */
    static List<String> beside(Path own) {
        if (!Files.isRegularFile(own)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(own.toAbsolutePath().getParent())) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> !file.getFileName().toString().startsWith(NOT_NEEDED))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the jars beside " + own, e);
        }
    }
}
