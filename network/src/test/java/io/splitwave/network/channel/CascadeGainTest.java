package io.splitwave.network.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.RandomChannels;
import io.splitwave.network.TestStreams;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import java.util.Optional;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;
import umontreal.ssj.rng.RandomStream;

/** Channel, phases and gains together against expectations in closed form. */
class CascadeGainTest {

    /** Standard errors that a mean may be off: two-sided significance 0.001, fixed seeds. */
    private static final double Z = 3.29;

    private static final int FRAMES = 20_000;

    @Test
    void randomPhasesReachTheirExpectedGain() {
        // g = h^H Theta G: given h its N_AP entries are CN(0, bg ||h||^2), so E||g||^2 = N N_AP bg bh and
        // Var = bg^2 bh^2 (N_AP N (N + 1) + N_AP^2 N), since ||h||^2 / bh is Gamma(N, 1)
        int elements = 16;
        int antennas = 8;
        RayleighChannel channel = Channels.rayleigh(3, elements, antennas, Channels.PAPER, Optional.empty(), false);
        RandomStream phaseStream = TestStreams.seeded(3);
        SummaryStatistics[] gain = {new SummaryStatistics(), new SummaryStatistics(), new SummaryStatistics()};
        for (int frame = 0; frame < FRAMES; frame++) {
            EffectiveGains gains = EffectiveGains.compute(channel.next(), RandomChannels.phases(elements, phaseStream));
            for (int ud = 0; ud < 3; ud++) {
                gain[ud].addValue(gains.downlink(ud));
            }
        }
        double deviation = Math.sqrt(antennas * elements * (elements + 1) + antennas * antennas * elements);
        for (int ud = 0; ud < 3; ud++) {
            double scale = 1e-3 * Math.pow(20, -2.2) * 1e-3 * Math.pow(4 + ud, -2.8);
            assertThat(gain[ud].getMean() / scale)
                    .isCloseTo(elements * antennas, within(Z * deviation / Math.sqrt(FRAMES)));
            // sanity of the variance used above; 10 % is wide for 20,000 frames of this light-tailed gain
            assertThat(gain[ud].getStandardDeviation() / scale).isCloseTo(deviation, within(0.1 * deviation));
        }
    }

    @Test
    void alignedPhasesReachTheSumOfMagnitudesSquared() {
        // one antenna, unit path gains, v_n = exp(-j arg(conj(h_n) g_n)): gain (sum |h||g|)^2; E|h| = sqrt(pi)/2, so
        // E[gain] = N + N (N - 1) pi^2 / 16 = N (1 - pi^2 / 16) + N^2 pi^2 / 16
        int elements = 32;
        RayleighChannel channel = Channels.rayleigh(1, elements, 1, Channels.UNIT, Optional.empty(), false);
        SummaryStatistics gain = new SummaryStatistics();
        for (int frame = 0; frame < FRAMES; frame++) {
            ChannelState state = channel.next();
            double[] rad = new double[elements];
            double magnitudes = 0;
            for (int n = 0; n < elements; n++) {
                double hRe = state.irsUd().re(0, n);
                double hIm = state.irsUd().im(0, n);
                double gRe = state.apIrs().re(n, 0);
                double gIm = state.apIrs().im(n, 0);
                rad[n] = -Math.atan2(hRe * gIm - hIm * gRe, hRe * gRe + hIm * gIm);
                magnitudes += Math.hypot(hRe, hIm) * Math.hypot(gRe, gIm);
            }
            double reached = EffectiveGains.compute(state, new PhaseShifts(rad)).downlink(0);
            assertThat(reached).isCloseTo(magnitudes * magnitudes, within(1e-12 * reached));
            gain.addValue(reached);
        }
        double expected = elements * (1 - Math.PI * Math.PI / 16) + elements * elements * Math.PI * Math.PI / 16;
        assertThat(gain.getMean()).isCloseTo(expected, within(Z * gain.getStandardDeviation() / Math.sqrt(FRAMES)));
        // narrow enough to notice if either of the two terms were missing
        assertThat(Z * gain.getStandardDeviation() / Math.sqrt(FRAMES))
                .isLessThan(elements * (1 - Math.PI * Math.PI / 16));
    }
}
