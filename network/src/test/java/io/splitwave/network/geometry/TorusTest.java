package io.splitwave.network.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.mobility.UdPlaces;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TorusTest {
    private static final Torus TORUS = new Torus(new Rectangle(-10, 5, 40, 20));

    /** The distance is the least over nine images, symmetric, and keeps the triangle inequality. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theDistanceIsTheLeastOverAllImages(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int draw = 0; draw < 200; draw++) {
            double[] x = random.doubles(3, -10, 30).toArray();
            double[] y = random.doubles(3, 5, 25).toArray();
            double least = Double.POSITIVE_INFINITY;
            for (int column = -1; column <= 1; column++) {
                for (int row = -1; row <= 1; row++) {
                    least = Math.min(least, Math.hypot(x[0] + 40 * column - x[1], y[0] + 20 * row - y[1]));
                }
            }
            double distanceM = TORUS.distanceM(x[0], y[0], x[1], y[1]);
            assertThat(distanceM).isCloseTo(least, within(1e-12));
            assertThat(TORUS.distanceM(x[1], y[1], x[0], y[0])).isCloseTo(distanceM, within(1e-12));
            assertThat(distanceM)
                    .isLessThanOrEqualTo(
                            TORUS.distanceM(x[0], y[0], x[2], y[2]) + TORUS.distanceM(x[2], y[2], x[1], y[1]) + 1e-12);
        }
    }

    @Test
    void placesAreSeenAtTheirNearestImage() {
        UdPlaces places = UdPlaces.atRest(List.of(new Position(29, 24), new Position(-9, 6)));
        UdPlaces seen = places.nearTo(TORUS, new Position(-9, 6));
        assertThat(seen.position(0)).isEqualTo(new Position(-11, 4));
        assertThat(seen.position(1)).isEqualTo(new Position(-9, 6));
        assertThat(seen.present(0)).isTrue();
        UdPlaces near = UdPlaces.atRest(List.of(new Position(-8, 7)));
        assertThat(near.nearTo(TORUS, new Position(-9, 6))).isSameAs(near);
    }

    @Test
    void aSquareHasTheOriginInItsMiddle() {
        assertThat(Torus.square(500).area()).isEqualTo(new Rectangle(-500, -500, 1000, 1000));
        assertThat(Torus.square(500).distanceM(-499, 0, 499, 0)).isEqualTo(2);
        assertThatThrownBy(() -> Torus.square(0)).hasMessageContaining("widthM must be finite and > 0, was 0.0");
    }
}
