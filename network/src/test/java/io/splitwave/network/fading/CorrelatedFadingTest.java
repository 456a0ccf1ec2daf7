package io.splitwave.network.fading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.mobility.UdPlaces;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CorrelatedFadingTest {

    @Test
    void theRootSquaredIsTheCorrelation() {
        // a panel of an eighth of a wavelength's spacing is near-singular: eigenvalues down to rounding
        assertRoot(SpatialCorrelation.isotropic(ElementArray.panel(6, 7, 0.125, 1)));
        assertRoot(SpatialCorrelation.exponential(8, 0.9));
    }

    private static void assertRoot(SpatialCorrelation r) {
        int n = r.elements();
        for (int i = 0; i < n; i++) {
            assertThat(r.between(i, i)).isEqualTo(1);
            for (int k = 0; k < n; k++) {
                double sum = 0;
                for (int inner = 0; inner < n; inner++) {
                    sum += r.root(i, inner) * r.root(inner, k);
                }
                assertThat(sum).isCloseTo(r.between(i, k), within(1e-12));
                assertThat(r.root(i, k)).isCloseTo(r.root(k, i), within(1e-14));
            }
        }
    }

    @Test
    void aLineOfHalfAWavelengthIsUncorrelatedAndAPanelIsNot() {
        SpatialCorrelation line = SpatialCorrelation.isotropic(ElementArray.line(5, 0.5, 0.7));
        for (int other = 1; other < 5; other++) {
            assertThat(line.between(0, other)).isCloseTo(0, within(1e-15));
        }
        // its diagonal neighbours are sqrt(1/2) apart: sin(pi sqrt 2) / (pi sqrt 2) = -0.216954
        SpatialCorrelation panel = SpatialCorrelation.isotropic(ElementArray.panel(2, 2, 0.5, 0.7));
        assertThat(panel.between(0, 3)).isCloseTo(-0.216954, within(5e-7));
    }

    @Test
    void bothSidesAreProductsWithTheRoot() {
        SpatialCorrelation rows = SpatialCorrelation.exponential(2, 0.5);
        SpatialCorrelation columns = SpatialCorrelation.exponential(3, 0.8);
        UdPlaces places = Frames.at(0);
        double[] white = Frames.next(new RayleighFading(2, 3, new CounterNormals(6)), places);
        double[] mixed = Frames.next(
                new CorrelatedFading(
                        new RayleighFading(2, 3, new CounterNormals(6)), Optional.of(rows), Optional.of(columns)),
                places);
        for (int part = 0; part < 12; part += 6) {
            for (int row = 0; row < 2; row++) {
                for (int column = 0; column < 3; column++) {
                    double sum = 0;
                    for (int i = 0; i < 6; i++) {
                        sum += rows.root(row, i / 3) * white[part + i] * columns.root(i % 3, column);
                    }
                    assertThat(mixed[part + 3 * row + column]).isCloseTo(sum, within(1e-14));
                }
            }
        }
    }

    @Test
    void mixingLeavesTheMemoryOfTimeAlone() {
        // with a = 1 every frame is the first, mixed once
        Fading frozen = new CorrelatedFading(
                new GaussMarkovFading(2, 3, FrameMemory.given(1), new CounterNormals(6)),
                Optional.empty(),
                Optional.of(SpatialCorrelation.exponential(3, 0.8)));
        double[] first = Frames.next(frozen, Frames.at(0, 0));
        assertThat(Frames.next(frozen, Frames.at(0, 0))).isEqualTo(first);
        assertThat(Frames.next(frozen, Frames.at(0, 0))).isEqualTo(first);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Fading white = new RayleighFading(2, 3, new CounterNormals(1));
        Optional<SpatialCorrelation> two = Optional.of(SpatialCorrelation.exponential(2, 0.1));
        assertThatThrownBy(() -> new CorrelatedFading(white, Optional.empty(), two))
                .hasMessageContaining("correlation of 2 elements for 3 columns");
        assertThatThrownBy(() -> SpatialCorrelation.exponential(2, 1)).hasMessageContaining("in [0, 1), was 1.0");
        assertThatThrownBy(() -> SpatialCorrelation.exponential(0, 0)).hasMessageContaining("in 1..2048, was 0");
    }
}
