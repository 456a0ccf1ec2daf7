package io.splitwave.output.report;

import io.splitwave.output.unit.Scale;
import java.math.BigDecimal;
import java.math.MathContext;

/** Figures for reading: four significant digits, never a row of zeros. The files hold all digits. */
public final class Figures {
    private static final MathContext FOUR_DIGITS = new MathContext(4);
    private static final MathContext TWO_DIGITS = new MathContext(2);
    private static final double ROUNDING = 1e-12;
    private static final double SMALLEST_PLAIN = 1e-4;
    private static final double LARGEST_PLAIN = 1e7;

    private Figures() {}

    /**
     * A figure in four digits.
     *
     * @param value any number
     * @return for example {@code 17.53} or {@code 1.595E-5}
     */
    public static String show(double value) {
        return show(value, FOUR_DIGITS);
    }

    /**
     * A half-width or a change; 0 if it is no more than the rounding of the mean's sum.
     *
     * @param halfWidth the half-width, or the change of a mean
     * @param mean the mean it belongs to
     * @return in four digits
     */
    public static String showHalfWidth(double halfWidth, double mean) {
        return show(withoutRounding(halfWidth, mean));
    }

    /**
     * The same in two digits, for a narrow column.
     *
     * @param halfWidth the half-width
     * @param mean the mean it belongs to
     * @return in two digits
     */
    public static String showRoughHalfWidth(double halfWidth, double mean) {
        return show(withoutRounding(halfWidth, mean), TWO_DIGITS);
    }

    /**
     * A single figure, in the unit that suits it.
     *
     * @param si the figure in its SI unit
     * @param siUnit that unit, for example {@code s}
     * @return for example {@code 310.8 ms}
     */
    public static String withUnit(double si, String siUnit) {
        Scale scale = Scale.of(siUnit, si);
        return scale.behind(show(scale.in(si)));
    }

    private static double withoutRounding(double halfWidth, double mean) {
        return Math.abs(halfWidth) <= ROUNDING * Math.abs(mean) ? 0 : halfWidth;
    }

    private static String show(double value, MathContext digits) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : Double.toString(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(digits);
        double magnitude = Math.abs(value);
        return magnitude < SMALLEST_PLAIN || magnitude >= LARGEST_PLAIN
                ? rounded.stripTrailingZeros().toString()
                : rounded.toPlainString();
    }
}
