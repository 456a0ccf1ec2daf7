package io.splitwave.network.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.mobility.visit.ComingAndGoing;
import io.splitwave.network.mobility.visit.Stay;
import io.splitwave.network.mobility.visit.VisitPlan;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandingTimeTest {
    private static final double FRAME_S = 0.5;
    private static final Road ROAD =
            new Road(new Position(5, 1), 1, 100, List.of(new Road.Lane(3, true), new Road.Lane(-2, false)));
    private static final TruncatedNormal SPEED = new TruncatedNormal(14, 3, 8, 20);

    private static UdPlaces two() {
        return UdPlaces.atRest(List.of(new Position(0, 0), new Position(1, 0)));
    }

    @Test
    void whoNeverLeavesStandsForEver() {
        assertThat(two().standingS(1)).isInfinite();
        assertThat(two().where(new boolean[] {true, false}).standingS(1)).isZero();
    }

    @Test
    void theEarlierDepartureHolds() {
        UdPlaces places = two().leavingIn(new double[] {3, 5}).leavingIn(new double[] {4, 2});
        assertThat(places.standingS(0)).isEqualTo(3);
        assertThat(places.standingS(1)).isEqualTo(2);
        assertThatThrownBy(() -> two().leavingIn(new double[] {1, -1})).hasMessageContaining("UD 1");
        assertThatThrownBy(() -> two().leavingIn(new double[] {Double.NaN, 1})).hasMessageContaining("NaN");
        assertThatThrownBy(() -> two().leavingIn(new double[] {1})).hasMessageContaining("2 UDs, but 1");
    }

    /** A stay of 1.5 s from 0.25 s on: 1.25 s are left at 0.5 s, 0.25 s at 1.5 s, and it is over before 2 s. */
    @Test
    void ofAVisit() {
        Iterator<Double> arrivals = List.of(0.25, Double.POSITIVE_INFINITY).iterator();
        ComingAndGoing visits = new ComingAndGoing(
                new AtRest(two()),
                new VisitPlan(new Stay(1.5, Stay.Law.FIXED), 0, false),
                arrivals::next,
                FRAME_S,
                MobilityStreams.of(new RandomStreams(1), 0).stay());
        double[] leftS = new double[5];
        for (int frame = 0; frame < leftS.length; frame++) {
            leftS[frame] = visits.next().standingS(0);
        }
        assertThat(leftS).containsExactly(0, 1.25, 0.75, 0.25, 0);
    }

    /** Vehicles that stay away for hours: one on the road is there at every frame start before its time is over, not after. */
    @Test
    void aVehicleIsThereUntilItsTimeIsOver() {
        RandomStreams streams = new RandomStreams(7);
        RoadTraffic traffic = new RoadTraffic(ROAD, SPEED, 1e4, 20_000, FRAME_S, ud -> streams.stream("far " + ud, 0));
        UdPlaces first = traffic.next();
        int seen = 0;
        for (int frame = 1; frame < 30; frame++) {
            UdPlaces now = traffic.next();
            for (int ud = 0; ud < first.userDevices(); ud++) {
                double leftS = first.standingS(ud);
                if (leftS > 0 && Math.abs(leftS - frame * FRAME_S) > 1e-9) {
                    assertThat(now.present(ud)).isEqualTo(frame * FRAME_S < leftS);
                    seen++;
                }
            }
        }
        assertThat(seen).isPositive();
    }

    /** Vehicles that come back at once: the time falls by a frame from frame to frame, then begins again. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void ofAVehicle(int seed) {
        RandomStreams streams = new RandomStreams(seed);
        int uds = 40;
        RoadTraffic traffic =
                new RoadTraffic(ROAD, SPEED, 1e-9, uds, FRAME_S, ud -> streams.stream("vehicle " + ud, 0));
        UdPlaces before = traffic.next();
        int left = 0;
        for (int frame = 1; frame < 400; frame++) {
            UdPlaces now = traffic.next();
            for (int ud = 0; ud < uds; ud++) {
                double leftS = before.standingS(ud);
                assertThat(leftS).isPositive();
                if (leftS > FRAME_S) {
                    assertThat(now.standingS(ud)).isCloseTo(leftS - FRAME_S, within(1e-9));
                } else {
                    left++; // it has come back at once, at the entrance
                    assertThat(now.standingS(ud)).isGreaterThan(leftS);
                    assertThat(now.standingS(ud) * now.speedMps(ud))
                            .isGreaterThan(ROAD.lengthM() - FRAME_S * now.speedMps(ud) - 1e-6);
                }
            }
            before = now;
        }
        assertThat(left).isPositive();
    }
}
