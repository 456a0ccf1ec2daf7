package io.splitwave.output.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Round numbers along an axis that begins at 0: multiples of 1, 2 or 5 times a power of ten.
 *
 * @param step distance of two ticks, above 0
 * @param count how many there are, at least 1; the first is at 0
 */
record Ticks(BigDecimal step, int count) {
    private static final List<Integer> STEPS = List.of(1, 2, 5, 10);

    /**
     * Chooses ticks.
     *
     * @param largest where the axis ends, above 0 and finite
     * @param most how many steps at most, at least 1
     */
    static Ticks upTo(double largest, int most) {
        double least = largest / most;
        int exponent = (int) Math.floor(Math.log10(least));
        BigDecimal step = STEPS.stream()
                .map(each -> new BigDecimal(each).scaleByPowerOfTen(exponent))
                .filter(each -> each.doubleValue() >= least)
                .findFirst()
                .orElseGet(() -> new BigDecimal(2).scaleByPowerOfTen(exponent + 1));
        return new Ticks(step.stripTrailingZeros(), 1 + (int) Math.floor(largest / step.doubleValue()));
    }

    /** The numbers, ascending. */
    List<BigDecimal> values() {
        List<BigDecimal> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(step.multiply(new BigDecimal(i)));
        }
        return values;
    }
}
