package io.splitwave.optimizer.math.root;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HalvingTest {
    /** Counts what it is asked. */
    private static final class Asked implements Halving.Rising {
        private final DoubleUnaryOperator f;
        private final double rounding;
        private double value;
        private int times;

        Asked(DoubleUnaryOperator f, double rounding) {
            this.f = f;
            this.rounding = rounding;
        }

        @Override
        public boolean above(double x) {
            times++;
            value = f.applyAsDouble(x);
            return value > 0;
        }

        @Override
        public double excess() {
            return value;
        }

        @Override
        public double rounding() {
            return rounding;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 30, 45, 200})
    void endsOnTheBitsOfHalvingThatAsksEverywhere(int times) {
        SplittableRandom random = new SplittableRandom(times);
        int asked = 0;
        int plain = 0;
        for (int i = 0; i < 2000; i++) {
            double root = random.nextDouble(-20, 20);
            double scale = Math.pow(10, random.nextDouble(-9, 9));
            int kind = i % 5;
            DoubleUnaryOperator f = x -> scale * rising(kind, x - root);
            double low = root - random.nextDouble(0, i % 3 == 0 ? 700 : 2);
            double high = root + random.nextDouble(1e-6, i % 3 == 1 ? 700 : 2);
            Asked some = new Asked(f, scale * 1e-13);
            boolean ends = i % 2 == 0;
            Halving halving = new Halving();
            halving.run(
                    some,
                    low,
                    ends ? f.applyAsDouble(low) : Double.NaN,
                    high,
                    ends ? f.applyAsDouble(high) : Double.NaN,
                    times);
            for (int n = 0; n < times; n++) {
                double middle = 0.5 * (low + high);
                if (f.applyAsDouble(middle) > 0) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            assertThat(halving.low()).isEqualTo(low);
            assertThat(halving.high()).isEqualTo(high);
            asked += kind < 2 ? some.times : 0;
            plain += kind < 2 ? times : 0;
        }
        if (times >= 45) {
            assertThat(asked).isLessThan(plain * 7 / 10);
        }
    }

    /** Smooth, kinked, flat at the root, a jump, and noise of the size that is declared. */
    private static double rising(int kind, double x) {
        return switch (kind) {
            case 0 -> Math.expm1(Math.min(x, 600));
            case 1 -> x < 0 ? 0.1 * x : 3 * x;
            case 2 -> x * x * x;
            case 3 -> x < 0 ? -1 + 1e-3 * x : 1 + x;
            default -> x + 1e-13 * Math.sin(1e17 * x);
        };
    }
}
