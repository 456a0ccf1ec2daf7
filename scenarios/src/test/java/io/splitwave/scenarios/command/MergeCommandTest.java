package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of a run that are played apart and put together are that run. */
class MergeCommandTest {
    private static final String[] SETTINGS = {"--replications", "7", "--set", "horizon.rounds=2", "--trace", "ud=0-4"};

    private static final Pattern DATA =
            Pattern.compile("(?<=<script type=\"application/octet-stream\" id=\"data\">)([^<]*)");

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void sit() {
        session = new Session(folder);
    }

    /** Also with as many shards as replications, and in whatever order they are named. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7})
    void shardsMakeOneRunToTheLastBit(int count) throws IOException {
        String whole = run("whole").isDone().out();
        List<String> shards = new ArrayList<>();
        for (int shard = 1; shard <= count; shard++) {
            shards.add(play(shard, count));
        }
        Collections.reverse(shards);

        String merged = merge(shards).isDone().out();
        assertThat(merged)
                .contains(" 7 replications", "n = 7", "Report: open ")
                .contains(whole.substring(whole.indexOf("Who was late"), whole.indexOf("Results: ")));

        ResultFiles.requireSame(folder.resolve("merged"), folder.resolve("whole"));
        assertThat(pageWithoutData("merged")).isEqualTo(pageWithoutData("whole"));
        assertThat(dataOfPage("merged")).isEqualTo(dataOfPage("whole"));
        JsonNode manifest = manifest("merged");
        assertThat(manifest.get("shard").isNull()).isTrue();
        assertThat(manifest.get("replications_done").asInt()).isEqualTo(7);
        assertThat(manifest.get("merged").findValuesAsText("shard"))
                .hasSize(count)
                .startsWith("1/" + count)
                .endsWith(count + "/" + count);
        assertThat(session.type("inspect", session.path("merged"), "--stragglers")
                        .isDone()
                        .out())
                .isEqualTo(session.type("inspect", session.path("whole"), "--stragglers")
                        .isDone()
                        .out());
    }

    @Test
    void aShardThatWasInterruptedIsResumedAndMerged() throws IOException {
        run("whole").isDone();
        play(1, 2);
        play(2, 2);
        // as if a kill had come just before the last manifest was written
        Path manifest = folder.resolve("part2of2/manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"complete\"", "\"running\""));
        assertThat(merge(List.of("part1of2", "part2of2")).problem())
                .contains("expected a complete shard, found one that is running; 'splitwave resume ");
        assertThat(session.type("resume", session.path("part2of2"), "--quiet")
                        .isDone()
                        .out())
                .contains("shard 2/2: replications 3 to 6 of 7")
                .doesNotContain("Report");
        merge(List.of("part1of2", "part2of2")).isDone();
        ResultFiles.requireSame(folder.resolve("merged"), folder.resolve("whole"));
    }

    @Test
    void aShardIsNoRun() throws IOException {
        String shard = play(2, 3);
        assertThat(folder.resolve(shard).resolve("trace.json.gz")).doesNotExist();
        assertThat(folder.resolve(shard).resolve("report.html")).doesNotExist();
        assertThat(manifest(shard).get("shard").asText()).isEqualTo("2/3");
        String why = "shard 2/3 of a run; 'splitwave merge' puts the shards together";
        assertThat(session.type("inspect", session.path(shard), "--stages").problem())
                .contains(why);
        assertThat(session.type("report", session.path(shard)).problem()).contains(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9/2", "0/2", "two", "1/99999999999"})
    void aShardThatIsNoneIsRefused(String shard) throws IOException {
        play(1, 2);
        Path manifest = folder.resolve("part1of2/manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"1/2\"", "\"" + shard + "\""));
        assertThat(merge(List.of("part1of2")).problem())
                .startsWith("splitwave: " + folder.resolve("part1of2") + ": manifest.json: shard: expected ")
                .contains(shard);
        assertThat(session.type("resume", session.path("part1of2")).problem())
                .contains("manifest.json: shard: expected ");
    }

    @Test
    void whatIsMissingIsNamed() {
        play(2, 4);
        play(4, 4);
        // of 7 replications in 4 shards: 0 | 1, 2 | 3, 4 | 5, 6
        assertThat(merge(List.of("part2of4", "part4of4")).problem())
                .contains("expected all 7 replications, missing replication 0, replications 3 to 4: shard 1/4, 3/4");
        assertThat(folder.resolve("merged")).doesNotExist();
    }

    @Test
    void whatIsThereTwiceIsNamed() {
        play(1, 2);
        play(2, 2);
        play(1, 3);
        assertThat(merge(List.of("part1of2", "part2of2", "part2of2")).problem())
                .contains("expected each replication once, found replications 3 to 6 in ", "part2of2 and in ");
        assertThat(merge(List.of("part1of2", "part2of2", "part1of3")).problem())
                .contains("found replications 0 to 1 in ", "part1of2", "part1of3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--seed 2       | one seed: found 1 in | and 2 in | -",
                "--set ud.count=5 | one scenario: found | 'count: 8' in line | 'count: 5' in line",
                "--replications 8 | one scenario: found | 'replications: 7' in line | 'replications: 8' in line",
                "--trace ud=0-3 | one trace: found | to=4 | to=3"
            },
            nullValues = "-")
    void shardsOfAnotherRunAreRefused(String other, String one, String two, String three) {
        play(1, 2);
        run("other", concat(new String[] {"--shard", "2/2"}, other.split(" "))).isDone();
        String problem = merge(List.of("part1of2", "other")).problem();
        assertThat(problem).contains("part1of2", "other", one, two);
        if (three != null) {
            assertThat(problem).contains(three);
        }
        assertThat(folder.resolve("merged")).doesNotExist();
    }

    @Test
    void shardsOfAnotherVersionAreRefused() throws IOException {
        play(1, 2);
        play(2, 2);
        olden("part2of2");
        assertThat(merge(List.of("part1of2", "part2of2")).problem()).contains("one version: found ", "and 0.0.7 in ");
        olden("part1of2");
        assertThat(merge(List.of("part1of2", "part2of2")).problem())
                .contains("played with version 0.0.7, and this is ");
    }

    private void olden(String part) throws IOException {
        Path manifest = folder.resolve(part).resolve("manifest.json");
        String text = Files.readString(manifest);
        Files.writeString(manifest, text.replaceFirst("\"version\" : \"[^\"]*\"", "\"version\" : \"0.0.7\""));
    }

    @Test
    void tablesThatWereExchangedAreRefused() throws IOException {
        play(1, 7);
        play(2, 7);
        play(2, 2);
        play(1, 2);
        Files.copy(
                folder.resolve("part2of7/replications.parquet"),
                folder.resolve("part2of2/replications.parquet"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(merge(List.of("part1of2", "part2of2")).problem())
                .contains("part2of2/replications.parquet, which is damaged: ");
        Path manifest = folder.resolve("part2of2/manifest.json"); // of a version that kept no checksums
        Files.writeString(
                manifest, Files.readString(manifest).replaceFirst("(?s)\"checksums\" : \\{.*?\\n  \\},\\n", ""));
        Session.Answer answer = merge(List.of("part1of2", "part2of2"));
        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.err())
                .contains("expected replications 3 to 6 in replications.parquet, found 1 of which 0 are in place")
                .contains("merge them again with --overwrite");
    }

    @Test
    void aShardIsNotOverwritten() {
        play(1, 1);
        assertThat(session.type(
                                "merge",
                                session.path("part1of1"),
                                "--overwrite",
                                "--out",
                                session.path("x/../part1of1"))
                        .problem())
                .contains("--out: expected another folder than those of the shards");
        assertThat(folder.resolve("part1of1/stages.parquet")).exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--shard 0/3 | expected I/N with 1 <= I <= N, such as 2/7, found '0/3'",
                "--shard 4/3 | expected I/N with 1 <= I <= N, such as 2/7, found '4/3'",
                "--shard 3   | expected I/N with 1 <= I <= N, such as 2/7, found '3'",
                "--shard 1/8 | expected at most 7 parts, one for each replication, found 8",
                "--shard 1/2 --set channel.record=true | found channel.record: true"
            })
    void whatIsNoShardIsRefused(String options, String problem) {
        assertThat(run("run", options.split(" ")).problem()).contains("--shard: ", problem);
        assertThat(folder.resolve("run")).doesNotExist();
    }

    /** Two antithetic replications are drawn together; 6 replications in 2 shards are 1 pair and 2 pairs. */
    @Test
    void whatIsDrawnTogetherStaysTogether() throws IOException {
        String[] pairs = {"--replications", "6", "--set", "sampling.method=antithetic"};
        run("whole", pairs).isDone();
        run("one", concat(pairs, "--shard", "1/2")).isDone();
        run("two", concat(pairs, "--shard", "2/2")).isDone();
        assertThat(manifest("one").get("replications_done").asInt()).isEqualTo(2);
        merge(List.of("one", "two")).isDone();
        ResultFiles.requireSame(folder.resolve("merged"), folder.resolve("whole"));
        assertThat(run("four", concat(pairs, "--shard", "1/4")).problem())
                .contains("expected at most 3 parts, one for each 2 replications that are drawn together, found 4");
    }

