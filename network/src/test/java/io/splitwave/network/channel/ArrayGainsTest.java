package io.splitwave.network.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.fading.CounterNormals;
import io.splitwave.network.fading.RayleighFading;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.network.propagation.LargeScale;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArrayGainsTest {
    private static final UdPlaces PLACES = UdPlaces.atRest(List.of(new Position(1, 0), new Position(2, 0)));
    private static final LargeScale GAINS = places -> new double[] {0.5, 1e-9};

    private static UdLink link(int antennas) {
        return new UdLink(GAINS, new RayleighFading(2, antennas, new CounterNormals(7)));
    }

    /** The effective gain of a channel without an IRS is the same norm, computed elsewhere. */
    @Test
    void gainsAreThoseOfADirectLinkWithoutIrs() {
        ArrayGains gains = new ArrayGains(() -> PLACES, link(4));
        UdLink same = link(4);
        for (int frame = 0; frame < 3; frame++) {
            GainFrame drawn = gains.next();
            ChannelState direct = new ChannelState(
                    ComplexMatrix.empty(0, 4),
                    ComplexMatrix.empty(2, 0),
                    Optional.of(same.next(PLACES)),
                    Optional.empty());
            EffectiveGains effective = EffectiveGains.compute(direct, new PhaseShifts(new double[0]));
            for (int ud = 0; ud < 2; ud++) {
                assertThat(drawn.gain(ud)).isCloseTo(effective.downlink(ud), within(1e-15 * effective.downlink(ud)));
            }
            assertThat(drawn.places()).isSameAs(PLACES);
        }
    }

    /** E ||h||^2 = N_AP times the mean gain; 4 standard errors of a chi-squared mean of 2 N_AP degrees of freedom. */
    @Test
    void theMeanGainGrowsWithTheAntennas() {
        int frames = 20_000;
        ArrayGains gains = new ArrayGains(() -> PLACES, link(3));
        double sum = 0;
        for (int frame = 0; frame < frames; frame++) {
            sum += gains.next().gain(0);
        }
        assertThat(sum / frames).isCloseTo(3 * 0.5, within(4 * 0.5 * Math.sqrt(3.0 / frames)));
    }

    @Test
    void framesCheckTheirGains() {
        assertThatThrownBy(() -> new GainFrame(PLACES, new double[] {1})).hasMessageContaining("2 UDs, gains of 1");
        assertThatThrownBy(() -> new GainFrame(PLACES, new double[] {1, Double.NaN}))
                .hasMessageContaining("UD 1");
        GainFrame frame = new GainFrame(PLACES, new double[] {1, 2});
        frame.copyGain()[0] = 9;
        assertThat(frame.copyGain()).containsExactly(1, 2);
    }
}
