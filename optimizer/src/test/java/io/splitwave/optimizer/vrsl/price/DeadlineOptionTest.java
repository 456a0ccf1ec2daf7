package io.splitwave.optimizer.vrsl.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DeadlineOptionTest {
    @Test
    void theAnswerToAPriceIsTheCheapestFrequency() {
        SplittableRandom random = new SplittableRandom(1);
        int inside = 0;
        int open = 0;
        for (int i = 0; i < 2000; i++) {
            double flop = 1e9 * (0.1 + 5 * random.nextDouble());
            double cpuHz = 1e9 * (1 + 10 * random.nextDouble());
            double c = Math.pow(10, -3 * random.nextDouble());
            double a = Math.pow(10, 4 * random.nextDouble());
            double t = flop / cpuHz * (0.2 + 2 * random.nextDouble());
            DeadlineOption option = DeadlineOption.of(flop, cpuHz, c, a, t, 2, 6e10);
            if (option == null) {
                continue;
            }
            open++;
            double lnPerHz = Math.log(1e-9) - 12 * random.nextDouble();
            double perHz = Math.exp(lnPerHz);
            double hz = option.answerHz(lnPerHz);
            double cost = option.powerW(hz) + perHz * hz;
            assertThat(hz).isBetween(option.leastHz(), option.mostHz());
            for (int j = 0; j <= 400; j++) {
                double other = option.leastHz() + (option.mostHz() - option.leastHz()) * j / 400;
                assertThat(option.powerW(other) + perHz * other).isGreaterThanOrEqualTo(cost * (1 - 1e-12));
            }
            if (hz > option.leastHz() && hz < option.mostHz()) {
                inside++;
                // the first-order condition: a hertz more saves what it costs
                assertThat(option.lnMarginal(hz)).isCloseTo(lnPerHz, within(1e-9));
            }
        }
        assertThat(open).isGreaterThan(500);
        assertThat(inside).isGreaterThan(200);
    }

    @Test
    void thePowerEndsOnTimeAndItsSlopeIsTheMarginal() {
        // C = 1 GFLOP at 2 + 8 GHz: 0.1 s; t = 0.35 s leaves 0.25 s; c = 0.5 s, so u = 2 and P = (e^2 - 1)/100
        DeadlineOption option = DeadlineOption.of(1e9, 2e9, 0.5, 100, 0.35, 1, 1e10);
        assertThat(option.powerW(8e9)).isCloseTo(Math.expm1(2) / 100, within(1e-15));
        double step = 1e4;
        double slope = (option.powerW(8e9 + step) - option.powerW(8e9 - step)) / (2 * step);
        assertThat(Math.exp(option.lnMarginal(8e9))).isCloseTo(-slope, within(1e-6 * -slope));
        // with 1 W the downlink takes 0.5/ln 101 s, so computing must take the rest and no longer
        double leastHz = 1e9 / (0.35 - 0.5 / Math.log(101)) - 2e9;
        assertThat(option.leastHz()).isCloseTo(leastHz, within(1e-6 * leastHz));
        assertThat(option.powerW(option.leastHz())).isCloseTo(1, within(1e-12));
    }

    @Test
    void isClosedWhereTimeOrFrequencyDoesNotSuffice() {
        assertThat(DeadlineOption.of(1e9, 2e9, 0.5, 100, 0.5 / Math.log(101), 1, 1e12))
                .isNull(); // the downlink alone takes it all
        assertThat(DeadlineOption.of(1e9, 2e9, 0.5, 100, 0.35, 1, 2e9)).isNull(); // 2.11 GHz would do
        assertThat(DeadlineOption.of(1e9, 2e9, 0.5, 100, 0.35, 1, 3e9)).isNotNull();
        assertThat(DeadlineOption.of(1e9, 2e9, 0.5, 0, 100, 1, 0)).isNull(); // no gain
        DeadlineOption silent = DeadlineOption.of(1e9, 2e9, 0, 0, 0.25, 0, 1e10); // nothing to send down
        assertThat(silent.powerW(silent.leastHz())).isZero();
        assertThat(silent.leastHz()).isCloseTo(2e9, within(1e-3));
        assertThat(silent.answerHz(Math.log(1e-12))).isEqualTo(silent.leastHz());
        assertThat(silent.mostHz()).isEqualTo(silent.leastHz());
    }
}