    @Test
    void precisionIsNotForShards() {
        assertThat(session.type("run", "quickstart", "--shard", "1/2", "--precision", "5%")
                        .problem())
                .contains("--shard: expected a number of replications and no --precision");
    }

    @Test
    void shardsWithoutAFolderHaveNamesOfTheirOwn() {
        String out = session.type("run", "quickstart", "--quiet", "--shard", "2/3", "--set", "horizon.rounds=1")
                .isDone()
                .out();
        assertThat(out).contains("quickstart-ao-seed1-shard2of3");
    }

    private String play(int shard, int count) {
        String name = "part" + shard + "of" + count;
        run(name, "--shard", shard + "/" + count).isDone();
        return name;
    }

    private Session.Answer run(String name, String... more) {
        String[] words = {"run", "quickstart", "--quiet", "--out", session.path(name)};
        return session.type(concat(words, replace(more)));
    }

    /** The settings, but for those that are given. */
    private static String[] replace(String... more) {
        List<String> words = new ArrayList<>(List.of(more));
        for (int i = 0; i < SETTINGS.length; i += 2) {
            boolean given = words.contains(SETTINGS[i]) && !SETTINGS[i].equals("--set");
            if (!given) {
                words.addAll(List.of(SETTINGS[i], SETTINGS[i + 1]));
            }
        }
        return words.toArray(String[]::new);
    }

