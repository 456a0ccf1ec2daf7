package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs whose replications start from draws that belong together. */
class SampledRunTest {
    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void sit() {
        session = new Session(folder);
    }

    /** All local, most of the delay follows from clocks and loads: what nets are good at. */
    @Test
    @Tag("slow")
    void netsAndPairsAgreeWithPlainReplicationsAndKnowTheMeanBetter() throws IOException {
        String local = "optimizer.scheme=full-local";
        run("plain", local, "--replications", "2048").isDone();
        JsonNode plain = metric("plain", "sum_delay");
        assertThat(plain.get("groups").asInt()).isEqualTo(2048);
        assertThat(plain.get("variance_factor").isNull()).isTrue();
        for (String method : List.of("quasi", "antithetic")) {
            String out = run(method, local, "--replications", "512", "--set", "sampling.method=" + method)
                    .isDone()
                    .out();
            JsonNode sampled = metric(method, "sum_delay");
            int groups = method.equals("quasi") ? 16 : 256;
            assertThat(sampled.get("n").asInt()).isEqualTo(512);
            assertThat(sampled.get("groups").asInt()).isEqualTo(groups);
            // Two independent estimates of one mean, at a significance below 1e-3: 3.3 standard errors of the
            // difference,
            // where 95 % half-widths are at least 1.96 of them.
            double halfWidths = Math.hypot(
                    plain.get("half_width").asDouble(),
                    sampled.get("half_width").asDouble());
            assertThat(sampled.get("mean").asDouble())
                    .isCloseTo(plain.get("mean").asDouble(), within(3.3 / 1.96 * halfWidths));
            assertThat(sampled.get("variance_factor").asDouble()).isGreaterThan(2);
            assertThat(out).contains("n = 512 in " + groups + " groups, ", " times less variance");
        }
    }

    @Test
    void tablesDoNotDependOnThreadsAndARunCanBeGoneOnWith() throws IOException {
        String[] quasi = {"--replications", "16", "--set", "sampling.method=quasi", "--set", "sampling.points=8"};
        run("alone", "seed=5", quasi).isDone();
        String[] together = List.of(quasi).toArray(new String[quasi.length + 2]);
        together[quasi.length] = "--threads";
        together[quasi.length + 1] = "4";
        run("together", "seed=5", together).isDone();
        ResultFiles.requireSame(folder.resolve("together"), folder.resolve("alone"));
    }

    @Test
    void theFirstOfAPairIsThePlainReplication() throws IOException {
        run("pairs", "seed=3", "--replications", "2", "--set", "sampling.method=antithetic")
                .isDone();
        run("plain", "seed=3", "--replications", "2").isDone();
        String first = "select * exclude run_id from rounds where replication = 0";
        String second = "select * exclude run_id from rounds where replication = 1";
        assertThat(sql("pairs", first)).isEqualTo(sql("plain", first));
        assertThat(sql("pairs", second)).isNotEqualTo(sql("plain", second));
    }

    @Test
    void precisionIsLookedAtAfterWholeGroups() throws IOException {
        run(
                        "run",
                        "seed=1",
                        "--precision",
                        "20%",
                        "--min-replications",
                        "3",
                        "--set",
                        "sampling.method=quasi",
                        "--set",
                        "sampling.points=4")
                .isDone();
        int done = json("run/manifest.json").get("replications_done").asInt();
        assertThat(done).isGreaterThanOrEqualTo(12).isLessThan(10_000);
        assertThat(done % 4).isZero();
    }

    @Test
    void differencesOfSchemesAreTakenOverGroupsToo() throws IOException {
        session.type(
                        "compare",
                        "quickstart",
                        "--quiet",
                        "--schemes",
                        "ao,full-local",
                        "--set",
                        "horizon.rounds=1",
                        "--replications",
                        "4",
                        "--set",
                        "sampling.method=antithetic",
                        "--out",
                        session.path("pairs"))
                .isDone();
        String line = Files.readAllLines(folder.resolve("pairs/differences.csv")).stream()
                .filter(text -> text.contains(",sum_delay,"))
                .findFirst()
                .orElseThrow();
        String[] header = Files.readAllLines(folder.resolve("pairs/differences.csv"))
                .get(0)
                .split(",");
        int halfWidth = List.of(header).indexOf("half_width");
        double[] means = new double[2];
        for (int pair = 0; pair < 2; pair++) {
            means[pair] = difference(2 * pair) / 2 + difference(2 * pair + 1) / 2;
        }
        // t of one degree of freedom at 97.5 % is tan(0.475 pi); s / sqrt(2) of two values is half their distance.
        double expected = Math.tan(0.475 * Math.PI) * Math.abs(means[0] - means[1]) / 2;
        assertThat(Double.parseDouble(line.split(",")[halfWidth])).isCloseTo(expected, within(1e-9 * expected));
    }

    /** What full-local takes more than ao in a replication, from runs of their own. */
    private double difference(int replication) throws IOException {
        double[] sums = new double[2];
        String[] schemes = {"ao", "full-local"};
        for (int i = 0; i < schemes.length; i++) {
            Path own = folder.resolve(schemes[i]);
            if (!Files.exists(own)) {
                session.type(
                                "run",
                                "quickstart",
                                "--quiet",
                                "--set",
                                "horizon.rounds=1",
                                "--replications",
                                "4",
                                "--set",
                                "sampling.method=antithetic",
                                "--set",
                                "optimizer.scheme=" + schemes[i],
                                "--out",
                                own.toString())
                        .isDone();
            }
            String text =
                    sql(schemes[i], "select mean_sum_delay_s from replications where replication = " + replication);
            sums[i] = Double.parseDouble(
                    text.lines().skip(1).findFirst().orElseThrow().strip());
        }
        return sums[1] - sums[0];
    }

    private String sql(String run, String query) {
        return session.type("inspect", session.path(run), "--sql", query)
                .isDone()
                .out();
    }

    private Session.Answer run(String name, String setting, String... more) {
        List<String> words = new ArrayList<>(List.of("run", "quickstart", "--quiet", "--out", session.path(name)));
        words.addAll(List.of("--set", "horizon.rounds=2", "--set", setting));
        words.addAll(List.of(more));
        return session.type(words.toArray(String[]::new));
    }

    private JsonNode metric(String run, String name) throws IOException {
        for (JsonNode metric : json(run + "/summary.json").get("metrics")) {
            if (metric.get("metric").asText().equals(name)) {
                return metric;
            }
        }
        throw new AssertionError("no " + name);
    }

    private JsonNode json(String file) throws IOException {
        return new ObjectMapper().readTree(folder.resolve(file).toFile());
    }
}
