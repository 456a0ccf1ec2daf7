package io.splitwave.network.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.TestStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import umontreal.ssj.rng.RandomStream;

class AreaTest {

    private static final Rectangle RECTANGLE = new Rectangle(-10, 5, 100, 50);
    private static final Disc DISC = new Disc(new Position(3, -4), 10);

    @Test
    void meanDistancesAreThoseOfTheIntegral() {
        // double integral of the distance over the density of the offsets, numerically to 12 digits
        assertThat(RECTANGLE.meanDistanceM()).isCloseTo(40.2385920756489, within(1e-11));
        assertThat(new Rectangle(0, 0, 50, 100).meanDistanceM()).isCloseTo(40.2385920756489, within(1e-11));
        assertThat(new Rectangle(7, 7, 1, 1).meanDistanceM()).isCloseTo(0.521405433164721, within(1e-13));
        assertThat(DISC.meanDistanceM()).isCloseTo(9.05414787367227, within(1e-12));
    }

    @Test
    void uniformPointsKeepTheMeanDistanceAndStayInside() {
        // standard error of a mean of 20000 distances; significance 0.001 each
        for (Area area : new Area[] {RECTANGLE, DISC}) {
            RandomStream stream = TestStreams.seeded(4);
            int pairs = 20_000;
            double sum = 0;
            double squares = 0;
            for (int pair = 0; pair < pairs; pair++) {
                Position from = area.uniform(stream);
                Position to = area.uniform(stream);
                assertThat(area.contains(from.xM(), from.yM())).isTrue();
                double distanceM = from.distanceM(to);
                assertThat(distanceM).isLessThanOrEqualTo(area.diameterM());
                sum += distanceM;
                squares += distanceM * distanceM;
            }
            double mean = sum / pairs;
            double error = Math.sqrt((squares / pairs - mean * mean) / pairs);
            assertThat(mean).isCloseTo(area.meanDistanceM(), within(3.29 * error));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-10, 5, true",
        "90, 55, true",
        "0, 30, true",
        "-10.1, 30, false",
        "0, 55.1, false",
        "NaN, 30, false",
    })
    void rectanglesKnowTheirInside(double x, double y, boolean inside) {
        assertThat(RECTANGLE.contains(x, y)).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({"3, -4, true", "13, -4, true", "13.01, -4, false", "3, NaN, false"})
    void discsKnowTheirInside(double x, double y, boolean inside) {
        assertThat(DISC.contains(x, y)).isEqualTo(inside);
    }

    @Test
    void impossibleAreasAreRefused() {
        assertThatThrownBy(() -> new Rectangle(0, 0, 0, 1))
                .hasMessageContaining("widthM must be finite and > 0, was 0");
        assertThatThrownBy(() -> new Rectangle(0, 0, 1, Double.NaN)).hasMessageContaining("heightM");
        assertThatThrownBy(() -> new Rectangle(Double.NaN, 0, 1, 1)).hasMessageContaining("minXM");
        assertThatThrownBy(() -> new Disc(new Position(0, 0), -1)).hasMessageContaining("radiusM");
    }
}
