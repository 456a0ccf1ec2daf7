package io.splitwave.scenarios.system.vrsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.rate.LinkRate;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.stored.PlayedRound;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.straggler.Counterfactual;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.play.RunFailedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rounds played again, with and without a better straggler. */
class CounterfactualsTest {
    /** A second play sums the same pieces from another origin: rounding only. */
    private static final double RELATIVE = 1e-9;

    private static final int ALL = Integer.MAX_VALUE;

    @TempDir
    private Path folder;

    private static Scenario scenario(String... settings) {
        List<ScenarioOverride> overrides = new ArrayList<>();
        Stream.concat(Stream.of("replications=2", "horizon.rounds=4"), Stream.of(settings))
                .forEach(setting -> overrides.add(ScenarioOverride.parse(setting)));
        return ScenarioLoader.load("quickstart", overrides);
    }

    private StoredRun play(Scenario scenario) {
        return StoredPlay.of(scenario, folder.resolve("run"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "optimizer.scheme=ao",
                "optimizer.scheme=full-local",
                "optimizer.scheme=full-offload",
                "optimizer.scheme=no-irs",
                "frame.length=7ms",
                "frame.length=5s",
                "server.discipline=processor-sharing",
                "horizon.frames=11",
                "barrier.rule=k-of-n barrier.k=5",
                "barrier.rule=deadline barrier.deadline=250ms",
                "optimizer.scheme=makespan",
                "optimizer.scheme=makespan frame.length=7ms",
                "optimizer.scheme=reactive",
                "optimizer.scheme=reactive frame.length=5s",
                "optimizer.scheme=reactive barrier.rule=k-of-n barrier.k=5",
                "barrier.rule=async",
                "barrier.rule=async optimizer.scheme=reactive server.discipline=processor-sharing",
                "barrier.rule=async frame.length=7ms horizon.frames=60"
            })
    void everyClosedRoundIsPlayedAgainAsItWas(String settings) {
        Scenario scenario = scenario(settings.split(" "));
        try (StoredRun run = play(scenario)) {
            for (int r = 0; r < 2; r++) {
                // a round that is not as it was is refused
                List<Counterfactual> found = new Counterfactuals(scenario, run).of(r, ALL);
                List<RoundRow> closed = run.rounds(r).stream()
                        .filter(round -> round.straggler() != null)
                        .toList();
                assertThat(closed).isNotEmpty();
                assertThat(found.stream().map(CounterfactualsTest::facts))
                        .containsExactlyInAnyOrderElementsOf(closed.stream()
                                .map(round -> List.<Number>of(
                                        round.cohort(),
                                        round.round(),
                                        round.straggler().ud(),
                                        round.makespanS()))
                                .toList());
            }
        }
    }

    private static List<Number> facts(Counterfactual found) {
        return List.of(found.cohort(), found.round(), found.ud(), found.makespanS());
    }

    @Test
    void aFasterClockShortensLocalRoundsToTheSecondSlowestOrTheMedianClock() {
        // all layers on the device, no radio: a round is the largest of K known times
        Scenario scenario = scenario("optimizer.scheme=full-local");
        try (StoredRun run = play(scenario)) {
            PlannedFrame frame = new FrameReplay(scenario).planned(0, 0).orElseThrow();
            int layers = frame.context().profile().layers();
            double[] clocks = frame.context().copyCpuHz();
            Arrays.sort(clocks);
            double medianHz = (clocks[3] + clocks[4]) / 2;
            for (Counterfactual found : new Counterfactuals(scenario, run).of(0, ALL)) {
                double longestS = 0;
                for (int ud = 0; ud < clocks.length; ud++) {
                    double flop = frame.context().profile().deviceFlop(ud, layers);
                    double hz = ud == found.ud() ? medianHz : frame.context().cpuHz(ud);
                    longestS = Math.max(longestS, flop / hz);
                }
                assertThat(found.medianCpuS()).isCloseTo(longestS, within(RELATIVE * longestS));
                assertThat(found.medianChannelS()).isCloseTo(found.makespanS(), within(RELATIVE * longestS));
                assertThat(found.savedByCpuS()).isNotZero();
            }
        }
    }

    @Test
    void theMedianChannelIsTheMedianGainAtTheUdsOwnPower() {
        // one frame longer than the round and no server: three transmissions and a computation, by hand
        Scenario scenario = scenario("server.discipline=none", "frame.length=5s", "horizon.rounds=1");
        try (StoredRun run = play(scenario)) {
            PlannedFrame frame = new FrameReplay(scenario).planned(0, 0).orElseThrow();
            Budgets budgets = frame.context().budgets();
            Counterfactual found = new Counterfactuals(scenario, run).of(0, ALL).get(0);
            double longestS = 0;
            PlayedRound round = run.round(0, 0, 0);
            for (int ud = 0; ud < 8; ud++) {
                double totalS = 0;
                for (var stage : round.stages()) {
                    if (stage.ud() == ud) {
                        double seconds = stage.serviceS();
                        if (ud == found.ud() && stage.kind().equals("downlink")) {
                            double gain = median(frame.links().copyDownlinkGain());
                            double powerW = frame.result().decision().powerW(ud);
                            seconds =
                                    stage.work() / LinkRate.bps(budgets.bandwidthHz(), powerW, gain, budgets.noiseW());
                        } else if (ud == found.ud() && stage.kind().equals("uplink")) {
                            double gain = median(frame.links().copyUplinkGain());
                            seconds = stage.work()
                                    / LinkRate.bps(
                                            budgets.bandwidthHz(), budgets.uplinkPowerW(), gain, budgets.noiseW());
                        }
                        totalS += seconds;
                    }
                }
                longestS = Math.max(longestS, totalS);
            }
            assertThat(found.medianChannelS()).isCloseTo(longestS, within(RELATIVE * longestS));
            assertThat(Math.abs(found.savedByChannelS())).isGreaterThan(1e-4);
        }
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return (values[values.length / 2 - 1] + values[values.length / 2]) / 2;
    }

    @Test
    void whoWaitsForTheServerGainsNothingByItself() {
        // the same round with a server of two slots: the straggler waits, and ends when it would anyway
        Scenario scenario = scenario("frame.length=5s", "horizon.rounds=1");
        try (StoredRun run = play(scenario)) {
            RoundRow round = run.rounds(0).get(0);
            assertThat(round.straggler().queueS()).isPositive();
            Counterfactual found = new Counterfactuals(scenario, run).of(0, ALL).get(0);
            assertThat(found.medianCpuS()).isCloseTo(round.makespanS(), within(RELATIVE * round.makespanS()));
        }
    }

    @Test
    void onlyTheRoundsAskedForArePlayed() {
        Scenario scenario = scenario();
        try (StoredRun run = play(scenario)) {
            List<Counterfactual> all = new Counterfactuals(scenario, run).of(1, ALL);
            assertThat(all).hasSizeGreaterThan(2);
            assertThat(new Counterfactuals(scenario, run).of(1, 2)).isEqualTo(all.subList(0, 2));
            assertThat(new Counterfactuals(scenario, run).of(1, 0)).isEmpty();
        }
    }

    @Test
    void withoutABarrierAUdIsBetterOffInOneRoundOfItsOwn() {
        // one frame, no server, nobody's twin: a round hangs on nobody else, and its computation is known by hand
        Scenario scenario =
                scenario("barrier.rule=async", "optimizer.scheme=no-dt", "server.discipline=none", "frame.length=60s");
        try (StoredRun run = play(scenario)) {
            double[] clocks = new FrameReplay(scenario)
                    .planned(0, 0)
                    .orElseThrow()
                    .context()
                    .copyCpuHz();
            double medianHz = median(clocks.clone());
            List<Counterfactual> found = new Counterfactuals(scenario, run).of(0, ALL);
            assertThat(found)
                    .hasSize(8 * 4)
                    .isSortedAccordingTo((a, b) -> Double.compare(b.makespanS(), a.makespanS()));
            for (Counterfactual each : found) {
                double computeS = 0;
                for (var stage : run.round(0, each.cohort(), each.round()).stages()) {
                    computeS += stage.kind().equals("compute") ? stage.serviceS() : 0;
                }
                double expectedS = each.makespanS() - computeS * (1 - clocks[each.ud()] / medianHz);
                assertThat(each.medianCpuS()).isCloseTo(expectedS, within(RELATIVE * expectedS));
                assertThat(each.savedByCpuS()).isNotZero();
            }
        }
    }

    @Test
    void aUdIsNotBetterOffBeforeItsRound() {
        // raw input up, then a server of one's own: the uplink meets the channels of the frames that follow the start
        // that
        // the round had, which earlier rounds of a better UD would have moved
        Scenario scenario = scenario(
                "barrier.rule=async", "optimizer.scheme=full-offload", "server.discipline=none", "frame.length=20ms");
        try (StoredRun run = play(scenario)) {
            FrameReplay replay = new FrameReplay(scenario);
            Map<Long, Double> bps = new HashMap<>(); // of the median gain, by frame
            LongToDoubleFunction rate = frame -> bps.computeIfAbsent(frame, f -> medianUplinkBps(replay, f));
            int later = 0;
            for (Counterfactual each : new Counterfactuals(scenario, run).of(0, ALL)) {
                PlayedRound round = run.round(0, each.cohort(), each.round());
                double startS = round.round().startS();
                double uplinkS = transferS(rate, startS, round.stages().get(0).work());
                double expectedS = uplinkS + round.stages().get(1).serviceS();
                assertThat(each.medianChannelS()).isCloseTo(expectedS, within(RELATIVE * (startS + expectedS)));
                later += each.round() > 0 ? 1 : 0;
            }
            assertThat(later).isPositive();
        }
    }

    /** By hand, piece by piece. */
    private static double transferS(LongToDoubleFunction bps, double startS, double bits) {
        double nowS = startS;
        double left = bits;
        for (long frame = (long) (startS / 0.02); left > 0; frame++) {
            double neededS = left / bps.applyAsDouble(frame);
            double hereS = (frame + 1) * 0.02 - nowS;
            left = neededS <= hereS ? 0 : left - bps.applyAsDouble(frame) * hereS;
            nowS += Math.min(neededS, hereS);
        }
        return nowS - startS;
    }

    private static double medianUplinkBps(FrameReplay replay, long frame) {
        PlannedFrame planned = replay.planned(0, frame).orElseThrow();
        Budgets budgets = planned.context().budgets();
        double gain = median(planned.links().copyUplinkGain());
        return LinkRate.bps(budgets.bandwidthHz(), budgets.uplinkPowerW(), gain, budgets.noiseW());
    }

    @Test
    void aBetterStragglerChangesSteeredRounds() {
        // one frame: all that is decided anew is decided inside it
        Scenario scenario = scenario("optimizer.scheme=reactive", "twin.budget=60 GHz", "frame.length=5s");
        try (StoredRun run = play(scenario)) {
            Counterfactuals counterfactuals = new Counterfactuals(scenario, run);
            assertThat(counterfactuals.steersRoundsInFlight()).isTrue();
            List<Counterfactual> found = counterfactuals.of(0, ALL);
            assertThat(found).isNotEmpty();
            // all UDs of a steered round end together, so one that is better saves little; rounding makes less than
            // 1e-9 s
            assertThat(found).anySatisfy(each -> assertThat(Math.abs(each.savedByChannelS()))
                    .isGreaterThan(1e-6));
        }
    }

    @Test
    void tablesOfAnotherScenarioAreRefused() {
        Scenario scenario = scenario();
        try (StoredRun run = play(scenario)) {
            assertThatThrownBy(() -> new Counterfactuals(scenario("seed=2"), run).of(0, ALL))
                    .isInstanceOf(RunFailedException.class)
                    .hasMessageContaining("when it is played again");
        }
    }
}
