package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every Java file of every module says itself what a parameter is. */
class SourceWordsTest {
    /** Written in two parts, so that this file does not hold it. */
    private static final String FILLER = "see the " + "record";

    @Test
    void noDescriptionIsFiller() throws IOException {
        List<Path> files = javaFiles();
        assertThat(files).hasSizeGreaterThan(500);
        for (Path file : files) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain(FILLER);
        }
    }

    /** The sources of all modules, what builds make left out. */
    private static List<Path> javaFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(Path.of(".."), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                boolean hidden = name.startsWith(".") && !name.equals("..");
                return hidden || name.equals("target") || name.equals("results")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java")) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
