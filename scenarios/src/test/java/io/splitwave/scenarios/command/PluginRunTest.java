package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitwave.output.store.FileSeal;
import io.splitwave.scenarios.plugin.PluginBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of a plug-in, compiled here: what commands do with it, with another jar of it, and without it. */
class PluginRunTest {
    private static final Path EXAMPLE = Path.of("example-plugin/src/main");

    @TempDir
    private static Path shared;

    private static Path jar;
    private static String sha256;

    @TempDir
    private Path folder;

    private Session session;

    @BeforeAll
    static void build() throws IOException {
        jar = example("1.0", "").jar(shared.resolve("plugins/example.jar"));
        sha256 = FileSeal.of(jar).sha256();
    }

    /** The example in a version, with a file more if its text is not empty. */
    private static PluginBuild example(String version, String more) throws IOException {
        PluginBuild build = PluginBuild.of(shared.resolve("build" + version + more.length()), "example", version)
                .sources(sources(EXAMPLE.resolve("java")), System.getProperty("java.class.path"))
                .folder(EXAMPLE.resolve("resources"));
        return more.isEmpty() ? build : build.entry("more.txt", more);
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** The example with an error in the code of its system. */
    private Path broken(String from, String to) throws IOException {
        Path copy = folder.resolve("source");
        for (Path source : sources(EXAMPLE.resolve("java"))) {
            Path file = copy.resolve(source.getFileName().toString());
            Files.createDirectories(copy);
            Files.writeString(file, Files.readString(source).replace(from, to));
        }
        return PluginBuild.of(folder.resolve("build"), "broken", "0.1")
                .sources(sources(copy), System.getProperty("java.class.path"))
                .folder(EXAMPLE.resolve("resources"))
                .jar(folder.resolve("broken/broken.jar"));
    }

    @BeforeEach
    void begin() {
        session = new Session(folder);
    }

    private Session.Answer with(Path plugins, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--plugins", plugins.toString()));
        return session.type(all.toArray(String[]::new));
    }

    private Session.Answer with(String... words) {
        return with(jar.getParent(), words);
    }

    private void run(String out, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "run", "quickstart", "--quiet", "--replications", "2", "--set", "optimizer.scheme=equal-parts"));
        words.addAll(List.of("--set", "horizon.frames=4", "--out", session.path(out)));
        words.addAll(List.of(more));
        assertThat(with(words.toArray(String[]::new)).exitCode()).isZero();
    }

    private JsonNode manifest(String out) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve(out).resolve("manifest.json").toFile());
    }

    @Test
    void aSchemeIsPlayedRecordedAndShown() throws IOException {
        run("run", "--set", "optimizer.cutAt=0.25");
        JsonNode plugins = manifest("run").get("plugins");
        assertThat(plugins).hasSize(1);
        assertThat(plugins.get(0).get("name").asText()).isEqualTo("example");
        assertThat(plugins.get(0).get("version").asText()).isEqualTo("1.0");
        assertThat(plugins.get(0).get("sha256").asText()).isEqualTo(sha256);
        assertThat(manifest("run").get("resolved").get("scheme").asText()).isEqualTo("equal-parts");
        assertThat(Files.readString(folder.resolve("run/report.md"))).contains("with plug-in example 1.0");
        // quickstart has 8 layers, a quarter of which stands in front of the cut
        Session.Answer cuts =
                with("inspect", session.path("run"), "--sql", "SELECT DISTINCT cut FROM round_uds", "--csv");
        assertThat(cuts.isDone().out()).isEqualTo("cut\n2\n");
        assertThat(with("inspect", session.path("run"), "--frame", "0").isDone().out())
                .contains("after 0 iterations (closed form)");
    }

    /** It has other keys and stages than any of the program's own, no scheme, no payer, and decides nothing. */
    @Test
    void aSystemIsPlayedRecordedAndShown() throws IOException {
        String[] run = {
            "run",
            "polling",
            "--quiet",
            "--replications",
            "1",
            "--set",
            "horizon.rounds=2",
            "--set",
            "device.speed=[2 GFLOP/s, 2 GFLOP/s]",
            "--out",
            session.path("polled")
        };
        assertThat(with(run).exitCode()).isZero();
        JsonNode manifest = manifest("polled");
        assertThat(manifest.get("plugins")).hasSize(1);
        assertThat(manifest.get("resolved")).isEmpty();
        assertThat(manifest.get("vocabulary").get("system").asText()).isEqualTo("polling");
        assertThat(Files.readString(folder.resolve("polled/report.md")))
                .contains("with plug-in example 1.0", "sending");
        assertThat(folder.resolve("polled/report.html")).isRegularFile();
        // 2 GFLOP at 2 GFLOP/s, then ten devices in turn send 1 Mbit each at 10 Mbit/s: 1 s + 10 x 0.1 s
        String rounds = "SELECT round(makespan_s, 9) AS t, round(sum_delay_s, 9) AS d FROM rounds ORDER BY round";
        assertThat(with("inspect", session.path("polled"), "--sql", rounds, "--csv")
                        .isDone()
                        .out())
                .isEqualTo("t,d\n2.0,15.5\n2.0,15.5\n");
        assertThat(with("inspect", session.path("polled"), "--stragglers")
                        .isDone()
                        .out())
                .contains("sending")
                .doesNotContain("uplink");
        assertThat(with("systems").isDone().out())
                .contains("polling  devices compute", "plug-in  example 1.0", "equal-parts (plug-in example)");
        assertThat(with("systems", "polling").isDone().out()).contains("device.speed", "send_s");

        Path mine =
                session.write("mine.yaml", with("presets", "polling").isDone().out());
        assertThat(with("validate", mine.toString()).isDone().out()).contains("mine.yaml: valid (10 devices, ");
        assertThat(session.type("validate", mine.toString()).problem())
                .startsWith("splitwave: " + mine + ":2: system: expected one of adaptive-5g, asfl, federated, ")
                .endsWith(", found 'polling'");
        assertThat(session.type("systems").isDone().out()).doesNotContain("polling", "equal-parts");
        assertThat(with("run", "polling", "--set", "ud.count=3").problem()).contains("ud.count", "federated", "vrsl");
        assertThat(session.type("resume", session.path("polled")).problem())
                .contains("played with plug-in example 1.0 ", "which is not at hand");
        assertThat(with("resume", session.path("polled")).isDone().out()).contains("the run is complete");
    }

    @Test
    void aSystemIsSweptAndCompared() {
        String[] sweep = {
            "sweep",
            "polling",
            "--quiet",
            "--replications",
            "2",
            "--set",
            "device.count=${5, 10}",
            "--out",
            session.path("sweep")
        };
        assertThat(with(sweep).out()).contains("device.count");
        Session.Answer compared = with(
                "compare",
                "polling",
                "--replications",
                "2",
                "--variant",
                "slow=link.rate=10 Mbit/s",
                "--variant",
                "fast=link.rate=20 Mbit/s");
        assertThat(compared.exitCode()).as(compared.err()).isZero();
        assertThat(compared.out()).contains("slow", "fast");
    }

    @Test
    void whereNothingIsNamedTheFolderIsNamedWithoutAScheme() {
        with("run", "polling", "--quiet", "--no-report", "--replications", "1", "--set", "horizon.rounds=1");
        assertThat(folder.resolve("results/polling-seed1/manifest.json")).isRegularFile();
    }

    @Test
    void aFailureOfItsCodeNamesThePlugin() throws IOException {
        Path inReplication =
                broken("return stage.resource() == DEVICE ? flops[member] : rate;", "return 1 / (member - member);");
        Session.Answer run = with(
                inReplication.getParent(),
                "run",
                "polling",
                "--quiet",
                "--no-report",
                "--out",
                session.path("broken-run"));
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("splitwave: replication 0 failed in plug-in broken 0.1: / by zero; replications kept in ");

        Path before =
                broken("return devices(scenario) + \" devices\";", "throw new IllegalStateException(\"not today\");");
        Session.Answer headline = with(before.getParent(), "validate", "polling");
        assertThat(headline.exitCode()).isEqualTo(3);
        assertThat(headline.err())
                .isEqualTo("splitwave: plug-in broken 0.1 failed: java.lang.IllegalStateException: not today\n");

        Path unlinked = broken(
                "return devices(scenario) + \" devices\";", "throw new NoSuchMethodError(\"of another Splitwave\");");
        assertThat(with(unlinked.getParent(), "validate", "polling").problem())
                .isEqualTo(
                        "splitwave: plug-in broken 0.1 does not fit this Splitwave: java.lang.NoSuchMethodError: of another"
                                + " Splitwave");
    }

    @Test
    void whatIsNotUsedIsNotRecorded() throws IOException {
        with("run", "quickstart", "--quiet", "--replications", "1", "--no-report", "--out", session.path("own"));
        assertThat(manifest("own").get("plugins")).isEmpty();
        assertThat(manifest("own").get("scenario_text").asText()).doesNotContain("cutAt");
        assertThat(session.type("resume", session.path("own")).isDone().out()).contains("the run is complete");
    }

    @Test
    void aSchemeIsOfferedWithItsOptions() {
        assertThat(with("validate", "quickstart", "--set", "optimizer.scheme=equal-part")
                        .problem())
                .contains("expected one of admm, ao, ", "; did you mean equal-parts?");
        assertThat(with("validate", "quickstart", "--set", "optimizer.cutAt=2").problem())
                .startsWith("splitwave: --set optimizer.cutAt: expected ")
                .endsWith(", found 2");
        assertThat(session.type("validate", "quickstart", "--set", "optimizer.scheme=equal-parts")
                        .problem())
                .contains("expected one of admm, ao, ", "found 'equal-parts'");
        assertThat(with("presets", "--schema").isDone().out()).contains("equal-parts", "cutAt");
        assertThat(with("compare", "quickstart", "--schemes", "ao,equal-parts", "--replications", "2")
                        .out())
                .contains("equal-parts");
    }

    @Test
    void aRunGoesOnWithTheSameJarOnly() throws IOException {
        run("run", "--no-report");
        String dir = session.path("run");
        String recorded =
                "splitwave: " + dir + ": played with plug-in example 1.0 (SHA-256 " + sha256.substring(0, 12) + "…), ";
        String missing =
                recorded + "which is not at hand; name the folder of its jar with --plugins, or put the jar into"
                        + " the folder plugins of the installation";
        assertThat(session.type("resume", dir).problem()).isEqualTo(missing);
        assertThat(session.type("report", dir).problem()).isEqualTo(missing);
        assertThat(session.type("inspect", dir, "--frame", "0").problem()).isEqualTo(missing);

        Path next = example("1.1", "").jar(folder.resolve("next/example.jar"));
        assertThat(with(next.getParent(), "resume", dir).problem())
                .isEqualTo(recorded + "found version 1.1 in " + next
                        + "; replications of two versions do not belong together");
        Path again = example("1.0", "changed").jar(folder.resolve("again/example.jar"));
        assertThat(with(again.getParent(), "resume", dir).problem())
                .startsWith(recorded + "found example 1.0 (SHA-256 ")
                .endsWith("…) in " + again + ", another jar of that version; replications of two jars do not belong"
                        + " together");

        // what is in the tables can be shown with it, and what would have to be played cannot
        with(again.getParent(), "report", dir).isDone();
        assertThat(Files.readString(folder.resolve("run/report.md"))).contains("another jar of that version");
        assertThat(with("resume", dir).isDone().out()).contains("the run is complete");
    }

    @Test
    void partsAreMergedWithTheSameJarOnly() throws IOException {
        run("part1", "--shard", "1/2");
        run("part2", "--shard", "2/2");
        run("whole");
        String[] merge = {"merge", session.path("part1"), session.path("part2"), "--out", session.path("merged")};
        assertThat(session.type(merge).problem())
                .startsWith("splitwave: " + session.path("part1") + ": played with plug-in example 1.0 ")
                .contains("which is not at hand");
        with(merge).isDone();
        ResultFiles.requireSame(folder.resolve("merged"), folder.resolve("whole"));
        assertThat(manifest("merged").get("plugins"))
                .isEqualTo(manifest("whole").get("plugins"));
    }

    @Test
    void pointsOfASweepGoOnWithTheSameJarOnly() throws IOException {
        String[] sweep = {
            "sweep",
            "quickstart",
            "--quiet",
            "--replications",
            "1",
            "--set",
            "optimizer.scheme=${ao, equal-parts}",
            "--set",
            "horizon.frames=4",
            "--out",
            session.path("sweep")
        };
        assertThat(with(sweep).exitCode()).isZero();
        assertThat(manifest("sweep/point-001").get("plugins")).isEmpty();
        assertThat(manifest("sweep/point-002").get("plugins")).hasSize(1);
        assertThat(session.type("resume", session.path("sweep")).err())
                .startsWith("splitwave: " + session.path("sweep/point-002") + ": played with plug-in example 1.0 ");
        with("resume", session.path("sweep")).isDone();
    }
}
