package io.splitwave.network.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.fading.CounterNormals;
import io.splitwave.network.fading.Fading;
import io.splitwave.network.fading.RayleighFading;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.network.propagation.LargeScale;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubchannelGainsTest {
    private static final UdPlaces PLACES = UdPlaces.atRest(List.of(new Position(1, 0), new Position(2, 0)));
    private static final LargeScale GAINS = places -> new double[] {0.5, 1e-9};

    private static Fading fading(long key) {
        return new RayleighFading(2, 2, new CounterNormals(key));
    }

    /** Each subchannel is a link of its own, whose gains are drawn in the same way as those of a single band. */
    @Test
    void eachSubchannelHasTheGainsOfALinkWithItsFading() {
        SubchannelGains gains = new SubchannelGains(() -> PLACES, GAINS, List.of(fading(7), fading(8), fading(9)));
        List<ArrayGains> alone = List.of(
                new ArrayGains(() -> PLACES, new UdLink(GAINS, fading(7))),
                new ArrayGains(() -> PLACES, new UdLink(GAINS, fading(8))),
                new ArrayGains(() -> PLACES, new UdLink(GAINS, fading(9))));
        for (int frame = 0; frame < 3; frame++) {
            SubchannelFrame drawn = gains.next();
            for (int subchannel = 0; subchannel < 3; subchannel++) {
                GainFrame same = alone.get(subchannel).next();
                assertThat(drawn.gain(0, subchannel)).isEqualTo(same.gain(0));
                assertThat(drawn.gain(1, subchannel)).isEqualTo(same.gain(1));
            }
            assertThat(drawn.places()).isSameAs(PLACES);
            assertThat(drawn.copyGain(1)[2]).isEqualTo(drawn.gain(1, 2));
        }
    }

    /** The sample correlation of two independent subchannels is within 4 standard errors, 4 / sqrt(n), of 0. */
    @Test
    void subchannelsFadeIndependently() {
        int frames = 20_000;
        SubchannelGains gains = new SubchannelGains(() -> PLACES, GAINS, List.of(fading(3), fading(4)));
        double[] sum = new double[5];
        for (int frame = 0; frame < frames; frame++) {
            SubchannelFrame drawn = gains.next();
            double first = drawn.gain(0, 0);
            double second = drawn.gain(0, 1);
            sum[0] += first;
            sum[1] += second;
            sum[2] += first * first;
            sum[3] += second * second;
            sum[4] += first * second;
        }
        double mean0 = sum[0] / frames;
        double mean1 = sum[1] / frames;
        double correlation = (sum[4] / frames - mean0 * mean1)
                / Math.sqrt((sum[2] / frames - mean0 * mean0) * (sum[3] / frames - mean1 * mean1));
        assertThat(correlation).isCloseTo(0, within(4 / Math.sqrt(frames)));
    }

    @Test
    void shapesAreChecked() {
        assertThatThrownBy(() -> new SubchannelGains(() -> PLACES, GAINS, List.of()))
                .hasMessageContaining("at least 1 subchannel");
        assertThatThrownBy(() -> new SubchannelFrame(PLACES, new double[][] {{1}}))
                .hasMessageContaining("2 UDs, gains of 1");
        assertThatThrownBy(() -> new SubchannelFrame(PLACES, new double[][] {{1, 2}, {1}}))
                .hasMessageContaining("UD 1 has 1 subchannels");
        assertThatThrownBy(() -> new SubchannelFrame(PLACES, new double[][] {{1}, {Double.NaN}}))
                .hasMessageContaining("UD 1: gain");
        assertThatThrownBy(() -> new SubchannelGains(() -> PLACES, places -> new double[1], List.of(fading(1))).next())
                .hasMessageContaining("1 gains for 2 rows");
    }
}
