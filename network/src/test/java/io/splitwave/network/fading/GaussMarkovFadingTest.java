package io.splitwave.network.fading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.mobility.UdPlaces;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GaussMarkovFadingTest {

    private static final Carrier CARRIER = new Carrier(3e9);
    private static final double FRAME_S = 1e-3;

    private static GaussMarkovFading fading(int rows, int columns, FrameMemory memory) {
        return new GaussMarkovFading(rows, columns, memory, new CounterNormals(3));
    }

    @Test
    void withoutMemoryItIsRayleighToTheBit() {
        Fading without = fading(2, 3, FrameMemory.given(0));
        Fading rayleigh = new RayleighFading(2, 3, new CounterNormals(3));
        UdPlaces places = Frames.at(1, 1);
        for (int frame = 0; frame < 4; frame++) {
            assertThat(Frames.next(without, places)).containsExactly(Frames.next(rayleigh, places), within(0.0));
        }
    }

    @Test
    void eachFrameIsTheLastOneAndAFreshOneByTheirShares() {
        Fading fading = fading(1, 2, FrameMemory.given(0.6));
        Fading fresh = new RayleighFading(1, 2, new CounterNormals(3));
        UdPlaces places = Frames.at(1);
        double[] last = Frames.next(fading, places);
        assertThat(last).isEqualTo(Frames.next(fresh, places));
        for (int frame = 1; frame < 4; frame++) {
            double[] now = Frames.next(fading, places);
            double[] innovation = Frames.next(fresh, places);
            for (int i = 0; i < now.length; i++) {
                // 0.6^2 + 0.8^2 = 1
                assertThat(now[i]).isCloseTo(0.6 * last[i] + 0.8 * innovation[i], within(1e-14));
            }
            last = now;
        }
    }

    @Test
    void aDeviceAtRestKeepsItsFadingUntilItHasMoved() {
        Fading fading = fading(2, 2, FrameMemory.ofDoppler(Doppler.ofSpeed(CARRIER), FRAME_S));
        double[] first = Frames.next(fading, Frames.at(0, 20));
        // the speed of the frame that ends counts, so UD 0 still stands where it was
        double[] second = Frames.next(fading, Frames.at(20, 20));
        double[] third = Frames.next(fading, Frames.at(20, 20));
        assertThat(Arrays.copyOf(second, 2)).isEqualTo(Arrays.copyOf(first, 2));
        assertThat(second[2]).isNotEqualTo(first[2]);
        assertThat(third[0]).isNotEqualTo(second[0]);
    }

    @Test
    void whoIsPresentShiftsNobody() {
        Fading all = fading(2, 3, FrameMemory.given(0.5));
        Fading some = fading(2, 3, FrameMemory.given(0.5));
        for (int frame = 0; frame < 5; frame++) {
            boolean[] present = {frame == 2, frame != 2};
            assertThat(Frames.next(some, Frames.places(new double[2], present)))
                    .isEqualTo(Frames.next(all, Frames.at(0, 0)));
        }
    }
}
