package io.splitwave.scenarios.system.sfl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.output.row.StageRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rounds of ASFL as they are played, against the closed form, with queues, batteries, and nobody who can take part. */
class AdaptiveRunTest {
    private static double plannedS(SflPlay play) {
        return play.rows().decisions().stream()
                .mapToDouble(decision -> (double) decision.values().get("planned_s"))
                .average()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"asfl-opt", "asfl-bcd", "fixed-cut", "equal-bandwidth", "random-cut", "federated"})
    void aRoundTakesAsLongAsPlanned(String scheme) {
        for (String noise : List.of("share", "full-band")) {
            SflPlay play = SflPlay.constant(
                    "asfl",
                    "optimizer.scheme=" + scheme,
                    "radio.noiseOf=" + noise,
                    "local.iterations=2",
                    "local.samples=64",
                    "horizon.rounds=2");
            double meanS = Arrays.stream(play.roundS()).average().orElseThrow();
            assertThat(meanS).isCloseTo(plannedS(play), within(1e-9 * meanS));
        }
    }

    /** The source plans every device with the whole server; where devices queue, that is too little. */
    @Test
    void aQueueAtTheServerIsNotInTheFormula() {
        SflPlay play = SflPlay.constant(
                "asfl", "server.discipline=fifo", "server.plannedShare=whole", "server.speed=200 GFLOP/s");
        double meanS = Arrays.stream(play.roundS()).average().orElseThrow();
        assertThat(meanS).isGreaterThan(1.1 * plannedS(play));
    }

    @Test
    void sharesThatAreHandedOnMakeNoRoundLonger() {
        SflPlay play = SflPlay.constant("asfl", "optimizer.scheme=asfl-pool");
        double meanS = Arrays.stream(play.roundS()).average().orElseThrow();
        assertThat(meanS).isLessThan(plannedS(play)).isGreaterThan(0.3 * plannedS(play));
    }

    @Test
    void withoutEnergyNobodyTakesPart() {
        SflPlay play = SflPlay.constant("asfl", "ud.energyBudget=[0 J, 0 J]");
        assertThat(play.rows().rounds()).hasSize(3).allMatch(round -> round.startS() == round.endS());
        assertThat(play.rows().stages()).isEmpty();
    }

    /** What a device draws until it is dropped is its battery, to the rounding of the sum. */
    @Test
    void anEmptyBatteryEndsADevice() {
        SflPlay play = SflPlay.constant("asfl", "ud.battery=[8 J, 8 J]", "horizon.rounds=50");
        double[] drawnJ = new double[10];
        List<Integer> dead = new ArrayList<>();
        for (StageRow stage : play.rows().stages()) {
            if (stage.kind().startsWith("ud-") || stage.kind().startsWith("ul-")) {
                drawnJ[stage.ud()] += stage.energyJ();
            }
            if ("battery".equals(stage.dropReason())) {
                dead.add(stage.ud());
            }
        }
        assertThat(dead).hasSize(10).doesNotHaveDuplicates();
        for (double joules : drawnJ) {
            assertThat(joules).isCloseTo(8, within(1e-9));
        }
        assertThat(play.rows().rounds()).hasSizeLessThan(50);
    }

    /** Without a barrier each device has as many rounds as are asked for, and shares never exceed the band. */
    @Test
    void devicesHaveRoundsOfTheirOwn() {
        SflPlay play = SflPlay.constant("asfl", "barrier.rule=async", "ud.count=4");
        assertThat(play.rows().rounds()).hasSize(12);
        assertThat(play.stages("ul-model")).hasSize(12);
        assertThat(play.stages("srv-agg")).isEmpty();
    }
}