    private static String[] concat(String[] one, String... two) {
        List<String> all = new ArrayList<>(List.of(one));
        all.addAll(List.of(two));
        return all.toArray(String[]::new);
    }

    private Session.Answer merge(List<String> names) {
        List<String> words = new ArrayList<>(List.of("merge"));
        names.forEach(name -> words.add(session.path(name)));
        words.addAll(List.of("--overwrite", "--out", session.path("merged")));
        return session.type(words.toArray(String[]::new));
    }

    private String page(String run) throws IOException {
        return Files.readString(folder.resolve(run).resolve("report.html"));
    }

    private String pageWithoutData(String run) throws IOException {
        return DATA.matcher(page(run)).replaceFirst("");
    }

    /** What the page shows, but for its folder and the wall clock; the length of its head is before it. */
    private String dataOfPage(String run) throws IOException {
        Matcher found = DATA.matcher(page(run));
        assertThat(found.find()).isTrue();
        byte[] zipped = Base64.getDecoder().decode(found.group(1));
        try (InputStream data = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            String text = new String(data.readAllBytes(), StandardCharsets.ISO_8859_1).substring(Integer.BYTES);
            assertThat(text).contains("\"durationS\":");
            return text.replaceAll("\"(folder|started|durationS)\":[^,]*,", "");
        }
    }

    private JsonNode manifest(String run) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve(run).resolve("manifest.json").toFile());
    }
}
