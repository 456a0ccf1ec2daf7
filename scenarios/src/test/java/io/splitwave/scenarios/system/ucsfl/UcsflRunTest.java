package io.splitwave.scenarios.system.ucsfl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.cellfree.CellFreeChannel;
import io.splitwave.optimizer.cellfree.CellFreeInstance;
import io.splitwave.output.row.StageRow;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rounds of UCSFL as they are played, against what was planned when they began. */
class UcsflRunTest {
    private static final double ROUNDING = 1e-9;

    static Stream<Arguments> schemesAndDpus() {
        return Stream.of(UcsflPlay.SCHEMES)
                .flatMap(scheme -> Stream.of("dedicated", "shared").map(dpus -> Arguments.of(scheme, dpus)));
    }

    /** Frames of 7 s begin within rounds, which keep the channel of their start. */
    @ParameterizedTest
    @MethodSource("schemesAndDpus")
    void aRoundOfTheBoundTakesAsLongAsPlannedAndEventsAreNeverLater(String scheme, String dpus) {
        String[] common = {
            "optimizer.scheme=" + scheme, "server.dpus=" + dpus, "frame.length=7 s", "ud.cpu=[1 GHz, 3 GHz]"
        };
        UcsflPlay bound = UcsflPlay.of(common);
        UcsflPlay event = UcsflPlay.of(
                Stream.concat(Stream.of(common), Stream.of("radio.sinr=event")).toArray(String[]::new));
        double[] boundS = bound.roundS();
        double[] eventS = event.roundS();
        assertThat(boundS).hasSize(3);
        for (int r = 0; r < 3; r++) {
            double plannedS = bound.number(r, "planned_s");
            assertThat(boundS[r]).isCloseTo(plannedS, within(ROUNDING * plannedS));
            assertThat(eventS[r]).isLessThanOrEqualTo(event.number(r, "planned_s") * (1 + ROUNDING));
        }
        assertThat(event.number(0, "planned_s")).isEqualTo(bound.number(0, "planned_s"));
        assertThat(eventS[0]).isLessThan(boundS[0]);
    }

    @ParameterizedTest
    @MethodSource("schemesAndDpus")
    void theRecordedPartsMakeUpTheRound(String scheme, String dpus) {
        UcsflPlay play = UcsflPlay.of("optimizer.scheme=" + scheme, "server.dpus=" + dpus);
        for (int r = 0; r < 3; r++) {
            double[] downlinkS = play.decision(r).values().reals("downlink_s");
            double commonS = most(play, r, "local_s") + most(play, r, "uplink_s") + most(play, r, "server_s");
            double dedicatedS = commonS + Arrays.stream(downlinkS).max().orElseThrow();
            double plannedS = play.number(r, "planned_s");
            if (dpus.equals("dedicated")) {
                assertThat(plannedS).isCloseTo(dedicatedS, within(ROUNDING * dedicatedS));
            } else {
                assertThat(plannedS).isGreaterThanOrEqualTo(dedicatedS * (1 - ROUNDING));
            }
            double largest = 0;
            int[] size = play.decision(r).values().integers("cluster_size");
            for (int ud = 0; ud < 4; ud++) {
                double gammaS = (commonS + downlinkS[ud]) / Math.pow(size[ud], 0.1);
                assertThat(play.decision(r).values().reals("gamma_s")[ud]).isCloseTo(gammaS, within(ROUNDING * gammaS));
                largest = Math.max(largest, gammaS);
            }
            assertThat(play.number(r, "objective_s")).isCloseTo(largest, within(ROUNDING * largest));
            assertThat(play.number(r, "lower_bound_s")).isBetween(0.0, play.number(r, "objective_s"));
            assertThat(play.number(r, "plan_lower_bound_s")).isBetween(0.0, play.number(r, "plan_objective_s"));
            assertThat(play.decision(r).values().integers("cluster_aps"))
                    .hasSize(Arrays.stream(size).sum());
        }
    }

    private static double most(UcsflPlay play, int round, String part) {
        return Arrays.stream(play.decision(round).values().reals(part)).max().orElseThrow();
    }

    /** First level: an access point that serves one UD alone; T2 of the study: amplitudes of a cluster add up. */
    @Test
    void oneDeviceHasTheClosedForm() {
        UcsflPlay play = UcsflPlay.of("ud.count=1", "optimizer.scheme=all-aps", "horizon.rounds=2");
        for (int r = 0; r < 2; r++) {
            DecidedRound decided = play.decided(r);
            CellFreeInstance instance = decided.instance();
            CellFreeChannel channel = instance.channel();
            double power = 0;
            double amplitude = 0;
            for (int ap = 0; ap < 8; ap++) {
                double gain = 0;
                for (int n = 0; n < 4; n++) {
                    gain += channel.re(ap, 0, n) * channel.re(ap, 0, n) + channel.im(ap, 0, n) * channel.im(ap, 0, n);
                }
                power += gain;
                amplitude += Math.sqrt(gain);
            }
            double noiseW = Math.pow(10, (-174 + 7 - 30) / 10.0) * 140e3;
            int cut = decided.decision().cut()[0] - 1;
            double upBit = 32 * 4 * instance.splits().get(cut).activation();
            double downBit = 32 * instance.splits().get(cut).parameters();
            double upS = upBit / (140e3 * Math.log1p(0.1 * power / noiseW) / Math.log(2));
            double downS = downBit / (140e3 * Math.log1p(0.3 * amplitude * amplitude / noiseW) / Math.log(2));
            assertThat(play.stages(r, "ul-act")).singleElement().satisfies(stage -> assertThat(length(stage))
                    .isCloseTo(upS, within(1e-6 * upS)));
            assertThat(play.stages(r, "dl-model")).singleElement().satisfies(stage -> assertThat(length(stage))
                    .isCloseTo(downS, within(1e-3 * downS)));
        }
    }

