package io.splitwave.scenarios.system.vrsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.learning.profile.ModelProfile;
import io.splitwave.output.row.Outcome;
import io.splitwave.output.row.Place;
import io.splitwave.output.row.StageRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With frames much shorter than a stage, what the rates in force add up to is the work of the stage. */
class ShortFrameTest {
    private static final double ROUNDING = 1e-9;
    private static final double FRAME_S = 3e-3;

    private static PlayedRun play(String scheme) {
        return PlayedRun.playSmall(
                "frame.length=3 ms",
                "horizon.rounds=2",
                "radio.uplink=independent",
                "server.discipline=dedicated",
                "optimizer.scheme=" + scheme);
    }

    @ParameterizedTest
    @MethodSource("io.splitwave.scenarios.system.vrsl.PlayedRun#schemes")
    void theRatesInForceAddUpToTheWork(String scheme) {
        PlayedRun run = play(scheme);
        InForceHistory history = new InForceHistory(run);

        assertThat(run.rows().stages()).isNotEmpty();
        for (StageRow stage : run.rows().stages()) {
            String who = stage.kind() + " of UD " + stage.ud() + " in round " + stage.round();
            assertThat(stage.outcome()).isEqualTo(Outcome.COMPLETED);
            assertThat(history.work(stage)).as(who).isCloseTo(stage.work(), within(ROUNDING * stage.work()));
            assertThat(stage.done()).as(who).isCloseTo(stage.work(), within(ROUNDING * stage.work()));
        }
    }

    @ParameterizedTest
    @MethodSource("io.splitwave.scenarios.system.vrsl.PlayedRun#schemes")
    void thePowersInForceAddUpToTheEnergy(String scheme) {
        PlayedRun run = play(scheme);
        InForceHistory history = new InForceHistory(run);

        for (StageRow stage : run.rows().stages()) {
            double energyJ = history.energyJ(stage);
            assertThat(stage.energyJ())
                    .as(stage.kind() + " of UD " + stage.ud() + " in round " + stage.round())
                    .isCloseTo(energyJ, within(ROUNDING * energyJ));
        }
    }

    @Test
    void localComputingDrawsKappaFSquaredC() {
        PlayedRun run = play("full-local");
        ModelProfile profile = run.frames().get(0).context().profile();

        for (StageRow stage : run.rows().stages()) {
            double cpuHz = run.frames().get(0).context().cpuHz(stage.ud());
            // kappa = 1e-28, VRSL Section VI, stands in the preset
            double expectedJ = 1e-28 * cpuHz * cpuHz * profile.deviceFlop(stage.ud(), profile.layers());
            assertThat(stage.place()).isEqualTo(Place.UD);
            assertThat(stage.energyJ()).isCloseTo(expectedJ, within(ROUNDING * expectedJ));
        }
    }

    /** Without rates that change under way the tests above would say no more than those with a long frame. */
    @Test
    void ratesDoChangeUnderWay() {
        PlayedRun run = play("ao");
        InForceHistory history = new InForceHistory(run);

        for (String kind : new String[] {"downlink", "uplink"}) {
            assertThat(run.stages(kind)).anyMatch(stage -> history.ratesDuring(stage) > 10);
        }
    }

    @Test
    void framesStartAtMultiplesOfTheirLength() {
        PlayedRun run = play("no-dt");

        assertThat(run.frames()).hasSizeGreaterThan(100);
        for (int frame = 0; frame < run.frames().size(); frame++) {
            assertThat(run.frames().get(frame).context().frame()).isEqualTo(frame);
            assertThat(run.frames().get(frame).startS()).isEqualTo(frame * FRAME_S);
        }
    }
}
