package io.splitwave.network.fading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.geometry.Position;
import io.splitwave.network.mobility.UdPlaces;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineOfSightTest {

    /** Wavelength 1 m, so that distances are turns. */
    private static final Carrier METRE = new Carrier(299_792_458);

    private static final Position ORIGIN = new Position(0, 0);

    private static double[] phases(LineOfSight sight, UdPlaces places, int row, int columns) {
        double[] phasesRad = new double[columns];
        sight.phases(places, row, phasesRad);
        return phasesRad;
    }

    private static UdPlaces uds(Position... positions) {
        return UdPlaces.atRest(List.of(positions));
    }

    @Test
    void aLineSeesBroadsideAlikeAndEndFireInSteps() {
        // conjugated as h and d of VRSL (3) are, so the phase is that of the length of the way
        // axis along x, half a wavelength: UD 0 on the y axis, UD 1 on the x axis, UD 2 at 60 degrees from the axis
        ElementArray line = ElementArray.line(3, 0.5, 0);
        LineOfSight sight = LineOfSight.toUserDevices(line, ORIGIN, 0, METRE);
        UdPlaces places = uds(new Position(0, 7), new Position(7, 0), new Position(3.5, 3.5 * Math.sqrt(3)));
        double way = 2 * Math.PI * 7;
        assertThat(phases(sight, places, 0, 3)).containsExactly(new double[] {way, way, way}, within(1e-12));
        assertThat(phases(sight, places, 1, 3))
                .containsExactly(new double[] {way + Math.PI, way, way - Math.PI}, within(1e-12));
        assertThat(phases(sight, places, 2, 3))
                .containsExactly(new double[] {way + Math.PI / 2, way, way - Math.PI / 2}, within(1e-12));
    }

    @Test
    void aPanelSeesHeightByItsRowsOnly() {
        // faces along x; UD straight ahead and 3 m below at 4 m: u = (0.8, 0, -0.6), way 5 m
        ElementArray panel = ElementArray.panel(2, 2, 0.5, 0);
        LineOfSight sight = LineOfSight.toUserDevices(panel, ORIGIN, 3, METRE);
        double way = 2 * Math.PI * 5;
        double quarter = 2 * Math.PI * 0.25 * 0.6;
        assertThat(phases(sight, uds(new Position(4, 0)), 0, 4))
                .containsExactly(
                        new double[] {way - quarter, way - quarter, way + quarter, way + quarter}, within(1e-12));
        // turned to face along y, its columns lie along -x and see a UD on the x axis end on
        LineOfSight turned = LineOfSight.toUserDevices(ElementArray.panel(2, 2, 0.5, Math.PI / 2), ORIGIN, 0, METRE);
        double end = 2 * Math.PI * 0.25;
        double ahead = 2 * Math.PI * 4;
        assertThat(phases(turned, uds(new Position(4, 0)), 0, 4))
                .containsExactly(new double[] {ahead - end, ahead + end, ahead - end, ahead + end}, within(1e-12));
    }

    @Test
    void phasesAreThoseOfTheExactDistancesFarAway() {
        // 1000 m away the curvature over an array of 1.5 m is below pi D^2 / (4 lambda d) = 2e-3 rad
        ElementArray line = ElementArray.line(4, 0.5, 0.3);
        Position ud = new Position(800, 600);
        double[] phasesRad = phases(LineOfSight.toUserDevices(line, ORIGIN, 0, METRE), uds(ud), 0, 4);
        for (int element = 0; element < 4; element++) {
            double along = 0.5 * (element - 1.5);
            Position at = new Position(along * Math.cos(0.3), along * Math.sin(0.3));
            assertThat(phasesRad[element]).isCloseTo(2 * Math.PI * at.distanceM(ud), within(2e-3));
        }
    }

    @Test
    void aLinkOfTwoArraysIsOfRankOne() {
        ElementArray irs = ElementArray.panel(2, 3, 0.5, Math.PI);
        ElementArray ap = ElementArray.line(4, 0.5, 0.4);
        LineOfSight sight = LineOfSight.between(irs, new Position(20, 5), ap, ORIGIN, 2, METRE);
        UdPlaces any = uds(new Position(1, 1));
        double[] first = phases(sight, any, 0, 4);
        for (int row = 1; row < 6; row++) {
            double[] other = phases(sight, any, row, 4);
            for (int column = 1; column < 4; column++) {
                assertThat(other[column] - other[0]).isCloseTo(first[column] - first[0], within(1e-11));
            }
        }
        // seen from either end, the wave arrives as the UD case has it, whose vectors stand conjugated
        LineOfSight oneAntenna =
                LineOfSight.between(irs, new Position(20, 5), ElementArray.line(1, 0.5, 0), ORIGIN, 2, METRE);
        double[] toUd = phases(LineOfSight.toUserDevices(irs, new Position(20, 5), -2, METRE), uds(ORIGIN), 0, 6);
        for (int row = 0; row < 6; row++) {
            assertThat(phases(oneAntenna, any, row, 1)[0]).isCloseTo(-toUd[row], within(1e-11));
        }
    }

    @Test
    void impossibleGeometryIsRefused() {
        assertThatThrownBy(() -> ElementArray.panel(0, 2, 0.5, 0)).hasMessageContaining("were 0 and 2");
        assertThatThrownBy(() -> ElementArray.line(2, 0, 0)).hasMessageContaining("spacing must be finite and > 0");
        assertThatThrownBy(() -> ElementArray.line(2, 1, Double.NaN)).hasMessageContaining("direction must be finite");
        ElementArray line = ElementArray.line(2, 0.5, 0);
        assertThatThrownBy(() -> LineOfSight.toUserDevices(line, ORIGIN, Double.NaN, METRE))
                .hasMessageContaining("height must be finite");
        assertThatThrownBy(() -> phases(LineOfSight.toUserDevices(line, ORIGIN, 0, METRE), uds(ORIGIN), 0, 2))
                .hasMessageContaining("two ends at one place");
    }
}
