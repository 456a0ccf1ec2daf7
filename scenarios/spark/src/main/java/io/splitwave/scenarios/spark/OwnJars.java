package io.splitwave.scenarios.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The jars that a worker needs in addition to Spark's own: those in the folder of this part of the program. */
final class OwnJars {
    /** The add-on for training: its native library is larger than all the rest. */
    private static final String TRAINING = "pytorch-";

    private OwnJars() {}

    /**
     * The jars in the folder of one of them.
     *
     * @param own a jar; a folder of classes, as in a development tree, has none next to it
     * @param training whether networks are trained, so that the add-on is needed where it is there
     * @return paths, in order
     */
    static List<String> beside(Path own, boolean training) {
        if (!Files.isRegularFile(own)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(own.toAbsolutePath().getParent())) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> training || !file.getFileName().toString().startsWith(TRAINING))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the jars beside " + own, e);
        }
    }
}
