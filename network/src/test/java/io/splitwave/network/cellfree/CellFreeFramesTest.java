package io.splitwave.network.cellfree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.fading.Carrier;
import io.splitwave.network.fading.Doppler;
import io.splitwave.network.fading.ElementArray;
import io.splitwave.network.fading.FrameMemory;
import io.splitwave.network.fading.GaussMarkovFading;
import io.splitwave.network.fading.LineOfSight;
import io.splitwave.network.fading.RicianFading;
import io.splitwave.network.fading.WrappedFading;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.geometry.Rectangle;
import io.splitwave.network.geometry.Torus;
import io.splitwave.network.mobility.AtRest;
import io.splitwave.network.mobility.Edges;
import io.splitwave.network.mobility.GaussMarkovMotion;
import io.splitwave.network.mobility.GaussMarkovPlan;
import io.splitwave.network.mobility.Mobility;
import io.splitwave.network.mobility.MobilityStreams;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.network.propagation.LogDistancePathLoss;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CellFreeFramesTest {
    private static final Torus TORUS = Torus.square(500);
    private static final LogDistancePathLoss LAW = new LogDistancePathLoss(Math.pow(10, -3.05), 1, 3.67);
    private static final List<Position> APS =
            List.of(new Position(-490, -490), new Position(0, 0), new Position(480, 100));

    private static CellFreePlan plan(double shadowingDb) {
        return new CellFreePlan(TORUS, APS, 10, LAW, shadowingDb, 9);
    }

    private static CellFreeFrames frames(CellFreePlan plan, Mobility mobility, int uds, int antennas) {
        RandomStreams streams = new RandomStreams(77);
        return new CellFreeFrames(mobility, plan.gains(streams, 0), plan.rayleigh("fading", uds, antennas, streams, 0));
    }

    /** -30.5 - 36.7 log10 d dB over the distance in space around the torus: by hand. */
    @Test
    void withoutShadowingGainsAreThePathLossAroundTheTorus() {
        Mobility still = new AtRest(UdPlaces.atRest(List.of(new Position(490, 490), new Position(30, 40))));
        CellFreeFrame frame = frames(plan(0), still, 2, 4).next();
        double ground = Math.hypot(20, 20); // over both seams
        double expected = Math.pow(10, (-30.5 - 36.7 * Math.log10(Math.hypot(ground, 10))) / 10);
        assertThat(frame.meanGains().gain(0, 0)).isCloseTo(expected, within(1e-12 * expected));
        double near = Math.pow(10, (-30.5 - 36.7 * Math.log10(Math.hypot(50, 10))) / 10);
        assertThat(frame.meanGains().gain(1, 1)).isCloseTo(near, within(1e-12 * near));
        assertThat(frame.channel().accessPoints()).isEqualTo(3);
        assertThat(frame.channel().antennas()).isEqualTo(4);
    }

    /** E ||h_lk||^2 = N beta_lk; |h|^2 is exponential, so the mean of n has standard error 1/sqrt(n); 99.99 %: 3.89 of it. */
    @Test
    void entriesHaveTheMeanGain() {
        Mobility still = new AtRest(UdPlaces.atRest(List.of(new Position(490, 490), new Position(30, 40))));
        CellFreeFrames frames = frames(plan(4), still, 2, 4);
        int draws = 5000;
        double[][] sum = new double[3][2];
        for (int draw = 0; draw < draws; draw++) {
            CellFreeFrame frame = frames.next();
            GramTensor gram = GramTensor.of(frame.channel());
            for (int ap = 0; ap < 3; ap++) {
                for (int ud = 0; ud < 2; ud++) {
                    sum[ap][ud] += gram.gain(ap, ud) / (4 * frame.meanGains().gain(ap, ud));
                }
            }
        }
        for (double[] ofAp : sum) {
            for (double one : ofAp) {
                assertThat(one / draws).isCloseTo(1, within(3.8906 / Math.sqrt(4.0 * draws)));
            }
        }
    }

    /** One more AP or UD changes no other link of frame 0: streams are found by name. */
    @Test
    void linksHaveStreamsOfTheirOwn() {
        UdPlaces two = UdPlaces.atRest(List.of(new Position(490, 490), new Position(30, 40)));
        UdPlaces one = UdPlaces.atRest(List.of(new Position(490, 490)));
        CellFreeChannel both = frames(plan(4), new AtRest(two), 2, 4).next().channel();
        CellFreePlan fewer = new CellFreePlan(TORUS, APS.subList(0, 2), 10, LAW, 4, 9);
        CellFreeChannel first = frames(fewer, new AtRest(one), 1, 4).next().channel();
        for (int antenna = 0; antenna < 4; antenna++) {
            assertThat(first.re(1, 0, antenna)).isEqualTo(both.re(1, 0, antenna));
            assertThat(first.im(0, 0, antenna)).isEqualTo(both.im(0, 0, antenna));
        }
        assertThat(frames(plan(4), new AtRest(two), 2, 4).next().channel().copyRe())
                .isEqualTo(both.copyRe());
    }

    /** UDs that walk over the seam on a library motion: gains follow the nearest image, fading keeps its memory. */
    @Test
    void aWalkOverTheSeamIsContinuous() {
        Mobility walk = walk(2);
        CellFreePlan plan = plan(4);
        RandomStreams streams = new RandomStreams(5);
        Carrier carrier = new Carrier(3.5e9);
        CellFreeFrames frames = new CellFreeFrames(
                walk,
                plan.gains(streams, 0),
                plan.fading(ap -> new WrappedFading(
                        new RicianFading(
                                new GaussMarkovFading(
                                        2,
                                        4,
                                        FrameMemory.ofDoppler(Doppler.ofSpeed(carrier), 0.0001),
                                        CellFreePlan.normals("fading", ap, 2, streams, 0)),
                                2,
                                LineOfSight.toUserDevices(ElementArray.line(4, 0.5, 0), APS.get(ap), 10, carrier)),
                        TORUS,
                        APS.get(ap))));
        double farthestM = 0;
        CellFreeFrame before = frames.next();
        boolean crossed = false;
        for (int frame = 0; frame < 400; frame++) {
            CellFreeFrame now = frames.next();
            for (int ud = 0; ud < 2; ud++) {
                double movedM = TORUS.distanceM(
                        before.places().xM(ud),
                        before.places().yM(ud),
                        now.places().xM(ud),
                        now.places().yM(ud));
                assertThat(TORUS.area()
                                .contains(now.places().xM(ud), now.places().yM(ud)))
                        .isTrue();
                crossed |= Math.abs(now.places().xM(ud) - before.places().xM(ud)) > 500;
                farthestM = Math.max(farthestM, movedM);
                for (int ap = 0; ap < 3; ap++) {
                    // 3 m of way at 9 m halving leave a correlation of 0.79, so 4 dB steps by 2.6 dB; 6 deviations
                    double stepDb = 10
                            * Math.log10(now.meanGains().gain(ap, ud)
                                    / before.meanGains().gain(ap, ud));
                    assertThat(Math.abs(stepDb)).isLessThan(6 * 2.6 + 10);
                }
            }
            before = now;
        }
        assertThat(crossed).isTrue();
        assertThat(farthestM).isLessThan(4);
    }

    private static Mobility walk(int uds) {
        Rectangle area = TORUS.area();
        return new GaussMarkovMotion(
                new GaussMarkovPlan(area, 3, OptionalDouble.of(0.1), 0.1, 0.9),
                Edges.WRAP,
                uds,
                1,
                MobilityStreams.of(new RandomStreams(9), 0).motion());
    }

    /** A straight walk by hand: 30 m/s along x in a field of 100 m, wrapped; the mirror has the same free way. */
    @Test
    void wrappedMotionWindsAround() {
        Rectangle area = new Rectangle(0, 0, 100, 100);
        GaussMarkovPlan plan = new GaussMarkovPlan(area, 30, OptionalDouble.of(0), 0, 0.5);
        Mobility wrapped = new GaussMarkovMotion(
                plan,
                Edges.WRAP,
                1,
                1,
                MobilityStreams.of(new RandomStreams(9), 0).motion());
        double startXM = wrapped.next().xM(0);
        for (int frame = 1; frame < 20; frame++) {
            double free = startXM + 30 * frame;
            assertThat(wrapped.next().xM(0)).isCloseTo(free - 100 * Math.floor(free / 100), within(1e-9));
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        RandomStreams streams = new RandomStreams(1);
        ApFading fading = plan(4).rayleigh("fading", 2, 1, streams, 0);
        Mobility still = new AtRest(UdPlaces.atRest(List.of(new Position(0, 0), new Position(1, 1))));
        assertThatThrownBy(() ->
                        new CellFreeFrames(still, plan(4).gains(streams, 0).subList(0, 2), fading))
                .hasMessage("cell-free channel: gains of 2 APs, fading of 3");
        assertThatThrownBy(() -> plan(-1)).hasMessage("cell-free plan: shadowingDb must be finite and >= 0, was -1.0");
        assertThatThrownBy(() -> new CellFreePlan(TORUS, List.of(), 10, LAW, 4, 9))
                .hasMessage("cell-free plan: at least 1 AP is needed, was 0");
        assertThatThrownBy(() -> new MeanGains(new double[][] {{1e-9}, {-1}}))
                .hasMessage("mean gains: AP 1 to UD 0 must be a finite ratio >= 0, was -1.0");
        assertThatThrownBy(() -> fading.next(still.next(), new MeanGains(new double[][] {{1, 1}})))
                .hasMessage("cell-free fading: of 3 APs and 2 UDs, the gains of 1 and 2");
    }
}
