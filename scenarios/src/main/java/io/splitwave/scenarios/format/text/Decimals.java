package io.splitwave.scenarios.format.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Doubles as decimals that read back as the very same double; the same text on every Java version. */
public final class Decimals {

    /** Decimal digits that are enough for any double. */
    static final int MOST_DIGITS = 17;

    private static final int PLAIN_DIGITS = 7;

    private Decimals() {}

    /** The decimal with the fewest digits that is read back as the value. */
    static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }

    /**
     * The shortest decimal that reads back as the same double.
     *
     * @param value a finite number
     * @return its text, plain where that is short, otherwise like 1.0e-28
     */
    public static String text(double value) {
        return value == 0 ? "0" : text(shortest(value));
    }

    /**
     * A decimal that every YAML reader takes for a number.
     *
     * @param number the decimal
     * @return its text, plain where that is short, otherwise like 1.0e-28
     */
    public static String text(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        if (exponent >= -PLAIN_DIGITS + 1 && exponent < MOST_DIGITS) {
            return stripped.toPlainString();
        }
        BigDecimal mantissa = stripped.scaleByPowerOfTen(-exponent);
        String digits = mantissa.scale() <= 0 ? mantissa.toPlainString() + ".0" : mantissa.toPlainString();
        return digits + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
