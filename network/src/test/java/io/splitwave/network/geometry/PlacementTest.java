package io.splitwave.network.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.TestStreams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementTest {

    private static final Position ORIGIN = new Position(0, 0);
    private static final Position IRS = new Position(20, 0);

    @Test
    void distanceOfThreeAndFourIsFive() {
        assertThat(new Position(1, 2).distanceM(new Position(4, -2))).isEqualTo(5.0);
    }

    @Test
    void ringPlacementIsUniformInDistanceAndAngle() {
        // Kolmogorov-Smirnov on 5000 UDs, significance 0.001 each, fixed seed
        List<Position> positions = new RingPlacement(IRS, 2, 10).place(5000, TestStreams.seeded(1));
        double[] distanceM = new double[positions.size()];
        double[] angleRad = new double[positions.size()];
        for (int ud = 0; ud < distanceM.length; ud++) {
            Position p = positions.get(ud);
            distanceM[ud] = p.distanceM(IRS);
            angleRad[ud] = Math.atan2(p.yM() - IRS.yM(), p.xM() - IRS.xM());
        }
        assertThat(Arrays.stream(distanceM)).allMatch(d -> d > 2 - 1e-12 && d < 10 + 1e-12);
        KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();
        assertThat(test.kolmogorovSmirnovTest(new UniformRealDistribution(2, 10), distanceM))
                .isGreaterThan(0.001);
        assertThat(test.kolmogorovSmirnovTest(new UniformRealDistribution(-Math.PI, Math.PI), angleRad))
                .isGreaterThan(0.001);
    }

    @Test
    void ringOfNoWidthIsACircle() {
        for (Position p : new RingPlacement(IRS, 3, 3).place(20, TestStreams.seeded(2))) {
            assertThat(p.distanceM(IRS)).isCloseTo(3, within(1e-12));
        }
    }

    @Test
    void morePlacedDevicesLeaveTheFirstWhereTheyAre() {
        RingPlacement ring = new RingPlacement(IRS, 2, 10);
        assertThat(ring.place(8, TestStreams.seeded(3)).subList(0, 7)).isEqualTo(ring.place(7, TestStreams.seeded(3)));
    }

    @Test
    void deploymentKeepsItsOwnList() {
        List<Position> uds = new ArrayList<>(List.of(new Position(25, 0)));
        Deployment deployment = new Deployment(ORIGIN, IRS, uds);
        uds.clear();
        assertThat(deployment.userDevices()).containsExactly(new Position(25, 0));
    }

    @Test
    void deploymentWithoutDistanceOrDevicesIsRefused() {
        assertThatThrownBy(() -> new Deployment(ORIGIN, IRS, List.of())).hasMessageContaining("at least 1 UD");
        assertThatThrownBy(() -> new Deployment(ORIGIN, ORIGIN, List.of(IRS))).hasMessageContaining("from IRS to AP");
        assertThatThrownBy(() -> new Deployment(ORIGIN, IRS, List.of(new Position(1, 1), IRS)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("UD 1 to IRS");
        assertThatThrownBy(() -> new Deployment(ORIGIN, IRS, List.of(ORIGIN))).hasMessageContaining("UD 0 to AP");
    }

    @ParameterizedTest
    @CsvSource({"0, 5, minDistanceM", "NaN, 5, minDistanceM", "3, 2, maxDistanceM", "3, Infinity, maxDistanceM"})
    void ringBoundsAreChecked(double minM, double maxM, String named) {
        assertThatThrownBy(() -> new RingPlacement(ORIGIN, minM, maxM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    @Test
    void positionsAreFiniteAndCountsPositive() {
        assertThatThrownBy(() -> new Position(Double.NaN, 0)).hasMessageContaining("xM");
        assertThatThrownBy(() -> new Position(0, Double.NEGATIVE_INFINITY)).hasMessageContaining("yM");
        assertThatThrownBy(() -> new RingPlacement(ORIGIN, 1, 2).place(0, TestStreams.seeded(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was 0");
    }
}
