package io.splitwave.network.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.geometry.Area;
import io.splitwave.network.geometry.Disc;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.geometry.Rectangle;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import umontreal.ssj.rng.RandomStream;

class MotionsTest {

    private static final Rectangle RECTANGLE = new Rectangle(-20, 10, 60, 30);
    private static final Road ROAD =
            new Road(new Position(5, 1), Math.PI / 2, 100, List.of(new Road.Lane(3, true), new Road.Lane(-2, false)));
    private static final TruncatedNormal SPEED = new TruncatedNormal(14, 3, 8, 20);

    private interface Making {
        Mobility of(int userDevices, IntFunction<RandomStream> streamOf);
    }

    static Stream<Making> motions() {
        return Stream.of(
                (uds, streams) -> new RandomWaypoint(new WaypointPlan(RECTANGLE, 1, 3, 0, 5), uds, 0.5, streams),
                (uds, streams) -> new RandomWaypoint(
                        new WaypointPlan(new Disc(new Position(1, 1), 9), 2, 2, 0, 0), uds, 0.5, streams),
                (uds, streams) -> new GaussMarkovMotion(
                        new GaussMarkovPlan(RECTANGLE, 3, OptionalDouble.empty(), 2, 0.8), uds, 0.5, streams),
                (uds, streams) -> new RoadTraffic(ROAD, SPEED, 3, uds, 0.5, streams));
    }

    private static IntFunction<RandomStream> streams() {
        return MobilityStreams.of(new RandomStreams(5), 0).motion();
    }

