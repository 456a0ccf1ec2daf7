package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.output.store.Answer;
import io.splitwave.output.stored.StoredRun;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes where UDs have GPUs, clusters of access points, or links of their own: each value does what it says. */
class ClassValuesTest {
    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void sit() {
        session = new Session(folder);
    }

    private StoredRun run(String preset, int rounds, String classes) {
        session.type(
                        "run",
                        preset,
                        "--quiet",
                        "--no-report",
                        "--overwrite",
                        "--replications",
                        "1",
                        "--set",
                        "horizon.rounds=" + rounds,
                        "--set",
                        "ud.classes=" + classes,
                        "--out",
                        session.path("run"))
                .isDone();
        return StoredRun.open(folder.resolve("run"));
    }

    private static double real(StoredRun run, String question) {
        try (Answer row = run.tables().ask(question)) {
            assertThat(row.next()).isTrue();
            return row.real(0);
        }
    }

    @Test
    void aGpuOfAClassDrawsItsPowerAndHasItsClock() {
        try (StoredRun run =
                run("genfv", 2, "{weak: {count: 11, power: 3 W, coreClock: [0.5 GHz, 0.6 GHz]}, others: {}}")) {
            for (String one : new String[] {"weak,3", "others,4"}) {
                String of = " FROM stages WHERE kind = 'ud-train' AND ud_class = '" + one.split(",")[0] + "'";
                assertThat(real(run, "SELECT avg(energy_j / (end_s - start_s))" + of))
                        .isCloseTo(Double.parseDouble(one.split(",")[1]), within(1e-9));
            }
            String length = " FROM stages WHERE kind = 'ud-train' AND ud_class = ";
            assertThat(real(run, "SELECT min(end_s - start_s)" + length + "'weak'"))
                    .isGreaterThan(real(run, "SELECT max(end_s - start_s)" + length + "'others'"));
        }
    }

    /** The time of training grows in proportion to the samples, but for what it takes whatever their number. */
    @Test
    void aClassTrainsOnSamplesOfItsOwn() {
        String train = "SELECT end_s - start_s, ud + 0.0 FROM stages WHERE kind = 'ud-train' AND ud_class = 'some'"
                + " ORDER BY ud LIMIT 1";
        double[] ud = new double[3];
        double[] lengthS = new double[3];
        for (int i = 0; i < lengthS.length; i++) {
            int samples = 64 * (i + 1);
            try (StoredRun run = run("genfv", 1, "{some: {count: 11, samples: " + samples + "}, others: {}}");
                    Answer row = run.tables().ask(train)) {
                assertThat(row.next()).isTrue();
                lengthS[i] = row.real(0);
                ud[i] = row.real(1);
            }
        }
        assertThat(ud).as("the same UD each time").containsOnly(ud[0]);
        assertThat(lengthS[1]).isGreaterThan(lengthS[0]);
        assertThat(lengthS[2] - lengthS[1]).isCloseTo(lengthS[1] - lengthS[0], within(1e-9 * lengthS[1]));
    }

    @Test
    void whereNetworksAreTrainedNoClassHasSamples() {
        assertThat(session.type("validate", "genfv-skewed", "--set", "ud.classes={a: {samples: 8}}")
                        .problem())
                .contains("no samples in a class, as all UDs train with one batch (learning.loss)");
    }

    @Test
    void aClassOfUsersInACellFreeNetworkHasItsClock() {
        try (StoredRun run = run("ucsfl", 1, "{slow: {count: 1, cpu: [1 MHz, 2 MHz]}, others: {}}")) {
            String rate = " FROM stages WHERE kind = 'ud-fwd' AND ud_class = ";
            assertThat(real(run, "SELECT max(done_bit_or_flop / (end_s - start_s))" + rate + "'slow'"))
                    .isPositive()
                    .isLessThan(real(run, "SELECT min(done_bit_or_flop / (end_s - start_s))" + rate + "'others'"));
        }
    }

    /** A request is computed at the speed and power of its UD, and so is what the policy expects of it. */
    @Test
    void aRequestHasSpeedAndPowersOfItsUd() {
        try (StoredRun run = run(
                "adaptive-5g",
                200,
                "{slow: {count: 8, speed: 15 GFLOP/s, computePower: 1 W, sendingPower: 2 W}, others: {}}")) {
            String of = " FROM stages WHERE end_s > start_s AND kind = ";
            for (String one : new String[] {"ud-fwd,slow,1", "ud-fwd,others,5", "ul-act,slow,2", "ul-act,others,1.6"}) {
                String[] words = one.split(",");
                String energy =
                        "(energy_j / (end_s - start_s))" + of + "'" + words[0] + "' AND ud_class = '" + words[1] + "'";
                assertThat(real(run, "SELECT min" + energy)).isCloseTo(Double.parseDouble(words[2]), within(1e-9));
                assertThat(real(run, "SELECT max" + energy)).isCloseTo(Double.parseDouble(words[2]), within(1e-9));
            }
            String speed = "SELECT avg(done_bit_or_flop / (end_s - start_s))" + of + "'ud-fwd' AND ud_class = ";
            assertThat(real(run, speed + "'slow'")).isCloseTo(15e9, within(15e9 * 1e-9));
            assertThat(real(run, speed + "'others'")).isCloseTo(150e9, within(150e9 * 1e-9));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "genfv,transmitPower,1 W",
        "genfv,cpu,'[1 GHz, 2 GHz]'",
        "ucsfl,distance,'[1 m, 2 m]'",
        "ucsfl,transmitPower,1 W",
        "adaptive-5g,cpu,'[1 GHz, 2 GHz]'",
        "adaptive-5g,battery,'[1 J, 2 J]'",
        "adaptive-5g,idlePower,1 W"
    })
    void whatASystemCannotGiveToOneUdIsRefusedByItsName(String preset, String key, String value) {
        assertThat(session.type("validate", preset, "--set", "ud.classes={a: {" + key + ": " + value + "}, b: {}}")
                        .problem())
                .contains("for class a what system " + preset + " can set for a class: share, count, ")
                .contains("found " + key + ", which it cannot set for a class");
    }
}
