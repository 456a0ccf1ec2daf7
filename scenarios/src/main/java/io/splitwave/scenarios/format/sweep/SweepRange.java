package io.splitwave.scenarios.format.sweep;

import io.splitwave.scenarios.format.text.Decimals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Values between two: {@code ${10 m..50 m step 10 m}}. Decimal arithmetic, so that steps are exact.
 *
 * @param path the key
 * @param from the first value
 * @param to no value is above it; above {@code from}
 * @param step distance of values, above 0; empty for any number between the two
 * @param unit of all three, empty for plain numbers
 */
public record SweepRange(String path, BigDecimal from, BigDecimal to, Optional<BigDecimal> step, String unit)
        implements SweepAxis {
    /** Digits of a value inside a range without a step. */
    private static final MathContext DRAWN = new MathContext(6, RoundingMode.HALF_EVEN);

    /** How many values a range with a step has. */
    private BigDecimal steps() {
        return to.subtract(from).divideToIntegralValue(step.orElseThrow()).add(BigDecimal.ONE);
    }

    /** Whether it has a step and more values than that. */
    boolean hasMoreThan(int values) {
        return step.isPresent() && steps().compareTo(BigDecimal.valueOf(values)) > 0;
    }

    @Override
    public Optional<List<String>> values() {
        return step.map(distance -> IntStream.range(0, steps().intValueExact())
                .mapToObj(n -> text(from.add(distance.multiply(BigDecimal.valueOf(n)))))
                .toList());
    }

    @Override
    public String at(double share) {
        if (step.isPresent()) {
            int n = (int) (share * steps().intValueExact());
            return text(from.add(step.get().multiply(BigDecimal.valueOf(n))));
        }
        boolean whole = unit.isEmpty() && from.scale() <= 0 && to.scale() <= 0;
        BigDecimal width = to.subtract(from);
        if (whole) {
            BigDecimal n = width.add(BigDecimal.ONE).multiply(BigDecimal.valueOf(share));
            return text(from.add(n.setScale(0, RoundingMode.FLOOR)));
        }
        return text(from.add(width.multiply(BigDecimal.valueOf(share))).round(DRAWN));
    }

    private String text(BigDecimal number) {
        return Decimals.text(number) + (unit.isEmpty() ? "" : " " + unit);
    }
}
