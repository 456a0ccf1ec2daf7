package io.splitwave.network.fading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.mobility.UdPlaces;
import org.junit.jupiter.api.Test;

class RicianFadingTest {

    private static final LineOfSight STEPS = (places, row, phasesRad) -> {
        for (int column = 0; column < phasesRad.length; column++) {
            phasesRad[column] = row + 0.5 * column;
        }
    };

    private static RayleighFading scattered() {
        return new RayleighFading(2, 3, new CounterNormals(4));
    }

    @Test
    void withoutALineOfSightItIsWhatScatters() {
        UdPlaces places = Frames.at(1, 1);
        assertThat(Frames.next(new RicianFading(scattered(), 0, STEPS), places))
                .isEqualTo(Frames.next(scattered(), places));
    }

    @Test
    void thePartsAddUpByTheirPowers() {
        // K = 3: 3/4 of the power 2 unscattered, 1/4 scattered
        UdPlaces places = Frames.at(1, 1);
        double[] rician = Frames.next(new RicianFading(scattered(), 3, STEPS), places);
        double[] scatter = Frames.next(scattered(), places);
        for (int entry = 0; entry < 6; entry++) {
            double phaseRad = entry / 3 + 0.5 * (entry % 3);
            assertThat(rician[entry])
                    .isCloseTo(Math.sqrt(1.5) * Math.cos(phaseRad) + 0.5 * scatter[entry], within(1e-14));
            assertThat(rician[6 + entry])
                    .isCloseTo(Math.sqrt(1.5) * Math.sin(phaseRad) + 0.5 * scatter[6 + entry], within(1e-14));
        }
    }

    @Test
    void anInfiniteFactorLeavesTheLineOfSight() {
        double[] pure = Frames.next(new RicianFading(scattered(), Double.POSITIVE_INFINITY, STEPS), Frames.at(1, 1));
        for (int entry = 0; entry < 6; entry++) {
            assertThat(pure[entry] * pure[entry] + pure[6 + entry] * pure[6 + entry])
                    .isCloseTo(Fading.POWER, within(1e-14));
        }
    }

    @Test
    void aFactorBelowZeroIsRefused() {
        assertThatThrownBy(() -> new RicianFading(scattered(), -3, STEPS))
                .hasMessageContaining("kFactor must be a ratio >= 0, not dB, was -3.0");
        assertThatThrownBy(() -> new RicianFading(scattered(), Double.NaN, STEPS))
                .hasMessageContaining("was NaN");
    }
}
