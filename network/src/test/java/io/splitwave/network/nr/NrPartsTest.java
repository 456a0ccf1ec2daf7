package io.splitwave.network.nr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.geometry.Rectangle;
import io.splitwave.network.mobility.WaypointPlan;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NrPartsTest {

    private static final UserLoad LOAD = NrSettings.ofStudy().load();

    /** The figures of the study that no other test repeats. */
    @Test
    void theSettingsAreThoseOfTheStudy() {
        NrSettings study = NrSettings.ofStudy();
        assertThat(study.stepS()).isEqualTo(0.1);
        assertThat(study.walk()).isEqualTo(new WaypointPlan(new Rectangle(0, 0, 300, 300), 0.8, 8, 0, 0));
        assertThat(study.radio().shadowing()).isEqualTo(new ShadowingPlan(7.8, 13));
        assertThat(study.load()).isEqualTo(new UserLoad(0.4, 5, 12));
        assertThat(study.interference()).isEqualTo(new InterferencePlan(2, 4, 4, 14));
    }

    @Test
    void theCarrierOfTheStudyHasItsNumbers() {
        NrCarrier carrier = NrSettings.ofStudy().carrier();
        assertThat(carrier.spacingHz()).isEqualTo(30e3);
        assertThat(carrier.bandwidthHz(273)).isEqualTo(98.28e6);
        assertThat(carrier.sentBps(91, 2)).isCloseTo(91 * 12 * 14 * 2000.0 * 0.25 * 0.86 * 2, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"90, 91, 14.5904", "100, 91, 23", "60, 1, -32"})
    void powerIsOpenLoopAndBounded(double lossDb, double prbs, double dbm) {
        assertThat(new UplinkPower(23, -86, 0.9).dbm(lossDb, prbs)).isCloseTo(dbm, within(1e-4));
    }

    /** Erlang: P(n) = (a^n / n!) / sum; the mean is a (1 - P(most)). */
    @ParameterizedTest
    @CsvSource({"0.4, 5, 12", "0.4, 5, 1", "3, 2, 4", "0, 5, 12", "100, 9, 1000", "0.4, 5, 0"})
    void theLongRunIsErlangs(double arrivalsPerS, double meanStayS, int most) {
        UserLoad load = new UserLoad(arrivalsPerS, meanStayS, most);
        double[] probability = load.distribution();
        double offered = arrivalsPerS * meanStayS;
        double sum = 0;
        for (int users = 0; users <= most; users++) {
            sum += probability[users];
            if (users > 0) {
                assertThat(probability[users] * users)
                        .isCloseTo(probability[users - 1] * offered, within(1e-12 * users));
            }
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(load.mean()).isCloseTo(offered * (1 - probability[most]), within(1e-9 * (1 + offered)));
    }

    @Test
    void theStudyHasTwoUsersOnAverage() {
        assertThat(LOAD.mean()).isCloseTo(2, within(1e-5));
        assertThat(NrSettings.ofStudy().interference().onShare()).isCloseTo(1.0 / 3, within(1e-15));
    }

    /** Numbers of users of 4000 links at 60 s, against Erlang's distribution: chi-square at 99.99 %, 7 cells. */
    @Test
    void usersAreDistributedAsErlangSays() {
        int links = 4000;
        int[] seen = new int[7];
        for (int link = 0; link < links; link++) {
            CompetingUsers users = new CompetingUsers(LOAD, new RandomStreams(21).stream("load." + link, 0));
            int number = users.at(60);
            assertThat(number).isBetween(0, 12);
            seen[Math.min(number, 6)]++;
        }
        double[] probability = LOAD.distribution();
        double tail = 1;
        double chiSquare = 0;
        for (int cell = 0; cell < 7; cell++) {
            double expected = links * (cell < 6 ? probability[cell] : tail);
            tail -= probability[cell];
            chiSquare += (seen[cell] - expected) * (seen[cell] - expected) / expected;
        }
        assertThat(chiSquare).isLessThan(new ChiSquaredDistribution(6).inverseCumulativeProbability(0.9999));
    }

    /** Cov(n(0), n(t)) of a stay without a bound that is met is mean x e^(-t / stay): 2 e^-1 at 5 s. */
    @Test
    void usersStayForTheirMeanStay() {
        int links = 20_000;
        double sum = 0;
        double squares = 0;
        for (int link = 0; link < links; link++) {
            CompetingUsers users = new CompetingUsers(LOAD, new RandomStreams(22).stream("load." + link, 0));
            double product = (users.at(0) - 2) * (users.at(5) - 2);
            sum += product;
            squares += product * product;
        }
        double mean = sum / links;
        double standardError = Math.sqrt((squares / links - mean * mean) / links);
        assertThat(mean).isCloseTo(2 / Math.E, within(3.89 * standardError));
    }

    /** P(on at t, on at 0) = share (share + (1 - share) e^(-t (1/on + 1/off))), 99.99 %; rises are uniform in [4, 14]. */
    @Test
    void interferenceComesAndGoesAsItsTimesSay() {
        InterferencePlan plan = new InterferencePlan(2, 4, 4, 14);
        int links = 20_000;
        int both = 0;
        int on = 0;
        double riseSum = 0;
        for (int link = 0; link < links; link++) {
            InterferenceBursts bursts =
                    new InterferenceBursts(plan, new RandomStreams(23).stream("interference." + link, 0));
            boolean before = bursts.riseDb(0) > 0;
            double riseDb = bursts.riseDb(1);
            assertThat(bursts.on()).isEqualTo(riseDb > 0);
            both += before && bursts.on() ? 1 : 0;
            if (bursts.on()) {
                assertThat(riseDb).isBetween(4.0, 14.0);
                on++;
                riseSum += riseDb;
            }
        }
        double share = 1.0 / 3;
        double bothShare = share * (share + (1 - share) * Math.exp(-0.75));
        assertThat((double) on / links).isCloseTo(share, within(3.89 * Math.sqrt(share * (1 - share) / links)));
        assertThat((double) both / links)
                .isCloseTo(bothShare, within(3.89 * Math.sqrt(bothShare * (1 - bothShare) / links)));
        assertThat(riseSum / on).isCloseTo(9, within(3.89 * 10 / Math.sqrt(12.0 * on)));
    }

    /** What happens does not depend on how often one looks. */
    @Test
    void stepsDoNotChangeTheProcesses() {
        CompetingUsers often = new CompetingUsers(LOAD, new RandomStreams(1).stream("load", 0));
        CompetingUsers seldom = new CompetingUsers(LOAD, new RandomStreams(1).stream("load", 0));
        for (int step = 0; step <= 1000; step++) {
            int now = often.at(step * 0.1);
            if (step % 50 == 0) {
                assertThat(seldom.at(step * 0.1)).isEqualTo(now);
            }
        }
    }

    static Stream<Arguments> unusable() {
        return Stream.of(
                refused(() -> new NrCarrier(0, 1, 0.25, 0.86), "NR carrier: prbs must be in [1, 275], was 0"),
                refused(() -> new NrCarrier(273, 5, 0.25, 0.86), "NR carrier: numerology must be in [0, 4], was 5"),
                refused(() -> new NrCarrier(273, 1, 25, 0.86), "NR carrier: uplinkShare must be in (0, 1], was 25.0"),
                refused(
                        () -> new NrCarrier(273, 1, 0.25, Double.NaN),
                        "NR carrier: dataShare must be in (0, 1], was NaN"),
                refused(() -> new UplinkPower(23, -86, 1.1), "uplink power: alpha must be in [0, 1], was 1.1"),
                refused(
                        () -> new UplinkPower(Double.POSITIVE_INFINITY, -86, 1),
                        "uplink power: mostDbm must be finite, was Infinity"),
                refused(() -> new UplinkPower(23, Double.NaN, 1), "uplink power: targetDbm must be finite, was NaN"),
                refused(() -> new UserLoad(-1, 5, 12), "user load: arrivalsPerS must be in [0, 1000000.0], was -1.0"),
                refused(() -> new UserLoad(1, 0, 12), "user load: meanStayS must be finite and >= 0.001, was 0.0"),
                refused(() -> new UserLoad(1, 5, -1), "user load: most must be in [0, 1000], was -1"),
                refused(
                        () -> new InterferencePlan(0, 4, 4, 14),
                        "interference: meanOnS must be finite and >= 0.001, was 0.0"),
                refused(
                        () -> new InterferencePlan(2, Double.NaN, 4, 14),
                        "interference: meanOffS must be finite and >= 0.001, was NaN"),
                refused(() -> new InterferencePlan(2, 4, -1, 14), "interference: leastRiseDb must be >= 0, was -1.0"),
                refused(
                        () -> new InterferencePlan(2, 4, 4, 3),
                        "interference: mostRiseDb must be finite and >= leastRiseDb = 4.0, was 3.0"),
                refused(
                        () -> new BandFadingPlan(0, 0.05, OptionalDouble.empty()),
                        "band fading: branches must be in [1, 64], was 0"),
                refused(
                        () -> new BandFadingPlan(2, 0, OptionalDouble.empty()),
                        "band fading: floor must be finite and > 0, was 0.0"),
                refused(
                        () -> new BandFadingPlan(2, 0.05, OptionalDouble.of(2)),
                        "band fading: correlation must be in [-1, 1], was 2.0"),
                refused(() -> new ShadowingPlan(-1, 13), "shadowing: deviationDb must be finite and >= 0, was -1.0"),
                refused(() -> new ShadowingPlan(8, 0), "shadowing: decorrelationM must be finite and > 0, was 0.0"),
                refused(
                        () -> new ReferenceSignal(Double.NaN, 1, false),
                        "reference signal: perElementDbm must be finite, was NaN"),
                refused(() -> new ReferenceSignal(9, 0, false), "reference signal: load must be in (0, 1], was 0.0"),
                refused(() -> NrStreams.of(new RandomStreams(1), 0, -1), "NR streams: ue must be >= 0, was -1"));
    }

    private static Arguments refused(Supplier<Object> make, String message) {
        return Arguments.of(make, message);
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void figuresOutOfRangeAreRefused(Supplier<Object> make, String message) {
        assertThatThrownBy(make::get)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    /** By hand: at 10 dB noise is a tenth of an element's power; 12 (1 + 0.1) is 11.206 dB, 12 (0.25 + 0.1) is 6.232 dB. */
    @Test
    void rsrqShowsTheUsersWhereTheLoadFollowsThem() {
        assertThat(new ReferenceSignal(9, 1, false).rsrqDb(10, 0.25)).isCloseTo(-11.2057, within(1e-4));
        assertThat(new ReferenceSignal(9, 1, true).rsrqDb(10, 0.25)).isCloseTo(-6.2325, within(1e-4));
        assertThat(new ReferenceSignal(9, 1, true).rsrqDb(10, 1)).isCloseTo(-11.2057, within(1e-4));
    }
}