    @ParameterizedTest
    @MethodSource("motions")
    void oneMoreShiftsNobody(Making making) {
        Mobility few = making.of(5, streams());
        Mobility more = making.of(6, streams());
        for (int frame = 0; frame < 200; frame++) {
            UdPlaces left = few.next();
            UdPlaces right = more.next();
            for (int ud = 0; ud < 5; ud++) {
                assertThat(right.position(ud)).isEqualTo(left.position(ud));
                assertThat(right.speedMps(ud)).isEqualTo(left.speedMps(ud));
                assertThat(right.present(ud)).isEqualTo(left.present(ud));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("motions")
    void theSameStreamsGiveTheSameWay(Making making) {
        Mobility first = making.of(3, streams());
        Mobility second = making.of(3, streams());
        double wayM = 0;
        UdPlaces before = null;
        for (int frame = 0; frame < 50; frame++) {
            UdPlaces left = first.next();
            UdPlaces right = second.next();
            for (int ud = 0; ud < 3; ud++) {
                assertThat(right.position(ud)).isEqualTo(left.position(ud));
                wayM += before == null ? 0 : before.distanceM(ud, left.position(ud));
            }
            before = left;
        }
        // three UDs for 25 s at walking pace or more
        assertThat(wayM).isGreaterThan(20);
    }

    @Test
    void waypointsKeepTheAreaAndTheirSpeed() {
        WaypointPlan plan = new WaypointPlan(RECTANGLE, 1, 3, 0.2, 2);
        Mobility mobility = new RandomWaypoint(plan, 50, 0.5, streams());
        UdPlaces before = mobility.next();
        int straight = 0;
        for (int frame = 0; frame < 400; frame++) {
            UdPlaces now = mobility.next();
            for (int ud = 0; ud < 50; ud++) {
                double movedM = before.distanceM(ud, now.position(ud));
                assertInside(RECTANGLE, now, ud);
                assertThat(movedM).isLessThanOrEqualTo(3 * 0.5 + 1e-9);
                double speedMps = now.speedMps(ud);
                assertThat(speedMps == 0 || (speedMps >= 1 && speedMps <= 3)).isTrue();
                if (speedMps > 0 && speedMps == before.speedMps(ud)) {
                    // the same leg all through the frame
                    assertThat(movedM).isCloseTo(speedMps * 0.5, within(1e-9));
                    straight++;
                }
            }
            before = now;
        }
        assertThat(straight).isGreaterThan(10_000);
    }

    @Test
    void waypointsTurnWhereTheyArrive() {
        // one speed and no pause: the length of the way is speed times time, corners included, so it is at least the
        // straight line and in a frame as short as this nearly equal to it
        Mobility mobility =
                new RandomWaypoint(new WaypointPlan(new Disc(new Position(0, 0), 5), 2, 2, 0, 0), 20, 0.01, streams());
        UdPlaces before = mobility.next();
        double wayM = 0;
        for (int frame = 0; frame < 2000; frame++) {
            UdPlaces now = mobility.next();
            for (int ud = 0; ud < 20; ud++) {
                wayM += before.distanceM(ud, now.position(ud));
            }
            before = now;
        }
        // 20 UDs, 20 s, 2 m/s; about 8 turns a UD, each losing at most one step of 0.02 m
        assertThat(wayM).isLessThanOrEqualTo(800 + 1e-6).isGreaterThan(795);
    }

    private static void assertInside(Area area, UdPlaces places, int ud) {
        assertThat(area.contains(places.xM(ud), places.yM(ud))).isTrue();
    }

    @Test
    void gaussMarkovIsReflectedAndFillsItsAreaEvenly() {
        // chi^2 with 9 degrees of freedom, significance 0.001: 27.88
        GaussMarkovPlan plan = new GaussMarkovPlan(RECTANGLE, 5, OptionalDouble.empty(), 2, 0.9);
        int uds = 5000;
        Mobility mobility = new GaussMarkovMotion(plan, uds, 1, streams());
        UdPlaces places = null;
        for (int frame = 0; frame < 30; frame++) {
            places = mobility.next();
        }
        int[] columns = new int[10];
        int[] rows = new int[10];
        for (int ud = 0; ud < uds; ud++) {
            assertInside(RECTANGLE, places, ud);
            columns[(int) ((places.xM(ud) + 20) / 6)]++;
            rows[(int) ((places.yM(ud) - 10) / 3)]++;
        }
        assertThat(chiSquare(columns, uds)).isLessThan(27.88);
        assertThat(chiSquare(rows, uds)).isLessThan(27.88);
    }

    private static double chiSquare(int[] counts, int all) {
        double expected = (double) all / counts.length;
        double sum = 0;
        for (int count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }

    @Test
    void withoutDeviationGaussMarkovGoesToAndFro() {
        // 60 m wide, 6 m/s along x, so after 20 s everybody is back and in between at the mirror image
        GaussMarkovPlan plan = new GaussMarkovPlan(RECTANGLE, 6, OptionalDouble.of(0), 0, 0.5);
        Mobility mobility = new GaussMarkovMotion(plan, 3, 10, streams());
        UdPlaces start = mobility.next();
        UdPlaces half = mobility.next();
        UdPlaces back = mobility.next();
        for (int ud = 0; ud < 3; ud++) {
            assertThat(half.xM(ud)).isCloseTo(20 - start.xM(ud), within(1e-9));
            assertThat(back.xM(ud)).isCloseTo(start.xM(ud), within(1e-9));
            assertThat(back.yM(ud)).isEqualTo(start.yM(ud));
            assertThat(back.speedMps(ud)).isEqualTo(6);
        }
    }

    @Test
    void vehiclesStayInTheirLaneAndComeBack() {
        Mobility mobility = new RoadTraffic(ROAD, SPEED, 3, 40, 0.5, streams());
        UdPlaces before = mobility.next();
        int entries = 0;
        int exits = 0;
        for (int frame = 0; frame < 200; frame++) {
            UdPlaces now = mobility.next();
            for (int ud = 0; ud < 40; ud++) {
                // the road leads along y, so a lane 3 m to its left is at x = 5 - 3, one 2 m to its right at 5 + 2
                assertThat(now.xM(ud)).matches(x -> Math.abs(x - 2) < 1e-9 || Math.abs(x - 7) < 1e-9);
                assertThat(now.yM(ud)).isBetween(1 - 1e-9, 101 + 1e-9);
                if (now.present(ud) && before.present(ud) && now.speedMps(ud) == before.speedMps(ud)) {
                    double towards = now.xM(ud) < 5 ? 1 : -1;
                    assertThat(now.yM(ud) - before.yM(ud)).isCloseTo(towards * now.speedMps(ud) * 0.5, within(1e-9));
                }
                entries += now.present(ud) && !before.present(ud) ? 1 : 0;
                if (!now.present(ud)) {
                    assertThat(now.speedMps(ud)).isZero();
                    // it waits at the end of its lane
                    assertThat(now.yM(ud)).isCloseTo(now.xM(ud) < 5 ? 101 : 1, within(1e-9));
                    exits += before.present(ud) ? 1 : 0;
                }
            }
            before = now;
        }
        assertThat(entries).isGreaterThan(100);
        assertThat(exits).isGreaterThan(100);
    }

    @Test
    void vehiclesThatReturnAtOnceAreAlwaysThere() {
        Mobility mobility = new RoadTraffic(ROAD, SPEED, 0, 20, 1, streams());
        for (int frame = 0; frame < 100; frame++) {
            UdPlaces places = mobility.next();
            for (int ud = 0; ud < 20; ud++) {
                assertThat(places.present(ud)).isTrue();
                assertThat(places.speedMps(ud)).isBetween(8.0, 20.0);
            }
        }
        assertThat(RoadTraffic.presentShare(ROAD, SPEED, 0)).isEqualTo(1);
    }

    @Test
    void truncatedNormalHasTheMomentsOfItsIntegral() {
        // numerical integrals with 30 digits
        assertThat(SPEED.meanInverseSpeed()).isCloseTo(0.0742071789547760527735617, within(1e-11));
        assertThat(new TruncatedNormal(25, 5, 10, 40).meanInverseSpeed())
                .isCloseTo(0.0417657141544321433145425, within(1e-11));
        // symmetric cut: the median is the mean; ends are kept
        assertThat(SPEED.draw(0.5)).isCloseTo(14, within(1e-9));
        assertThat(SPEED.draw(1e-12)).isCloseTo(8, within(1e-6));
        assertThat(SPEED.draw(1 - 1e-12)).isCloseTo(20, within(1e-6));
    }

    @Test
    void atRestNothingChanges() {
        AtRest mobility = new AtRest(UdPlaces.atRest(List.of(new Position(1, 2))));
        assertThat(mobility.next()).isSameAs(mobility.next());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0, 1, minSpeedMps must be > 0",
        "NaN, 1, 0, 1, minSpeedMps",
        "2, 1, 0, 1, maxSpeedMps must be finite and >= minSpeedMps = 2.0",
        "1, Infinity, 0, 1, maxSpeedMps",
        "1, 2, -1, 1, minPauseS",
        "1, 2, 3, 1, maxPauseS",
        "1, 2, 3, Infinity, maxPauseS"
    })
    void impossibleWaypointPlansAreNamed(double min, double max, double minPause, double maxPause, String named) {
        assertThatThrownBy(() -> new WaypointPlan(RECTANGLE, min, max, minPause, maxPause))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 1, 0.5, meanSpeedMps",
        "1, NaN, 1, 0.5, meanDirectionRad",
        "1, 0, NaN, 0.5, deviationMps",
        "1, 0, 1, 1.1, 'memory must be in [0, 1], was 1.1'"
    })
    void impossibleGaussMarkovPlansAreNamed(
            double mean, double direction, double deviation, double memory, String named) {
        assertThatThrownBy(() -> new GaussMarkovPlan(RECTANGLE, mean, OptionalDouble.of(direction), deviation, memory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @CsvSource({
        "NaN, 3, 8, 20, meanMps",
        "14, 0, 8, 20, deviationMps",
        "14, 3, 0, 20, minMps",
        "14, 3, 8, 8, maxMps",
        "14, 1, 30, 40, share of the normal"
    })
    void impossibleSpeedsAreNamed(double mean, double deviation, double min, double max, String named) {
        assertThatThrownBy(() -> new TruncatedNormal(mean, deviation, min, max))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    @Test
    void impossibleRoadsAndFramesAreNamed() {
        List<Road.Lane> lanes = List.of(new Road.Lane(0, true));
        Position start = new Position(0, 0);
        assertThatThrownBy(() -> new Road(start, Double.NaN, 1, lanes)).hasMessageContaining("directionRad");
        assertThatThrownBy(() -> new Road(start, 0, 0, lanes)).hasMessageContaining("lengthM");
        assertThatThrownBy(() -> new Road(start, 0, 1, List.of())).hasMessageContaining("at least 1 lane");
        assertThatThrownBy(() -> new Road.Lane(Double.NaN, true)).hasMessageContaining("offsetM");
        assertThatThrownBy(() -> new RoadTraffic(ROAD, SPEED, -1, 1, 1, streams()))
                .hasMessageContaining("meanOutsideS");
        assertThatThrownBy(() -> new RoadTraffic(ROAD, SPEED, 1, 1, 0, streams()))
                .hasMessageContaining("frameS");
        assertThatThrownBy(() -> new RoadTraffic(ROAD, SPEED, 1, 0, 1, streams()))
                .hasMessageContaining("at least 1 UD");
    }
}