    private static double length(StageRow stage) {
        return stage.endS() - stage.startS();
    }

    @Test
    void clustersAndCutsStayUntilTheyArePlannedAnew() {
        UcsflPlay once = UcsflPlay.of("horizon.rounds=4", "optimizer.scheme=grid");
        UcsflPlay often = UcsflPlay.of("horizon.rounds=4", "optimizer.scheme=grid", "optimizer.planEvery=2");
        for (int r = 0; r < 4; r++) {
            assertThat(once.decision(r).values().flag("replanned")).isEqualTo(r == 0);
            assertThat(often.decision(r).values().flag("replanned")).isEqualTo(r % 2 == 0);
            assertThat(once.number(r, "plan_objective_s")).isEqualTo(once.number(0, "plan_objective_s"));
            assertThat(once.decision(r).values().integers("cluster_aps"))
                    .isEqualTo(once.decision(0).values().integers("cluster_aps"));
        }
        assertThat(often.number(2, "plan_objective_s")).isNotEqualTo(often.number(0, "plan_objective_s"));
        assertThat(often.number(3, "plan_objective_s")).isEqualTo(often.number(2, "plan_objective_s"));
    }

    /** Each of the four starts of a round has another channel; without fading over time only the first draw counts. */
    @ParameterizedTest
    @CsvSource({"independent, false", "autoregressive, true"})
    void fadingFollowsItsKeys(String time, boolean constant) {
        UcsflPlay play = UcsflPlay.of(
                "optimizer.scheme=grid",
                "channel.fading.direct.time=" + time,
                constant ? "channel.fading.direct.correlation=1" : "channel.largeScale.shadowing=4 dB");
        double[] roundS = play.roundS();
        assertThat(Math.abs(roundS[1] - roundS[0]) < ROUNDING * roundS[0]).isEqualTo(constant);
    }

    /** With fast motion and no shadowing to move, gains change from round to round, and no UD ever leaves. */
    @Test
    void devicesThatMoveWrapAround() {
        UcsflPlay play = UcsflPlay.of(
                "optimizer.scheme=grid",
                "horizon.rounds=6",
                "mobility.model=gauss-markov",
                "mobility.meanSpeed=20 m/s",
                "mobility.speedDeviation=5 m/s",
                "channel.fading.direct.time=autoregressive",
                "channel.fading.direct.correlation=1",
                "channel.largeScale.shadowing=0 dB");
        assertThat(play.rows().rounds()).hasSize(6).allMatch(round -> round.completed() == 4);
        assertThat(Arrays.stream(play.roundS()).distinct().count()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exact", "transform", "lagrange"})
    void noMethodIsBelowTheBound(String powers) {
        UcsflPlay play = UcsflPlay.of("optimizer.scheme=ls", "optimizer.powers=" + powers);
        UcsflPlay exact = UcsflPlay.of("optimizer.scheme=ls");
        for (int r = 0; r < 3; r++) {
            assertThat(play.number(r, "objective_s")).isGreaterThanOrEqualTo(play.number(r, "lower_bound_s"));
        }
        assertThat(play.number(0, "objective_s")).isGreaterThanOrEqualTo(exact.number(0, "objective_s") * (1 - 2e-3));
    }

    /** Its choices are those of the tiny case that the study looks at; local search finds the best there. */
    @Test
    void exhaustiveIsNotWorseThanLocalSearch() {
        String[] tiny = {"ud.count=2", "accessPoint.count=3"};
        double best = UcsflPlay.of(with(tiny, "exhaustive")).number(0, "plan_objective_s");
        double local = UcsflPlay.of(with(tiny, "ls")).number(0, "plan_objective_s");
        assertThat(best).isLessThanOrEqualTo(local).isGreaterThan(0.98 * local);
    }

    private static String[] with(String[] tiny, String scheme) {
        return Stream.concat(Stream.of(tiny), Stream.of("optimizer.scheme=" + scheme))
                .toArray(String[]::new);
    }

    /** The study's table, averages of 6 drops of its own: the order of schemes and 144 s, 11071 s at 1 GHz. */
    @Test
    void schemesComeInTheOrderOfTheStudy() {
        double[] meanS = Stream.of("sa", "all-aps", "first-cut", "fedavg", "fedavg-full")
                .mapToDouble(scheme -> IntStream.range(0, 3)
                        .mapToDouble(replication -> UcsflPlay.of(
                                        replication, "optimizer.scheme=" + scheme, "horizon.rounds=1")
                                .number(0, "plan_objective_s"))
                        .average()
                        .orElseThrow())
                .toArray();
        assertThat(meanS).isSorted();
        assertThat(meanS[0]).isBetween(90.0, 150.0);
        assertThat(meanS[3]).isGreaterThan(10 * meanS[0]);
        assertThat(meanS[4]).isGreaterThan(2 * meanS[3]);
    }
}
