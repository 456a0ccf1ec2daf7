package io.splitwave.network.mobility.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.kernel.time.StoppedException;
import io.splitwave.network.TestStreams;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.mobility.AtRest;
import io.splitwave.network.mobility.MobilityStreams;
import io.splitwave.network.mobility.UdPlaces;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComingAndGoingTest {

    private static final double FRAME_S = 1;

    private static ComingAndGoing visits(int userDevices, VisitPlan plan, Double... arrivalsS) {
        Iterator<Double> times = List.of(arrivalsS).iterator();
        return new ComingAndGoing(
                new AtRest(UdPlaces.atRest(Collections.nCopies(userDevices, new Position(0, 0)))),
                plan,
                () -> times.hasNext() ? times.next() : Double.POSITIVE_INFINITY,
                FRAME_S,
                MobilityStreams.of(new RandomStreams(1), 0).stay());
    }

    private static VisitPlan fixed(double stayS, int atStart, boolean returning) {
        return new VisitPlan(new Stay(stayS, Stay.Law.FIXED), atStart, returning);
    }

    private static String present(UdPlaces places) {
        StringBuilder line = new StringBuilder();
        for (int ud = 0; ud < places.userDevices(); ud++) {
            line.append(places.present(ud) ? String.valueOf(ud) : "-");
        }
        return line.toString();
    }

    /** Arrivals that never come to the end of a frame; the stop comes with the thousandth. */
    @Test
    @Timeout(60)
    void endlessArrivalsObeyAStop() {
        AtomicInteger arrived = new AtomicInteger();
        ArrivalProcess endless = () -> {
            if (arrived.incrementAndGet() == 1000) {
                Thread.currentThread().interrupt();
            }
            return 0;
        };
        ComingAndGoing visits = new ComingAndGoing(
                new AtRest(UdPlaces.atRest(Collections.nCopies(3, new Position(0, 0)))),
                fixed(1.5, 0, true),
                endless,
                FRAME_S,
                MobilityStreams.of(new RandomStreams(1), 0).stay());
        try {
            assertThatThrownBy(visits::next).isInstanceOf(StoppedException.class);
        } finally {
            Thread.interrupted();
        }
        assertThat(arrived).hasValue(1000);
    }

    @Test
    void visitsAreSeenAtFrameStarts() {
        // stay 1.5 s; UD 0 from 0.5 to 2.0, UD 1 from 1.9 to 3.4; UD 0 leaves on a frame start and is gone in it
        ComingAndGoing visits = visits(3, fixed(1.5, 0, true), 0.5, 1.9);
        assertThat(present(visits.next())).isEqualTo("---");
        assertThat(present(visits.next())).isEqualTo("0--");
        assertThat(present(visits.next())).isEqualTo("-1-");
        assertThat(present(visits.next())).isEqualTo("-1-");
        assertThat(present(visits.next())).isEqualTo("---");
        assertThat(visits.arrived()).isEqualTo(2);
        assertThat(visits.refused()).isZero();
    }

    /** A stay of 2.1 s is over at the start of frame 3 of 0.7 s, though 3 x 0.7 is less than 2.1 in doubles. */
    @Test
    void aStayOfWholeFramesEndsWithTheFrame() {
        SplittableRandom random = new SplittableRandom(5);
        for (int pair = 0; pair < 2000; pair++) {
            BigDecimal frame = BigDecimal.valueOf(random.nextInt(1, 5000), random.nextInt(0, 7));
            int frames = random.nextInt(1, 40);
            double stayS = frame.multiply(BigDecimal.valueOf(frames)).doubleValue();
            ComingAndGoing visits = new ComingAndGoing(
                    new AtRest(UdPlaces.atRest(List.of(new Position(0, 0)))),
                    fixed(stayS, 1, false),
                    () -> Double.POSITIVE_INFINITY,
                    frame.doubleValue(),
                    ud -> TestStreams.seeded(ud));
            for (int n = 0; n < frames + 2; n++) {
                assertThat(visits.next().present(0))
                        .as("frame " + n + " of " + frame + " s, stay of " + stayS + " s")
                        .isEqualTo(n < frames);
            }
        }
    }

    @Test
    void theOneAwayLongestComesNext() {
        // two there from the start until 1.0; then 2 comes at 1.2 (never been there), 0 and 1 after it
        ComingAndGoing visits = visits(3, fixed(1, 2, true), 1.2, 1.3, 1.4);
        assertThat(present(visits.next())).isEqualTo("01-");
        assertThat(present(visits.next())).isEqualTo("---");
        assertThat(present(visits.next())).isEqualTo("012");
        visits = visits(3, fixed(1, 2, true), 1.2, 1.3);
        visits.next();
        visits.next();
        assertThat(present(visits.next())).isEqualTo("0-2");
    }

    @Test
    void whoFindsNobodyAwayIsRefused() {
        ComingAndGoing visits = visits(2, fixed(2.5, 1, true), 0.1, 0.2, 2.5);
        assertThat(present(visits.next())).isEqualTo("0-");
        assertThat(present(visits.next())).isEqualTo("01");
        assertThat(visits.refused()).isEqualTo(1);
        visits.next();
        // UD 0 leaves at 2.5 just before the arrival of that time, which takes it; UD 1 leaves at 2.6
        assertThat(present(visits.next())).isEqualTo("0-");
        assertThat(visits.refused()).isEqualTo(1);
        assertThat(visits.arrived()).isEqualTo(3);
    }

    @Test
    void whoDoesNotReturnIsGoneForGood() {
        ComingAndGoing visits = visits(1, fixed(1, 1, false), 1.5, 2.5);
        assertThat(present(visits.next())).isEqualTo("0");
        for (int frame = 1; frame < 5; frame++) {
            assertThat(present(visits.next())).isEqualTo("-");
        }
        assertThat(visits.refused()).isEqualTo(2);
    }

    @Test
    void presencesOfTheMotionCountToo() {
        UdPlaces away = new UdPlaces(new double[2], new double[2], new double[2], new boolean[] {false, true});
        ComingAndGoing visits = new ComingAndGoing(
                new AtRest(away), fixed(9, 2, true), () -> Double.POSITIVE_INFINITY, 1, ud -> TestStreams.seeded(ud));
        assertThat(present(visits.next())).isEqualTo("-1");
    }

    @Test
    void burstsWithoutQuietArrivalsComeInClumps() {
        // bursts of 1 s at 100/s, quiet times of 99 s at 0: nearly all gaps are within a burst, but a few are long
        BurstyArrivals arrivals = new BurstyArrivals(new BurstPlan(0, 100, 99, 1), TestStreams.seeded(8));
        double before = arrivals.nextS();
        int longGaps = 0;
        for (int n = 0; n < 10_000; n++) {
            double now = arrivals.nextS();
            assertThat(now).isGreaterThanOrEqualTo(before);
            longGaps += now - before > 1 ? 1 : 0;
            before = now;
        }
        // a gap holds a quiet time with probability 1/101, which then exceeds 1 s with e^(-1/99); 10000 gaps, 0.001
        double expected = 10_000 / 101.0 * Math.exp(-1 / 99.0);
        assertThat((double) longGaps)
                .isBetween(expected - 3.29 * Math.sqrt(expected), expected + 3.29 * Math.sqrt(expected));
        assertThat(new BurstPlan(0, 100, 99, 1).meanRatePerS()).isEqualTo(1.0);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 1, 1, 1, quietRatePerS",
        "0, 0, 1, 1, burstRatePerS",
        "0, 1, NaN, 1, meanQuietS",
        "0, 1, 1, Infinity, meanBurstS"
    })
    void impossibleBurstsAreNamed(double quiet, double burst, double quietS, double burstS, String named) {
        assertThatThrownBy(() -> new BurstPlan(quiet, burst, quietS, burstS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    @Test
    void impossibleVisitsAreNamed() {
        assertThatThrownBy(() -> fixed(0, 0, true)).hasMessageContaining("meanS must be finite and > 0, was 0");
        assertThatThrownBy(() -> fixed(1, -1, true)).hasMessageContaining("presentAtStart must be >= 0");
        assertThatThrownBy(() -> visits(2, fixed(1, 3, true)).next())
                .hasMessageContaining("presentAtStart must be <= the number of UDs = 2, was 3");
        assertThatThrownBy(() -> new PoissonArrivals(0, TestStreams.seeded(1))).hasMessageContaining("ratePerS");
    }
}
