package io.splitwave.network.nr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.fading.Carrier;
import io.splitwave.network.fading.Doppler;
import io.splitwave.network.fading.Fading;
import io.splitwave.network.fading.FrameMemory;
import io.splitwave.network.fading.GaussMarkovFading;
import io.splitwave.network.fading.StreamNormals;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.mobility.RandomWaypoint;
import io.splitwave.network.mobility.WaypointPlan;
import io.splitwave.network.nr.coding.McsTable;
import io.splitwave.network.nr.coding.SinrThresholds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import umontreal.ssj.probdist.NormalDist;
import umontreal.ssj.rng.RandomStream;

/** One link, compared with the formulas of the study written out again. */
class NrLinkTest {

    private static final NrSettings STUDY = NrSettings.ofStudy();

    private static NrLink link(NrSettings settings, long seed, int ue) {
        return new NrLink(settings, NrStreams.of(new RandomStreams(seed), 0, ue));
    }

    private static List<LinkStep> steps(NrLink link, int count) {
        List<LinkStep> steps = new ArrayList<>(count);
        for (int step = 0; step < count; step++) {
            steps.add(link.next());
        }
        return steps;
    }

    private static NrSettings with(ShadowingPlan shadowing, InterferencePlan interference, UserLoad load) {
        NrRadio radio = STUDY.radio();
        return new NrSettings(
                STUDY.stepS(),
                STUDY.walk(),
                new NrRadio(radio.site(), radio.law(), shadowing, radio.fading(), radio.arrayGainDb(), radio.noise()),
                STUDY.carrier(),
                STUDY.power(),
                load,
                interference,
                STUDY.adaptation(),
                STUDY.reference());
    }

    /** The walk of the same stream, and UMi without line of sight as the study writes it; 44 dBm over 273 x 12 elements. */
    @Test
    void rsrpFollowsTheWalk() {
        NrSettings unshadowed = with(new ShadowingPlan(0, 13), STUDY.interference(), STUDY.load());
        NrLink link = link(unshadowed, 5, 3);
        WaypointPlan walk = STUDY.walk();
        RandomWaypoint motion = new RandomWaypoint(walk, 1, 0.1, ud -> new RandomStreams(5).stream("nr.motion.3", 0));
        for (int step = 0; step < 500; step++) {
            LinkStep seen = link.next();
            double d = motion.next().distanceM(0, new Position(150, 150));
            double d3 = Math.hypot(Math.max(d, 10), 8.5);
            double loss = Math.max(
                    35.3 * Math.log10(d3) + 22.4 + 21.3 * Math.log10(3.5),
                    32.4 + 21 * Math.log10(d3) + 20 * Math.log10(3.5));
            assertThat(seen.startS()).isCloseTo(0.1 * step, within(1e-9));
            assertThat(seen.kpms().rsrpDbm()).isCloseTo(8.85 - loss + 12, within(1e-9));
        }
        assertThat(8.85).isCloseTo(44 - 10 * Math.log10(273 * 12), within(0.01));
    }

