package io.splitwave.network.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.TestStreams;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.mobility.UdPlaces;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargeScaleTest {

    private static final Position SITE = new Position(1, 2);
    private static final LogDistancePathLoss LAW = new LogDistancePathLoss(1e-3, 1, 2.8);
    private static final UrbanLaw MICRO = new UrbanMicro(5e9, new Heights(10, 1.5));

    private static UdPlaces at(double... xM) {
        List<Position> positions = new ArrayList<>();
        for (double x : xM) {
            positions.add(new Position(x, 2));
        }
        return UdPlaces.atRest(positions);
    }

    @Test
    void distanceGainsAreTheLawToTheBit() {
        Position ud = new Position(0.1 + 0.2, -17.3);
        DirectLink direct = new DirectLink(new LogDistancePathLoss(1e-3, 1, 3.5), 28);
        UdPlaces places = UdPlaces.atRest(List.of(ud, new Position(9, 9)));
        assertThat(new DistanceGains(SITE, LAW).next(places)[0]).isEqualTo(LAW.gain(SITE.distanceM(ud)));
        assertThat(new DistanceGains(SITE, direct).next(places)[0]).isEqualTo(direct.gain(SITE.distanceM(ud)));
    }

    @Test
    void distanceGainsFollowTheUdAndBelongToTheCaller() {
        DistanceGains gains = new DistanceGains(SITE, LAW);
        UdPlaces here = at(11);
        gains.next(here)[0] = 7;
        assertThat(gains.next(here)[0]).isEqualTo(LAW.gain(10));
        assertThat(gains.next(at(21))[0]).isEqualTo(LAW.gain(20));
        assertThat(gains.next(here)[0]).isEqualTo(LAW.gain(10));
        assertThat(gains.next(at(1))[0]).as("on the site itself").isEqualTo(LAW.gain(1));
    }

    @Test
    void shadowingIsLogNormalOnTop() {
        ShadowedGains gains = new ShadowedGains(new DistanceGains(SITE, LAW), 6, places -> new double[] {1, -0.5});
        double[] shadowed = gains.next(at(11, 21));
        // 6 dB times 1 more loss, times 0.5 less
        assertThat(shadowed[0]).isCloseTo(LAW.gain(10) * 0.251188643150958, within(LAW.gain(10) * 1e-12));
        assertThat(shadowed[1]).isCloseTo(LAW.gain(20) * 1.99526231496888, within(LAW.gain(20) * 1e-12));
        assertThatThrownBy(() -> new ShadowedGains(gains, -1, places -> new double[1]))
                .hasMessageContaining("deviationDb must be finite and >= 0, was -1");
    }

    @Test
    void noShadowingMakesALinkAmplify() {
        ShadowedGains gains = new ShadowedGains(places -> new double[] {0.5, 0.5}, 10, places -> new double[] {-1, 1});
        assertThat(gains.next(at(11, 21))[0]).isEqualTo(1);
        assertThat(gains.next(at(11, 21))[1]).isCloseTo(0.05, within(1e-15));
    }

    @Test
    void whoDoesNotMoveKeepsTheShadowAndOneMoreShiftsNobody() {
        RandomStreams streams = new RandomStreams(3);
        TrackNormals two = new TrackNormals(10, ud -> streams.stream("shadowing." + ud, 0));
        TrackNormals three = new TrackNormals(10, ud -> streams.stream("shadowing." + ud, 0));
        double[] first = two.next(at(0, 0));
        double[] second = two.next(at(0, 5));
        assertThat(second[0]).isEqualTo(first[0]);
        assertThat(second[1]).isNotEqualTo(first[1]);
        three.next(at(0, 0, 0));
        assertThat(three.next(at(0, 5, 9))).startsWith(second);
    }

    @Test
    void mapsAreReadAlikeByAllAndAgain() {
        MapNormals map = new MapNormals(10, 50, TestStreams.seeded(1));
        double[] first = map.next(at(3, 8, 3));
        assertThat(first[0]).isEqualTo(first[2]).isNotEqualTo(first[1]);
        assertThat(map.next(at(8, 3, 80)))
                .satisfies(again -> assertThat(again[1]).isEqualTo(first[0]));
        // next to each other: nearly the same
        assertThat(map.next(at(3.0001))[0]).isCloseTo(first[0], within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"20, 0.01", "Infinity, 0"})
    void blockageTakesItsLossWhileItLasts(double lossDb, double passed) {
        BlockedGains gains = new BlockedGains(
                new DistanceGains(SITE, LAW), new Blockage(1, 1, lossDb), 0.5, ud -> TestStreams.seeded(40 + ud));
        UdPlaces places = UdPlaces.atRest(Collections.nCopies(4, new Position(11, 2)));
        int blocked = 0;
        for (int frame = 0; frame < 100; frame++) {
            double[] now = gains.next(places);
            for (int ud = 0; ud < 4; ud++) {
                double expected = LAW.gain(10) * (gains.blocked(ud) ? passed : 1);
                assertThat(now[ud]).isCloseTo(expected, within(1e-12 * LAW.gain(10)));
                blocked += gains.blocked(ud) ? 1 : 0;
            }
        }
        assertThat(blocked).isBetween(100, 300);
    }

    @Test
    void blockageForgetsExponentially() {
        // rates 1/3 and 1 per second: P(blocked after t) = 1/4 + (start - 1/4) e^(-4t/3)
        Blockage blockage = new Blockage(3, 1, 20);
        assertThat(blockage.blockedShare()).isEqualTo(0.25);
        assertThat(blockage.blockedProbability(true, 0.75)).isCloseTo(0.25 + 0.75 / Math.E, within(1e-15));
        assertThat(blockage.blockedProbability(false, 0.75)).isCloseTo(0.25 - 0.25 / Math.E, within(1e-15));
        assertThat(blockage.blockedProbability(true, 0)).isEqualTo(1);
        assertThat(blockage.blockedProbability(false, 1e9)).isCloseTo(0.25, within(1e-15));
    }

    @Test
    void impossibleBlockageIsNamed() {
        assertThatThrownBy(() -> new Blockage(0, 1, 20)).hasMessageContaining("meanOpenS");
        assertThatThrownBy(() -> new Blockage(1, Double.NaN, 20)).hasMessageContaining("meanBlockedS");
        assertThatThrownBy(() -> new Blockage(1, 1, 0)).hasMessageContaining("lossDb must be > 0");
        BlockedGains gains =
                new BlockedGains(new DistanceGains(SITE, LAW), new Blockage(1, 1, 3), 1, ud -> TestStreams.seeded(ud));
        assertThatThrownBy(() -> gains.blocked(0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new BlockedGains(gains, new Blockage(1, 1, 3), 0, ud -> TestStreams.seeded(ud)))
                .hasMessageContaining("frameS");
        assertThatThrownBy(() -> new TrackNormals(0, ud -> TestStreams.seeded(ud)))
                .hasMessageContaining("decorrelationM");
        assertThatThrownBy(() -> new MapNormals(1, 0, TestStreams.seeded(1))).hasMessageContaining("waves");
    }

    @Test
    void urbanGainsAreLossAndShadowOfTheState() {
        // normals given by hand: Phi(0) = 0.5 is below the UMi probability at 50 m, 0.5196, but not at 60 m, 0.4322
        UrbanChance chance = new UrbanChance(
                places -> new double[2],
                places -> new double[] {1, 1},
                places -> new double[] {-1, -1},
                ud -> TestStreams.seeded(ud));
        UrbanGains gains = new UrbanGains(new Position(0, 2), MICRO, chance);
        double[] now = gains.next(at(50, 60));
        assertThat(gains.lineOfSight(0)).isTrue();
        assertThat(gains.lineOfSight(1)).isFalse();
        // Table 7.4.1-1: the shadow of 4 dB adds to the loss in sight; that of 7.82 dB, of other sign, lessens it out
        // of it
        assertThat(-10 * Math.log10(now[0])).isCloseTo(MICRO.lossDb(50, true, 0.5) + 4, within(1e-9));
        assertThat(-10 * Math.log10(now[1])).isCloseTo(MICRO.lossDb(60, false, 0.5) - 7.82, within(1e-9));
        assertThatThrownBy(() -> new UrbanGains(SITE, MICRO, chance).lineOfSight(0))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sightChangesSeldomOverShortWays() {
        // 300 UDs near 50 m walk 1 m at right angles to the site, 2 % of the decorrelation distance. A state flips if
        // two
        // normals of correlation r = e^-0.02 straddle the threshold: near the median arccos(r) / pi = 0.063; at 0.001
        RandomStreams streams = new RandomStreams(11);
        UrbanGains gains = new UrbanGains(new Position(0, 2), MICRO, UrbanChance.perTrack(MICRO, "link", streams, 0));
        UdPlaces here = UdPlaces.atRest(Collections.nCopies(300, new Position(50, 2)));
        gains.next(here);
        boolean[] before = new boolean[300];
        for (int ud = 0; ud < 300; ud++) {
            before[ud] = gains.lineOfSight(ud);
        }
        double[] same = gains.next(here);
        for (int ud = 0; ud < 300; ud++) {
            assertThat(gains.lineOfSight(ud)).isEqualTo(before[ud]);
        }
        double[] near = gains.next(UdPlaces.atRest(Collections.nCopies(300, new Position(50, 3))));
        int flips = 0;
        for (int ud = 0; ud < 300; ud++) {
            flips += gains.lineOfSight(ud) == before[ud] ? 0 : 1;
        }
        double expected = 300 * Math.acos(Math.exp(-0.02)) / Math.PI;
        assertThat((double) flips)
                .isBetween(expected - 3.29 * Math.sqrt(expected), expected + 3.29 * Math.sqrt(expected));
        assertThat(near).isNotEqualTo(same);
    }

    @Test
    void onMapsNeighboursSeeAlike() {
        RandomStreams streams = new RandomStreams(12);
        UrbanGains gains = new UrbanGains(new Position(0, 2), MICRO, UrbanChance.onMaps(MICRO, "link", streams, 0));
        double[] now = gains.next(at(80, 80, 300));
        assertThat(now[1]).isEqualTo(now[0]);
        assertThat(now[2]).isLessThan(now[0]);
    }
}
