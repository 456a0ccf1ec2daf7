package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.output.store.Answer;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.word.PlanWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where UDs and sites are: a table of runs in motion, and of others on request. */
class PositionsTest {
    @TempDir
    private Path folder;

    private Path run(String preset, String... settings) {
        Path out = folder.resolve("run");
        List<String> words = new ArrayList<>(List.of("run", preset, "--quiet", "--no-report", "--out", out.toString()));
        words.addAll(List.of("--replications", "1", "--set", "horizon.rounds=2"));
        Arrays.stream(settings).forEach(setting -> words.addAll(List.of("--set", setting)));
        assertThat(CommandLineAccess.execute(words.toArray(String[]::new))).isZero();
        return out;
    }

    private static double[] first(StoredRun run, String question) {
        try (Answer row = run.tables().ask(question)) {
            assertThat(row.next()).isTrue();
            double[] values = new double[row.columns().size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = ((Number) row.value(i)).doubleValue();
            }
            return values;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "walking, '', true",
        "walking, timeline.positions=false, false",
        "quickstart, '', false",
        "quickstart, timeline.positions=true, true",
        "quickstart, 'visits.arrivals=poisson|visits.interval=100 ms|visits.stay=1 s', true",
        "asfl-road, '', true"
    })
    void aRunInMotionHasThem(String preset, String settings, boolean has) {
        Path run = run(preset, settings.isEmpty() ? new String[0] : settings.split("\\|"));
        assertThat(Files.exists(run.resolve("positions.parquet"))).isEqualTo(has);
    }

    @Test
    void eachFrameHasEachUdAndSitesHaveOneRow() throws IOException {
        try (StoredRun run = StoredRun.open(run("walking", "timeline.uds=10"))) {
            double[] count = first(
                    run,
                    "SELECT count(*) FILTER (node = 'ud'), count(*) FILTER (node = 'ap'), count(*) FILTER (node = 'irs'),"
                            + " count(DISTINCT number) FILTER (node = 'ud'), (SELECT count(*) FROM frames) FROM positions");
            // ten of thirty UDs by floor(i 30 / 10); AP and IRS at the places of the preset
            assertThat(count).containsExactly(10 * count[4], 1, 1, 10, count[4]);
            assertThat(first(run, "SELECT min(number), max(number) FROM positions WHERE node = 'ud'"))
                    .containsExactly(0, 27);
            assertThat(first(run, "SELECT x_m, y_m, frame FROM positions WHERE node = 'irs'"))
                    .containsExactly(20, 0, 0);
            assertThat(
                            first(
                                    run,
                                    "SELECT count(*) FROM positions p JOIN frames f USING (replication, frame) WHERE p.start_s <> f.start_s"))
                    .containsExactly(0);
        }
    }

    /** UCSFL records the places of its decisions as well, from the frame in which a round begins. */
    @Test
    void theyAreThePlacesThatDecisionsHave() throws IOException {
        try (StoredRun run = StoredRun.open(run(
                "ucsfl",
                "optimizer.annealingSteps=5",
                "mobility.model=gauss-markov",
                "mobility.meanSpeed=10 m/s",
                "mobility.speedDeviation=1 m/s"))) {
            double[] compared = first(
                    run,
                    "SELECT count(*), count(*) FILTER (p.x_m = d.ud_x_m[p.number + 1] AND p.y_m = d.ud_y_m[p.number + 1])"
                            + " FROM decisions d JOIN positions p USING (replication) WHERE p.node = 'ud' AND p.start_s ="
                            + " (SELECT max(start_s) FROM positions q WHERE q.node = 'ud' AND q.start_s <= d.time_s)");
            assertThat(compared).containsExactly(2 * 4, 2 * 4); // rounds times UDs, all of them equal to the bit
            assertThat(first(
                            run,
                            "SELECT count(*) FROM positions p JOIN decisions d ON d.round = 0 WHERE p.node = 'ap'"
                                    + " AND p.x_m = d.ap_x_m[p.number + 1] AND p.y_m = d.ap_y_m[p.number + 1]"))
                    .containsExactly(8);
            assertThat(run.words().plan().area()).isEqualTo(run.words().map().area());
        }
    }

    /** Vehicles are on the lanes of the ground: y = 20 m and lanes of the default width on both sides. */
    @Test
    void vehiclesAreOnLanes() throws IOException {
        try (StoredRun run = StoredRun.open(run("genfv"))) {
            PlanWords plan = run.words().plan();
            assertThat(plan.lanes()).hasSize(4).allSatisfy(lane -> {
                assertThat(lane.fromYM()).isCloseTo(lane.toYM(), within(1e-9));
                assertThat(Math.abs(lane.toXM() - lane.fromXM())).isCloseTo(598, within(1e-9));
            });
            int seen = 0;
            try (Answer row = run.tables().ask("SELECT x_m, y_m FROM positions WHERE node = 'ud' AND present")) {
                for (; row.next(); seen++) {
                    double x = row.real(0);
                    double y = row.real(1);
                    assertThat(x).isBetween(-299 - 1e-9, 299 + 1e-9);
                    assertThat(plan.lanes()).anyMatch(lane -> Math.abs(lane.fromYM() - y) < 1e-9);
                }
            }
            assertThat(seen).isPositive();
        }
    }

    /** Each direct link is blocked a fifth of the time (800 ms open, 200 ms blocked); 30 UDs in hundreds of frames. */
    @Test
    void theySayWhichDirectLinksAreBlocked() throws IOException {
        try (StoredRun run = StoredRun.open(run("blockage", "timeline.positions=true", "horizon.rounds=20"))) {
            double[] share = first(
                    run,
                    "SELECT avg(CAST(blocked AS INTEGER)), count(*) FILTER (blocked IS NULL), count(*) FROM positions"
                            + " WHERE node = 'ud'");
            assertThat(share[1]).isZero();
            assertThat(share[0]).as("of %s UD-frames", share[2]).isCloseTo(0.2, within(0.05));
            assertThat(first(run, "SELECT count(blocked) FROM positions WHERE node <> 'ud'"))
                    .containsExactly(0);
        }
    }

    @Test
    void withoutBlockageNothingIsSaidOfIt() throws IOException {
        try (StoredRun run = StoredRun.open(run("walking"))) {
            assertThat(first(run, "SELECT count(blocked) FROM positions")).containsExactly(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"adaptive-5g"})
    void aSystemWithoutPlacesHasNoSuchKey(String preset) {
        assertThat(CommandLineAccess.printed("validate", preset, "--set", "timeline.positions=true"))
                .contains("timeline.positions");
        assertThat(CommandLineAccess.execute("validate", preset, "--set", "timeline.positions=true"))
                .isNotZero();
    }
}