    /**
     * SINR of a step less all that is known of it is fading or fading and interference. Fading: 10 log10(G + 0.05), where G is
     * a mean of two unit exponentials, has mean -0.7928 dB and standard deviation 3.1195 dB (numerical integration). Steps of a
     * walk are as good as independent, so the mean is judged at 99.99 %.
     */
    @Test
    void whatIsLeftOfTheSinrIsFading() {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int ue = 0; ue < 40; ue++) {
            NrLink link = link(STUDY, 9, ue);
            for (int step = 0; step < 1000; step++) {
                LinkStep seen = link.next();
                double restDb = seen.kpms().sinrDb() - meanSinrDb(seen);
                assertThat(restDb).isGreaterThan(10 * Math.log10(0.05) - 14.0001);
                if (!link.interfered()) {
                    assertThat(restDb).isGreaterThan(10 * Math.log10(0.05) - 1e-9);
                    sum += restDb;
                    squares += restDb * restDb;
                    count++;
                }
            }
        }
        double mean = sum / count;
        double deviation = Math.sqrt(squares / count - mean * mean);
        assertThat(count).isGreaterThan(20_000);
        assertThat(mean).isCloseTo(-0.7928, within(3.89 * 3.1195 / Math.sqrt(count)));
        assertThat(deviation).isCloseTo(3.1195, within(0.1));
    }

    /** Every part of the SINR, from the same streams: no rounding of a statistic hides a tenth of a dB. */
    @Test
    void sinrIsTheSumOfItsParts() {
        RandomStreams streams = new RandomStreams(9);
        NrLink link = link(STUDY, 9, 4);
        RandomWaypoint motion = new RandomWaypoint(STUDY.walk(), 1, 0.1, ud -> streams.stream("nr.motion.4", 0));
        Fading branches = new GaussMarkovFading(
                1,
                2,
                FrameMemory.ofDoppler(Doppler.ofSpeed(new Carrier(3.5e9)), 0.1),
                StreamNormals.shared(streams.stream("nr.fading.4", 0)));
        InterferenceBursts bursts =
                new InterferenceBursts(STUDY.interference(), streams.stream("nr.interference.4", 0));
        double[] re = new double[2];
        double[] im = new double[2];
        int interfered = 0;
        for (int step = 0; step < 1000; step++) {
            LinkStep seen = link.next();
            branches.next(motion.next(), re, im);
            double power = (re[0] * re[0] + im[0] * im[0] + re[1] * re[1] + im[1] * im[1]) / 4;
            double fadingDb = 10 * Math.log10(power + 0.05);
            double riseDb = bursts.riseDb(step * 0.1);
            assertThat(seen.kpms().sinrDb()).isCloseTo(meanSinrDb(seen) + fadingDb - riseDb, within(1e-9));
            assertThat(link.interfered()).isEqualTo(riseDb > 0);
            interfered += riseDb > 0 ? 1 : 0;
        }
        assertThat(interfered).isBetween(100, 900);
    }

    private static double meanSinrDb(LinkStep seen) {
        double lossLessGain = 8.85 - seen.kpms().rsrpDbm();
        double m = seen.prbs().orElseThrow();
        double power = Math.min(23, -86 + 0.9 * lossLessGain + 10 * Math.log10(m));
        double noise = -174 + 10 * Math.log10(m * 12 * 30e3) + 5;
        return power - lossLessGain - noise;
    }

    /** MCS, outer loop, BLER and goodput of every step, from the SINRs alone. */
    @Test
    void theSenderDoesWhatTheStudySays() {
        SinrThresholds thresholds = SinrThresholds.common();
        double olla = 0;
        double last = Double.NaN;
        RandomStream rank = new RandomStreams(7).stream("nr.rank.0", 0);
        for (LinkStep seen : steps(link(STUDY, 7, 0), 3000)) {
            Kpms kpms = seen.kpms();
            double sinr = kpms.sinrDb();
            int mcs = thresholds.mcs((Double.isNaN(last) ? sinr : last) + olla);
            assertThat(kpms.mcs()).isEqualTo(mcs);
            double secondLayerDb = 16 + NormalDist.inverseF01(rank.nextDouble());
            assertThat(kpms.ri()).isEqualTo(sinr > secondLayerDb ? 2 : 1);
            double[] bler = new double[5];
            for (int copies = 1; copies <= 4; copies++) {
                for (int i = 0; i < 8; i++) {
                    double at = sinr - 1.5 + i * 3.0 / 7 + 10 * Math.log10(copies);
                    bler[copies] += 1 / (1 + Math.exp(2 * (at - thresholds.mcsDb(mcs) + Math.log(9) / 2))) / 8;
                }
            }
            assertThat(kpms.bler()).isCloseTo(bler[1], within(1e-12));
            double sent = 1 + bler[1] + bler[1] * bler[2] + bler[1] * bler[2] * bler[3];
            double lost = bler[1] * bler[2] * bler[3] * bler[4];
            double goodput = seen.prbs().orElseThrow()
                    * (12 * 14 * 2000 * 0.25 * 0.86)
                    * McsTable.row(mcs).efficiency()
                    * (kpms.ri() == 2 ? 1.5 : 1)
                    * (1 - lost)
                    / sent;
            assertThat(seen.goodputBps()).isCloseTo(goodput, within(1e-9 * goodput + 1e-9));
            assertThat(kpms.cqi()).isEqualTo(thresholds.cqi(sinr));
            assertThat(kpms.rsrqDb()).isCloseTo(-10 * Math.log10(12 * (1 + Math.pow(10, -sinr / 10))), within(1e-9));
            olla = Math.max(-8, Math.min(8, olla + 0.1 - kpms.bler()));
            last = sinr;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void figuresStayWithinTheirRanges(long seed) {
        for (LinkStep seen : steps(link(STUDY, seed, 0), 2000)) {
            Kpms kpms = seen.kpms();
            double shareOf = 273 / seen.prbs().orElseThrow();
            assertThat(shareOf).isCloseTo(Math.rint(shareOf), within(1e-9)).isBetween(1.0, 13.0000001);
            assertThat(kpms.cqi()).isBetween(0, 15);
            assertThat(kpms.ri()).isBetween(1, 2);
            assertThat(kpms.mcs()).isBetween(0, 28);
            assertThat(kpms.bler()).isBetween(0.0, 1.0);
            assertThat(kpms.rsrqDb()).isNegative();
            assertThat(seen.goodputBps()).isBetween(0.0, STUDY.carrier().sentBps(273, 1.5 * 5.5547));
        }
    }

    /** Links that are asked in turn give what each gives alone, in any order of creation. */
    @Test
    void theOrderOfLinksDoesNotMatter() {
        List<List<LinkStep>> alone = new ArrayList<>();
        for (int ue = 0; ue < 4; ue++) {
            alone.add(steps(link(STUDY, 11, ue), 200));
        }
        NrLink[] links = new NrLink[4];
        for (int ue = 3; ue >= 0; ue--) {
            links[ue] = link(STUDY, 11, ue);
        }
        for (int step = 0; step < 200; step++) {
            for (int ue : new int[] {2, 0, 3, 1}) {
                assertThat(links[ue].next()).isEqualTo(alone.get(ue).get(step));
            }
        }
        assertThat(alone.get(0)).isNotEqualTo(alone.get(1));
        assertThat(steps(new NrLink(STUDY, NrStreams.of(new RandomStreams(11), 1, 0)), 200))
                .isNotEqualTo(alone.get(0));
    }

    @Test
    void aSettingOfOnePartLeavesTheOthersAlone() {
        ShadowingPlan shadowing = STUDY.radio().shadowing();
        List<LinkStep> noisy = steps(link(with(shadowing, new InterferencePlan(20, 1, 9, 9), STUDY.load()), 2, 0), 300);
        List<LinkStep> alone = steps(link(with(shadowing, STUDY.interference(), new UserLoad(0, 5, 12)), 2, 0), 300);
        List<LinkStep> asBefore = steps(link(STUDY, 2, 0), 300);
        for (int step = 0; step < 300; step++) {
            assertThat(noisy.get(step).prbs()).isEqualTo(asBefore.get(step).prbs());
            assertThat(noisy.get(step).kpms().rsrpDbm())
                    .isEqualTo(asBefore.get(step).kpms().rsrpDbm());
            assertThat(alone.get(step).prbs().orElseThrow()).isEqualTo(273);
            assertThat(alone.get(step).kpms().rsrpDbm())
                    .isEqualTo(asBefore.get(step).kpms().rsrpDbm());
        }
    }
}
