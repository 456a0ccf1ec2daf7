package io.splitwave.optimizer.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.PaperFrame;
import io.splitwave.optimizer.TestStreams;
import io.splitwave.optimizer.relaxation.HermitianMatrix;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhaseBlockTest {
    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void theQuadraticFormIsTheSumOfAllGains(boolean directLink, boolean independentUplink) {
        ChannelState channel =
                PaperFrame.of(3, 5, 7, 4, 3, directLink, independentUplink).channel();
        HermitianMatrix q = PhaseObjective.of(channel);
        assertThat(q.order()).isEqualTo(directLink ? 8 : 7);
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 20; trial++) {
            double[] rad = random.doubles(7, 0, 2 * Math.PI).toArray();
            double[] re = new double[q.order()];
            double[] im = new double[q.order()];
            re[q.order() - 1] = 1; // the direct link's element; an IRS element where there is none
            for (int n = 0; n < 7; n++) {
                re[n] = Math.cos(rad[n]);
                im[n] = Math.sin(rad[n]);
            }
            double gains = sumOfGains(channel, new PhaseShifts(rad));
            assertThat(q.quadraticForm(re, im)).isCloseTo(gains, within(1e-12 * gains));
        }
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void theValueReportedIsThatOfThePhasesAndBelowTheBound(boolean directLink, boolean independentUplink) {
        for (long seed = 1; seed <= 5; seed++) {
            ChannelState channel = PaperFrame.of(seed, 6, 12, 4, 3, directLink, independentUplink)
                    .channel();
            PhaseSolution solution = block(true).solve(channel);
            double gains = sumOfGains(channel, solution.phases());
            assertThat(solution.value()).isCloseTo(gains, within(1e-11 * gains));
            assertThat(solution.value()).isLessThanOrEqualTo(solution.upperBound());
            assertThat(solution.relaxationValue()).isLessThanOrEqualTo(solution.upperBound());
            assertThat(solution.upperBound()).isCloseTo(solution.relaxationValue(), within(2e-6 * gains));
            assertThat(solution.value()).isGreaterThan(0.9 * solution.upperBound());
        }
    }

    @Test
    void oneDeviceAndOneAntennaAlign() {
        // closed form: (sum |h_n| |g_n|)^2 down and the same up
        ChannelState channel = PaperFrame.of(4, 1, 16, 1, 3, false, false).channel();
        double sum = alignedAmplitude(channel);
        PhaseSolution solution = block(false).solve(channel);
        assertThat(solution.value()).isCloseTo(2 * sum * sum, within(1e-5 * sum * sum));
        assertThat(block(true).solve(channel).value()).isCloseTo(2 * sum * sum, within(1e-7 * sum * sum));
        assertThat(solution.upperBound()).isGreaterThanOrEqualTo(2 * sum * sum * (1 - 1e-12));
    }

    @Test
    void aDirectLinkIsAlignedWithAsWell() {
        ChannelState channel = PaperFrame.of(4, 1, 16, 1, 3, true, false).channel();
        double direct = Math.hypot(
                channel.direct().orElseThrow().re(0, 0),
                channel.direct().orElseThrow().im(0, 0));
        double sum = alignedAmplitude(channel) + direct;
        PhaseSolution solution = block(true).solve(channel);
        assertThat(sumOfGains(channel, solution.phases())).isCloseTo(2 * sum * sum, within(1e-6 * sum * sum));
        assertThat(direct).as("a link that matters").isGreaterThan(0.01 * sum);
    }

    @Test
    void theUplinkOfItsOwnIsCounted() {
        // Phases for the downlink alone would leave the uplink to chance.
        ChannelState channel = PaperFrame.of(4, 1, 16, 1, 3, false, true).channel();
        PhaseSolution both = block(true).solve(channel);
        ChannelState downlinkOnly =
                new ChannelState(channel.apIrs(), channel.irsUd(), channel.direct(), java.util.Optional.empty());
        PhaseSolution down = block(true).solve(downlinkOnly);
        assertThat(sumOfGains(channel, both.phases())).isGreaterThan(sumOfGains(channel, down.phases()));
    }

    @Test
    void withoutIrsThereIsNothingToChoose() {
        PhaseSolution solution = block(true).solve(PaperFrame.withoutIrs(1).channel());
        assertThat(solution.phases().elements()).isZero();
        assertThat(solution.upperBound()).isNaN();
        assertThatThrownBy(() -> PhaseObjective.of(PaperFrame.withoutIrs(1).channel()))
                .hasMessageContaining("at least one IRS element");
    }

    private static PhaseBlock block(boolean polish) {
        return new PhaseBlock(1e-6, 50, polish, TestStreams.of(1, "phases"));
    }

    private static double alignedAmplitude(ChannelState channel) {
        double sum = 0;
        for (int n = 0; n < channel.irsElements(); n++) {
            sum += Math.hypot(channel.irsUd().re(0, n), channel.irsUd().im(0, n))
                    * Math.hypot(channel.apIrs().re(n, 0), channel.apIrs().im(n, 0));
        }
        return sum;
    }

    private static double sumOfGains(ChannelState channel, PhaseShifts phases) {
        EffectiveGains gains = EffectiveGains.compute(channel, phases);
        double sum = 0;
        for (int ud = 0; ud < channel.userDevices(); ud++) {
            sum += gains.downlink(ud) + gains.uplink(ud);
        }
        return sum;
    }
}
