package io.splitwave.scenarios.system.vrsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.output.report.UdGain;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.play.RunFailedException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Channel gains that no table holds, from seed and phases. */
class RedrawnGainsTest {
    private static final int[] SOME = {5, 0};

    @TempDir
    private Path folder;

    private static Scenario scenario(String settings) {
        return ScenarioLoader.load(
                "quickstart",
                Stream.of(("replications=2 horizon.rounds=3 " + settings).trim().split(" "))
                        .map(ScenarioOverride::parse)
                        .toList());
    }

    private StoredRun play(Scenario scenario) {
        return StoredPlay.of(scenario, folder.resolve("run"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "radio.uplink=independent",
                "optimizer.scheme=no-irs",
                "optimizer.scheme=makespan",
                "irs.faults.deadShare=0.2",
                "knowledge.error=0.3",
                "channel.fading.irsUd.time=autoregressive channel.fading.irsUd.speed=3km/h channel.carrier=3.5GHz",
                "barrier.rule=async"
            })
    void theyAreThoseOfTheRunToTheBit(String settings) {
        Scenario scenario = scenario(settings);
        try (StoredRun run = play(scenario)) {
            List<UdGain> found = new RedrawnGains(scenario, run).of(1, SOME, 3);
            assertThat(found).hasSize(6);
            for (int i = 0; i < found.size(); i++) {
                UdGain gain = found.get(i);
                PlannedFrame frame =
                        new FrameReplay(scenario).planned(1, gain.frame()).orElseThrow();
                assertThat(gain.ud()).isEqualTo(SOME[i / 3]);
                assertThat(gain.frame()).isEqualTo(i % 3);
                assertThat(gain.downlinkGain())
                        .isEqualTo(frame.recordedLinks().downlinkGain(gain.ud()))
                        .isPositive();
                assertThat(gain.uplinkGain()).isEqualTo(frame.recordedLinks().uplinkGain(gain.ud()));
            }
        }
    }

    @Test
    void whoIsAbsentHasNoGain() {
        Scenario scenario =
                scenario("visits.arrivals=poisson visits.interval=100ms visits.stay=300ms horizon.frames=12");
        try (StoredRun run = play(scenario)) {
            List<UdGain> found = new RedrawnGains(scenario, run).of(0, new int[] {0, 1, 2, 3}, Long.MAX_VALUE);
            long absent = found.stream()
                    .filter(gain -> Double.isNaN(gain.downlinkGain()))
                    .count();
            assertThat(absent).isPositive().isLessThan(found.size());
            for (UdGain gain : found) {
                PlannedFrame frame =
                        new FrameReplay(scenario).planned(0, gain.frame()).orElseThrow();
                assertThat(Double.isNaN(gain.downlinkGain())).isEqualTo(!frame.present()[gain.ud()]);
            }
        }
    }

    @Test
    void theTablesOfAnotherSeedAreRefused() {
        try (StoredRun run = play(scenario(""))) {
            assertThatThrownBy(() -> new RedrawnGains(scenario("seed=2"), run).of(0, SOME, 1))
                    .isInstanceOf(RunFailedException.class)
                    .hasMessageContaining("when it is drawn again");
        }
    }
}
