package io.splitwave.optimizer.vrsl.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.math.relaxation.HermitianMatrix;
import io.splitwave.optimizer.vrsl.PaperFrame;
import io.splitwave.optimizer.vrsl.TestStreams;
import java.util.OptionalInt;
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

    /** One triangle is computed and mirrored: the same bits as if every entry were summed, device by device. */
    @ParameterizedTest
    @CsvSource({"5, 7, 4", "4, 40, 3", "1, 33, 1"})
    void everyEntryIsThatOfItsOwnSum(int uds, int elements, int antennas) {
        ChannelState channel =
                PaperFrame.of(3, uds, elements, antennas, 3, false, false).channel();
        HermitianMatrix q = PhaseObjective.of(channel);
        for (int m = 0; m < elements; m++) {
            for (int n = 0; n < elements; n++) {
                double aRe = 0;
                double aIm = 0;
                for (int k = 0; k < uds; k++) {
                    double mRe = channel.irsUd().re(k, m);
                    double mIm = channel.irsUd().im(k, m);
                    double nRe = channel.irsUd().re(k, n);
                    double nIm = channel.irsUd().im(k, n);
                    aRe += mRe * nRe + mIm * nIm;
                    aIm += mIm * nRe - mRe * nIm;
                }
                double bRe = 0;
                double bIm = 0;
                for (int a = 0; a < antennas; a++) {
                    double mRe = channel.apIrs().re(m, a);
                    double mIm = channel.apIrs().im(m, a);
                    double nRe = channel.apIrs().re(n, a);
                    double nIm = channel.apIrs().im(n, a);
                    bRe += mRe * nRe + mIm * nIm;
                    bIm += -mIm * nRe + mRe * nIm;
                }
                assertThat(q.re(m, n)).isEqualTo(2 * (aRe * bRe - aIm * bIm));
                assertThat(q.im(m, n) - 2 * (aRe * bIm + aIm * bRe)).isZero();
            }
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

    @ParameterizedTest
    @CsvSource({"false, false", "true, true"})
    void aSampleOfEveryoneIsEveryone(boolean directLink, boolean independentUplink) {
        ChannelState channel =
                PaperFrame.of(5, 9, 8, 4, 3, directLink, independentUplink).channel();
        PhaseSolution all = block(true).solve(channel);
        for (int sample : new int[] {9, 1000}) {
            PhaseSolution same = sampled(sample).solve(channel);
            assertThat(same.phases().copyRad()).isEqualTo(all.phases().copyRad());
            assertThat(same.value()).isEqualTo(all.value());
            assertThat(same.upperBound()).isEqualTo(all.upperBound());
        }
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, true"})
    void aSampleIsJudgedByAllDevicesAndComesNearThem(boolean directLink, boolean independentUplink) {
        double reached = 0;
        double promised = 0;
        int worlds = 20;
        for (long seed = 1; seed <= worlds; seed++) {
            ChannelState channel = PaperFrame.of(seed, 400, 8, 4, 3, directLink, independentUplink)
                    .channel();
            double best = block(true).solve(channel).value();
            PhaseSolution some = sampled(100).solve(channel);
            assertThat(some.value())
                    .isCloseTo(sumOfGains(channel, some.phases()), within(1e-11 * best))
                    .isLessThan(best * (1 + 1e-3)); // polish ends at one of several local optima
            assertThat(some.upperBound()).as("a sample proves nothing of all").isNaN();
            reached += some.value() / best / worlds;
            promised += some.relaxationValue() / best / worlds;
        }
        // a quarter of the devices: random phases reach less than two thirds of the best here
        assertThat(reached).isBetween(0.9, 1.0);
        // the expected optimum of a sample is at least the optimum of the expectation (Jensen), which is that of all
        assertThat(promised).isBetween(1.0, 1.2);
    }

    @Test
    void aSampleDrawsEveryDeviceAlike() {
        // 3 of 7 devices, 7000 draws: each is drawn 3000 times in the mean. The draws are a function of one uniform
        // number, a device is in it with probability 3/7: 4.5 standard deviations of the binomial, 41.4, are 186
        int[] drawn = new int[7];
        ChannelState channel = PaperFrame.of(1, 7, 2, 1, 3, false, false).channel();
        var stream = TestStreams.of(3, "sample");
        for (int trial = 0; trial < 7000; trial++) {
            ChannelState some = SampledChannel.of(channel, 3, stream);
            assertThat(some.userDevices()).isEqualTo(3);
            int last = -1;
            for (int row = 0; row < 3; row++) {
                int ud = last + 1;
                while (channel.irsUd().re(ud, 0) != some.irsUd().re(row, 0)) {
                    ud++;
                }
                drawn[ud]++;
                last = ud; // ascending, none twice
            }
        }
        for (int times : drawn) {
            assertThat(times).isBetween(3000 - 186, 3000 + 186);
        }
    }

    @Test
    void anEmptySampleIsRefused() {
        assertThatThrownBy(() -> sampled(0)).hasMessage("phase block: sample must be >= 1, was 0");
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

    private static PhaseBlock sampled(int devices) {
        return new PhaseBlock(1e-6, 50, true, TestStreams.of(1, "phases"), OptionalInt.of(devices));
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
