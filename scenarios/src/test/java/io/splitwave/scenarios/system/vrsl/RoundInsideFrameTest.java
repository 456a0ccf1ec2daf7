package io.splitwave.scenarios.system.vrsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.learning.profile.ModelProfile;
import io.splitwave.output.row.Place;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.StageRow;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A round takes cuts and places from the plan it starts under and keeps them; links change under its feet. */
class RoundInsideFrameTest {
    private static final double ROUNDING = 1e-9;

    private static PlayedRun play(String rule) {
        return PlayedRun.playSmall(
                "frame.length=15 ms", "horizon.rounds=8", "twin.threshold=300 ms", "barrier.rule=" + rule);
    }

    private static PlannedFrame frameAt(PlayedRun run, double timeS) {
        return run.frames().get((int) Math.floor(timeS / run.scenario().frame().lengthS()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync", "async"})
    void aRoundAdoptsThePlanItStartsUnder(String rule) {
        PlayedRun run = play(rule);

        for (RoundUdRow row : run.rows().roundUds()) {
            var plan = frameAt(run, row.startS()).result().decision();
            String who = "UD " + row.ud() + ", round " + row.round();
            assertThat(VrslRows.cut(row)).as(who).isEqualTo(plan.cut(row.ud()));
            assertThat(VrslRows.local(row)).as(who).isEqualTo(plan.local(row.ud()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync", "async"})
    void aRoundKeepsItsCutAndPlaceWhenAnotherPlanComes(String rule) {
        PlayedRun run = play(rule);
        ModelProfile profile = run.frames().get(0).context().profile();
        int replanned = 0;

        for (RoundUdRow row : run.rows().roundUds()) {
            List<PlannedFrame> underWay = run.frames().stream()
                    .filter(frame -> row.startS() < frame.startS() && frame.startS() < row.completionS())
                    .toList();
            for (PlannedFrame frame : underWay) {
                assertThat(frame.inForce().cut(row.ud())).isEqualTo(VrslRows.cut(row));
                assertThat(frame.inForce().local(row.ud())).isEqualTo(VrslRows.local(row));
                replanned += frame.result().decision().cut(row.ud()) == VrslRows.cut(row) ? 0 : 1;
            }
            List<StageRow> stages = run.rows().stages().stream()
                    .filter(stage -> stage.ud() == row.ud() && stage.round() == row.round())
                    .toList();
            assertThat(stages.stream().collect(Collectors.toMap(StageRow::kind, StageRow::work)))
                    .containsEntry("downlink", profile.downlinkBit(row.ud(), VrslRows.cut(row)))
                    .containsEntry("compute", profile.deviceFlop(row.ud(), VrslRows.cut(row)))
                    .containsEntry("uplink", profile.uplinkBit(row.ud(), VrslRows.cut(row)))
                    .hasSize(3);
            assertThat(stages)
                    .filteredOn(stage -> stage.kind().equals("compute"))
                    .extracting(StageRow::place)
                    .containsExactly(VrslRows.local(row) ? Place.UD : Place.DT);
        }
        assertThat(replanned)
                .as("plans with another cut that met a round in flight")
                .isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync", "async"})
    void ratesAndPowersOfAPlanHoldAtOnceForRoundsInFlight(String rule) {
        PlayedRun run = play(rule);
        List<StageRow> acrossBoundaries = run.rows().stages().stream()
                .filter(stage -> stage.frameEnd() > stage.frameStart())
                .filter(stage -> !stage.kind().equals("compute"))
                .toList();

        assertThat(acrossBoundaries).extracting(StageRow::kind).contains("downlink", "uplink");
        for (StageRow stage : acrossBoundaries) {
            double bit = 0;
            double energyJ = 0;
            for (int f = (int) stage.frameStart(); f <= stage.frameEnd(); f++) {
                PlannedFrame frame = run.frames().get(f);
                double fromS = Math.max(stage.startS(), frame.startS());
                double toS = f == stage.frameEnd()
                        ? stage.endS()
                        : run.frames().get(f + 1).startS();
                bit += bps(frame, stage) * (toS - fromS);
                energyJ += transmitW(run, frame, stage) * (toS - fromS);
            }
            String who = stage.kind() + " of UD " + stage.ud() + ", round " + stage.round();
            assertThat(bit).as(who).isCloseTo(stage.work(), within(ROUNDING * stage.work()));
            assertThat(stage.energyJ()).as(who).isCloseTo(energyJ, within(ROUNDING * energyJ));
        }
    }

    private static double bps(PlannedFrame frame, StageRow stage) {
        return stage.kind().equals("downlink")
                ? frame.links().downlinkBps(stage.ud())
                : frame.links().uplinkBps(stage.ud());
    }

    private static double transmitW(PlayedRun run, PlannedFrame frame, StageRow stage) {
        return stage.kind().equals("downlink")
                ? frame.result().decision().powerW(stage.ud())
                : run.scenario().ud().transmitPowerW();
    }
}
