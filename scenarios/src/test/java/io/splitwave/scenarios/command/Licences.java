package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** What a folder that is given to others says of its licences. */
public final class Licences {
    private static final List<String> FILES = List.of("LICENSE", "NOTICE");
    /** A jar is named after its artifact and its version. */
    private static final Pattern VERSION = Pattern.compile("-\\d.*");

    private Licences() {}

    /**
     * The folder and every jar of Splitwave in it carry LICENSE and NOTICE as the project has them, and every jar of
     * others is named in the table of NOTICE, which names no more than what is there.
     *
     * @param distribution the folder with bin and lib
     * @param project the folder of the project
     * @throws IOException if a file cannot be read
     */
    public static void requireComplete(Path distribution, Path project) throws IOException {
        for (String name : FILES) {
            assertThat(distribution.resolve(name)).as(name).hasSameBinaryContentAs(project.resolve(name));
        }
        List<String> own = new ArrayList<>();
        Set<String> others = new TreeSet<>();
        for (Path jar : jars(distribution.resolve("lib"))) {
            String artifact = VERSION.matcher(jar.getFileName().toString()).replaceFirst("");
            try (ZipFile content = new ZipFile(jar.toFile())) {
                if (content.getEntry("META-INF/maven/io.splitwave/") == null) {
                    others.add(artifact);
                } else {
                    own.add(artifact);
                    requireCarried(content, project);
                }
            }
        }
        assertThat(own)
                .contains("sim-kernel", "network", "learning", "learning-training", "optimizer", "output")
                .contains("scenarios");
        assertThat(named(Files.readString(project.resolve("NOTICE")))).isEqualTo(others);
        for (Path text : texts(project.resolve("scenarios/src/main/licenses"))) {
            assertThat(distribution.resolve("licenses").resolve(text.getFileName()))
                    .hasSameBinaryContentAs(text);
        }
    }

    private static void requireCarried(ZipFile jar, Path project) throws IOException {
        for (String name : FILES) {
            assertThat(jar.getEntry("META-INF/" + name)).as(jar.getName()).isNotNull();
            assertThat(jar.getInputStream(jar.getEntry("META-INF/" + name)))
                    .as(jar.getName())
                    .hasBinaryContent(Files.readAllBytes(project.resolve(name)));
        }
    }

    /** The artifacts in the first column of the table. */
    private static Set<String> named(String notice) {
        Set<String> names = new TreeSet<>();
        notice.lines()
                .dropWhile(line -> !line.startsWith("  jars "))
                .skip(1)
                .takeWhile(line -> !line.isBlank())
                .filter(line -> line.matches(" {2}\\S.*"))
                .map(line -> line.strip().split(" {2,}")[0])
                .flatMap(column -> Stream.of(column.split(",\\s*")))
                .forEach(names::add);
        return names;
    }

    private static List<Path> jars(Path folder) throws IOException {
        return listed(folder, ".jar");
    }

    private static List<Path> texts(Path folder) throws IOException {
        List<Path> texts = listed(folder, ".txt");
        assertThat(texts).isNotEmpty();
        return texts;
    }

    private static List<Path> listed(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
