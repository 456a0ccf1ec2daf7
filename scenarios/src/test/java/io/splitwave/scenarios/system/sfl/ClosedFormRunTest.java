package io.splitwave.scenarios.system.sfl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs of the presets with constant channels and a dedicated server, read from their tables, against formulas written out
 * here from clocks and gains. ResNet-18 has 11,173,962 parameters and takes 1,110,845,440 FLOP forward; 422,969,344 of them and
 * 379,968 parameters are in front of cut 4, where 32,768 elements cross (README of learning).
 */
class ClosedFormRunTest {
    private static final int UDS = 10;
    private static final double SAMPLES = 256;
    private static final double WHOLE_BIT = 32 * 11_173_962.0;
    private static final double WHOLE_FLOP = 1_110_845_440.0;
    private static final double PART_BIT = 32 * 379_968.0;
    private static final double PART_FLOP = 422_969_344.0;
    private static final double CROSSING_BIT = 32 * 32_768 * SAMPLES;
    private static final double SERVER_FLOPS = 3.2e12;
    private static final double BAND_HZ = 20e6;
    private static final double NOISE_W_PER_HZ = Math.pow(10, -17.4) * 1e-3;
    private static final double UD_W = 0.2;
    private static final double AP_W = 1;

    private static double rate(double bandHz, double powerW, double gain) {
        return bandHz * Math.log(1 + powerW * gain / (NOISE_W_PER_HZ * bandHz)) / Math.log(2);
    }

    /** Rates and clocks of one UD, from the world. */
    private record Ud(double modelDownBps, double gradientDownBps, double upBps, double cpuHz) {

        double computeS(double flop) {
            return flop / (16 * cpuHz);
        }

        double federatedS() {
            return WHOLE_BIT / modelDownBps + computeS(SAMPLES * 3 * WHOLE_FLOP) + WHOLE_BIT / upBps;
        }

        double splitS() {
            return PART_BIT / modelDownBps
                    + computeS(SAMPLES * 3 * PART_FLOP)
                    + CROSSING_BIT / upBps
                    + SAMPLES * 3 * (WHOLE_FLOP - PART_FLOP) / SERVER_FLOPS
                    + CROSSING_BIT / gradientDownBps
                    + PART_BIT / upBps;
        }
    }

    /** All at once: the model at the rate of the slowest, the rest in a tenth of band and power. */
    private static Ud[] atOnce(SflPlay play) {
        double slowestBps = IntStream.range(0, UDS)
                .mapToDouble(ud -> rate(BAND_HZ, AP_W, play.first().gain(ud)))
                .min()
                .orElseThrow();
        return IntStream.range(0, UDS)
                .mapToObj(ud -> new Ud(
                        slowestBps,
                        rate(BAND_HZ / UDS, AP_W / UDS, play.first().gain(ud)),
                        rate(BAND_HZ / UDS, UD_W, play.first().gain(ud)),
                        play.world().maxCpuHz()[ud]))
                .toArray(Ud[]::new);
    }

    private static Ud[] inTurns(SflPlay play) {
        return IntStream.range(0, UDS)
                .mapToObj(ud -> {
                    double gain = play.first().gain(ud);
                    double downBps = rate(BAND_HZ, AP_W, gain);
                    return new Ud(
                            downBps,
                            downBps,
                            rate(BAND_HZ, UD_W, gain),
                            play.world().maxCpuHz()[ud]);
                })
                .toArray(Ud[]::new);
    }

    /** A multiply-add for each parameter of each of ten models. */
    private static final double AGGREGATION_S = 2 * UDS * 11_173_962.0 / SERVER_FLOPS;

    private static void assertRounds(SflPlay play, double expectedS) {
        assertThat(play.rows().rounds()).hasSize(3);
        for (double roundS : play.roundS()) {
            assertThat(roundS).isCloseTo(expectedS, within(1e-9 * expectedS));
        }
        play.rows().decisions().forEach(decision -> assertThat(decision.values().number("planned_s"))
                .isCloseTo(expectedS, within(1e-9 * expectedS)));
    }

    @Test
    void aFederatedRoundTakesTheLongestChainAndTheAggregation() {
        SflPlay play = SflPlay.constant("fl");
        Ud[] uds = atOnce(play);
        double longestS = Arrays.stream(uds).mapToDouble(Ud::federatedS).max().orElseThrow();
        assertRounds(play, longestS + AGGREGATION_S);
        for (RoundUdRow row : play.rows().roundUds()) {
            assertThat(row.completionS() - row.startS()).isCloseTo(uds[row.ud()].federatedS(), within(1e-9 * longestS));
        }
        for (RoundRow round : play.rows().rounds()) {
            assertThat(round.supportS()).isCloseTo(AGGREGATION_S, within(1e-9 * longestS));
        }
    }

