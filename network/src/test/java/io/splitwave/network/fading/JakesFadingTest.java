package io.splitwave.network.fading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.mobility.UdPlaces;
import org.junit.jupiter.api.Test;

class JakesFadingTest {

    private static final Carrier CARRIER = new Carrier(3e9);
    private static final double FRAME_S = 1e-3;

    private static JakesFading bySpeed(int rows, int columns) {
        return new JakesFading(rows, columns, 16, Doppler.ofSpeed(CARRIER), FRAME_S, new CounterNormals(8));
    }

    @Test
    void aDeviceAtRestKeepsItsFading() {
        JakesFading fading = bySpeed(1, 3);
        double[] first = Frames.next(fading, Frames.at(0));
        assertThat(Frames.next(fading, Frames.at(0))).isEqualTo(first);
        assertThat(Frames.next(fading, Frames.at(5))).isEqualTo(first);
        assertThat(Frames.next(fading, Frames.at(0))).isNotEqualTo(first);
    }

    @Test
    void whatCountsIsTheWayThatWasMade() {
        // 3 frames at 2, 7 and 12 m/s are as far as 1 frame at 21 m/s; rounding of a few phases
        JakesFading bySteps = bySpeed(1, 4);
        Frames.next(bySteps, Frames.at(2));
        Frames.next(bySteps, Frames.at(7));
        Frames.next(bySteps, Frames.at(12));
        double[] there = Frames.next(bySteps, Frames.at(0));
        JakesFading atOnce = bySpeed(1, 4);
        Frames.next(atOnce, Frames.at(21));
        assertThat(Frames.next(atOnce, Frames.at(0))).containsExactly(there, within(1e-12));
    }

    @Test
    void oneRealisationHasThePowerAndTheAutocorrelationOfTheModel() {
        // time average over 200,000 frames of one link: cross terms of waves i, k fall as 1 / (n |f_i - f_k|); the
        // rectangle rule's error at 2 pi f tau <= M / 2 = 16 is 2 J_32(16) < 1e-5
        int paths = 32;
        int frames = 200_000;
        double hz = 0.4 / (2 * Math.PI * FRAME_S);
        JakesFading fading = new JakesFading(1, 1, paths, Doppler.fixed(hz), FRAME_S, new CounterNormals(21));
        UdPlaces places = Frames.at(0);
        double[][] h = new double[frames][];
        for (int frame = 0; frame < frames; frame++) {
            h[frame] = Frames.next(fading, places);
        }
        for (int lag : new int[] {0, 1, 3, 6, 10, 20, 40}) {
            double sum = 0;
            for (int frame = lag; frame < frames; frame++) {
                sum += h[frame][0] * h[frame - lag][0] + h[frame][1] * h[frame - lag][1];
            }
            double measured = sum / (frames - lag) / Fading.POWER;
            assertThat(measured).isCloseTo(Clarke.autocorrelation(hz, lag * FRAME_S), within(0.01));
        }
    }

    @Test
    void rowsDoNotDependOnTheirNumber() {
        double[] one = Frames.next(bySpeed(1, 2), Frames.at(1));
        double[] two = Frames.next(bySpeed(2, 2), Frames.at(1, 1));
        assertThat(new double[] {two[0], two[1], two[4], two[5]}).isEqualTo(one);
        assertThat(two[2]).isNotEqualTo(two[0]);
    }

    @Test
    void tooFewWavesAreRefused() {
        assertThatThrownBy(() -> new JakesFading(1, 1, 7, Doppler.fixed(1), 1, new CounterNormals(1)))
                .hasMessageContaining("paths must be >= 8, was 7");
        assertThatThrownBy(() -> new JakesFading(1, 1, 8, Doppler.fixed(1), -1, new CounterNormals(1)))
                .hasMessageContaining("frame length must be finite and > 0 s, was -1.0");
    }
}
