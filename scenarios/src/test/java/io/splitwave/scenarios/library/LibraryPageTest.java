package io.splitwave.scenarios.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of the page compiles as it stands there and prints the figures of the experiments that it plays. */
class LibraryPageTest {
    private static final Pattern PROGRAM = Pattern.compile("(?s)```java\n(.*?)```");

    @TempDir
    private Path folder;

    @Test
    void theProgramOfThePageRuns() throws Exception {
        Matcher program = PROGRAM.matcher(Files.readString(Path.of("LIBRARY.md")));
        assertThat(program.find()).isTrue();
        Path source = Files.writeString(folder.resolve("TwoSchemes.java"), program.group(1));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        said,
                        "-Xlint:all,-options,-path",
                        "-proc:none",
                        "-Werror",
                        "-d",
                        folder.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        source.toString());
        assertThat(failed).as(said.toString(StandardCharsets.UTF_8)).isZero();

        List<String> printed = printed().lines().toList();
        assertThat(printed).hasSize(3);
        List<String> schemes = List.of("ao", "no-irs");
        for (int i = 0; i < schemes.size(); i++) {
            Figure delay = Experiment.of("quickstart")
                    .with("replications", "4")
                    .with("optimizer.scheme", schemes.get(i))
                    .play(1)
                    .figure("sum_delay");
            assertThat(printed.get(i))
                    .isEqualTo(String.format(
                            "%s: %.3f ± %.3f s, by replication %s",
                            schemes.get(i), delay.mean(), delay.halfWidth(), delay.values()));
        }
        assertThat(printed.get(2)).matches("rounds: [1-9]\\d*");
    }

    private String printed() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (URLClassLoader loader = new URLClassLoader(
                        new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
                PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            loader.loadClass("TwoSchemes").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