    @Test
    void aSplitFederatedRoundTakesTheLongestChainAndTheAggregation() {
        SflPlay play = SflPlay.constant("sfl", "server.discipline=dedicated");
        double longestS =
                Arrays.stream(atOnce(play)).mapToDouble(Ud::splitS).max().orElseThrow();
        assertRounds(play, longestS + AGGREGATION_S);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dedicated", "fifo", "processor-sharing"})
    void aSequentialRoundTakesTheSumOfItsTurns(String discipline) {
        SflPlay play = SflPlay.constant("sl", "server.discipline=" + discipline);
        Ud[] uds = inTurns(play);
        double sumS = Arrays.stream(uds).mapToDouble(Ud::splitS).sum();
        assertRounds(play, sumS);
        double firstS = uds[0].splitS();
        assertThat(play.rows().roundUds().get(0).completionS()).isCloseTo(firstS, within(1e-9 * sumS));
        assertThat(play.rows().rounds())
                .allSatisfy(round -> assertThat(round.supportS()).isNaN());
    }

    /** In SFL every device waits for one server at most; in turns nothing ever queues. */
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 1", "1, 3"})
    void aQueueAtTheServerMakesARoundLongerNeverShorter(int seed, int slots) {
        String[] slow = {
            "seed=" + seed, "server.speed=20 GFLOP/s", "server.slots=" + slots, "server.discipline=dedicated"
        };
        double dedicatedS = SflPlay.constant("sfl", slow).roundS()[0];
        for (String discipline : new String[] {"fifo", "processor-sharing"}) {
            slow[3] = "server.discipline=" + discipline;
            double queuedS = SflPlay.constant("sfl", slow).roundS()[0];
            assertThat(queuedS).as(discipline).isGreaterThan(1.1 * dedicatedS);
        }
    }

    @Test
    void federatedEnergyIsThatOfComputingAndSending() {
        SflPlay play = SflPlay.constant("fl");
        double udJ = 0;
        for (Ud ud : atOnce(play)) {
            udJ += computeJ(ud, SAMPLES * 3 * WHOLE_FLOP) + UD_W * WHOLE_BIT / ud.upBps();
        }
        double apJ = AP_W * WHOLE_BIT / atOnce(play)[0].modelDownBps();
        assertEnergy(play, udJ, apJ);
    }

    @Test
    void splitFederatedEnergyCountsGradientsInShares() {
        SflPlay play = SflPlay.constant("sfl", "server.discipline=dedicated");
        double udJ = 0;
        double apJ = AP_W * PART_BIT / atOnce(play)[0].modelDownBps();
        for (Ud ud : atOnce(play)) {
            udJ += computeJ(ud, SAMPLES * 3 * PART_FLOP) + UD_W * (CROSSING_BIT + PART_BIT) / ud.upBps();
            apJ += AP_W / UDS * CROSSING_BIT / ud.gradientDownBps();
        }
        assertEnergy(play, udJ, apJ);
    }

    @Test
    void sequentialEnergyIsThatOfTheWholeBand() {
        SflPlay play = SflPlay.constant("sl");
        double udJ = 0;
        double apJ = 0;
        for (Ud ud : inTurns(play)) {
            udJ += computeJ(ud, SAMPLES * 3 * PART_FLOP) + UD_W * (CROSSING_BIT + PART_BIT) / ud.upBps();
            apJ += AP_W * (CROSSING_BIT + PART_BIT) / ud.modelDownBps();
        }
        assertEnergy(play, udJ, apJ);
    }

    private static double computeJ(Ud ud, double flop) {
        return 5e-29 * Math.pow(ud.cpuHz(), 3) * ud.computeS(flop);
    }

    private static void assertEnergy(SflPlay play, double udJ, double apJ) {
        for (RoundRow round : play.rows().rounds()) {
            assertThat(round.energyJ().get(0)).isCloseTo(udJ, within(1e-9 * udJ));
            assertThat(round.energyJ().get(1)).isCloseTo(apJ, within(1e-9 * apJ));
        }
    }

    @ParameterizedTest
    @CsvSource({"fl", "sl", "sfl"})
    void bitsSentAreThoseOfModelsActivationsAndGradients(String preset) {
        double bit = UDS * (preset.equals("fl") ? WHOLE_BIT : PART_BIT + CROSSING_BIT);
        for (RoundRow round : SflPlay.constant(preset).rows().rounds()) {
            assertThat(round.sentBit().get(0)).isCloseTo(bit, within(1e-9 * bit));
            assertThat(round.sentBit().get(1)).isCloseTo(bit, within(1e-9 * bit));
        }
    }

    /** Activations of 4 bit and 2 x 32 bit for each sample; two local iterations send and compute twice. */
    @Test
    void quantisedActivationsAndSeveralIterations() {
        SflPlay play = SflPlay.constant(
                "sfl", "server.discipline=dedicated", "model.quantisation=4 bit", "local.iterations=2");
        double upBit = UDS * (2 * SAMPLES * (4 * 32_768 + 64) + PART_BIT);
        double downBit = UDS * (2 * CROSSING_BIT + PART_BIT);
        for (RoundRow round : play.rows().rounds()) {
            assertThat(round.sentBit().get(0)).isCloseTo(downBit, within(1e-9 * downBit));
            assertThat(round.sentBit().get(1)).isCloseTo(upBit, within(1e-9 * upBit));
        }
        assertThat(play.stages("ud-fwd")).hasSize(3 * 2 * UDS);
    }
}
