package io.splitwave.scenarios.format.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number with a unit, between its text and its SI value. */
public final class QuantityText {

    /** A decimal number; the published schema uses the same expression. */
    public static final String NUMBER = "[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?";

    /** Most characters of a quantity: more than any double needs, and few enough that a hostile text costs no time. */
    public static final int LONGEST = 64;

    private static final Pattern SHAPE = Pattern.compile("(" + NUMBER + ") *(.*)", Pattern.DOTALL);
    private static final Pattern DECIMAL_COMMA = Pattern.compile("([+-]?[0-9]+),([0-9]+(?![0-9]*[,.]).*)");
    private static final BigDecimal LARGEST_DB = BigDecimal.valueOf(1_000_000);

    private final Dimension dimension;

    /**
     * The quantities of a dimension.
     *
     * @param dimension what they measure
     */
    public QuantityText(Dimension dimension) {
        this.dimension = dimension;
    }

    /**
     * Reads a quantity.
     *
     * @param tree what was written
     * @param wanted what would have been right, for messages
     * @param example a quantity that would have been right
     * @param complaints takes what is wrong
     * @return the SI value, not yet held against bounds, or empty after a complaint
     */
    public Optional<Double> read(Tree tree, String wanted, String example, Complaints complaints) {
        if (!(tree instanceof Tree.Scalar scalar)
                || scalar.type() == Tree.Type.NOTHING
                || scalar.type() == Tree.Type.FLAG) {
            complaints.add(tree, wanted + " such as " + example, tree.found(), "");
            return Optional.empty();
        }
        boolean bare = scalar.type() == Tree.Type.WHOLE || scalar.type() == Tree.Type.REAL;
        if (bare) {
            complaints.add(tree, wanted + " with its unit, such as " + example, "the bare number " + tree.found(), "");
            return Optional.empty();
        }
        Matcher shape = SHAPE.matcher(scalar.text());
        if (scalar.text().length() > LONGEST || !shape.matches()) {
            complaints.add(tree, wanted + " such as " + example, tree.found(), "");
            return Optional.empty();
        }
        if (shape.group(2).isEmpty()) {
            complaints.add(tree, wanted + " with its unit, such as " + example, "the bare number " + tree.found(), "");
            return Optional.empty();
        }
        Optional<String> withPoint = withDecimalPoint(scalar.text());
        if (withPoint.isPresent()) {
            complaints.add(
                    tree, wanted + " with a decimal point", "a decimal comma in " + tree.found(), withPoint.get());
            return Optional.empty();
        }
        Optional<Unit> unit = dimension.unitOf(shape.group(2));
        if (unit.isEmpty()) {
            complainAboutUnit(tree, shape.group(2), wanted, complaints);
            return Optional.empty();
        }
        double value = convert(shape.group(1), unit.get());
        if (!Double.isFinite(value)) {
            complaints.add(tree, wanted + " that a double can hold", tree.found(), "");
            return Optional.empty();
        }
        // A number too small for a double may come out as minus zero.
        return Optional.of(value + 0.0);
    }

    /**
     * What a number with a decimal comma was meant to be.
     *
     * @param text as written
     * @return the same text with a point where it has one decimal comma, else empty
     */
    public static Optional<String> withDecimalPoint(String text) {
        Matcher comma = DECIMAL_COMMA.matcher(text);
        return text.length() <= LONGEST && comma.matches()
                ? Optional.of(comma.group(1) + "." + comma.group(2))
                : Optional.empty();
    }

    private void complainAboutUnit(Tree tree, String symbol, String wanted, Complaints complaints) {
        Optional<Dimension> other = Dimension.owning(symbol);
        String expected = wanted + ", in " + dimension.symbols();
        if (other.isPresent()) {
            complaints.add(tree, expected, other.get().noun() + ", " + tree.found(), "");
        } else {
            String found = "the unknown unit " + Shown.quoted(symbol) + " in " + tree.found();
            complaints.add(tree, expected, found, dimension.nearest(symbol));
        }
    }

    private static double convert(String number, Unit unit) {
        try {
            BigDecimal decimal = new BigDecimal(number);
            boolean beyond = unit.isLogarithmic() && decimal.abs().compareTo(LARGEST_DB) > 0;
            return beyond ? Double.NaN : unit.scale().toSi(decimal);
        } catch (NumberFormatException | ArithmeticException e) {
            // An exponent that does not fit an int.
            return Double.NaN;
        }
    }

    /**
     * Canonical text, which reads back as the same double: in dB where that takes no more digits, otherwise in the largest
     * unit that leaves at least 1 before it.
     *
     * @param value SI value, finite
     * @return number and unit
     */
    public String write(double value) {
        if (value == 0) {
            return "0 " + dimension.siUnit();
        }
        BigDecimal shortest = Decimals.shortest(value);
        for (Unit unit : dimension.units()) {
            if (unit.canonical() && unit.isLogarithmic()) {
                Optional<BigDecimal> level = level(value, unit).filter(db -> db.precision() <= shortest.precision());
                if (level.isPresent()) {
                    return Decimals.text(level.get()) + " " + unit.symbol();
                }
            }
        }
        Unit chosen = null;
        BigDecimal inChosen = shortest;
        for (Unit unit : dimension.units()) {
            if (unit.canonical() && unit.scale() instanceof Unit.Linear linear) {
                // Factors of canonical units are powers of ten, so this is exact.
                BigDecimal inUnit = shortest.divide(linear.factor());
                if (chosen == null || inUnit.abs().compareTo(BigDecimal.ONE) >= 0) {
                    chosen = unit;
                    inChosen = inUnit;
                }
            }
        }
        return Decimals.text(inChosen) + " " + chosen.symbol();
    }

    /** The level of a ratio, if there is a decimal that converts to exactly this ratio. */
    private static Optional<BigDecimal> level(double value, Unit unit) {
        int offset = unit.scale() instanceof Unit.Decibel decibel ? decibel.offset() : 0;
        double level = 10 * StrictMath.log10(value) - offset;
        for (double near : new double[] {level, Math.nextUp(level), Math.nextDown(level)}) {
            for (int digits = 1; digits <= Decimals.MOST_DIGITS; digits++) {
                BigDecimal rounded = new BigDecimal(near).round(new MathContext(digits));
                if (unit.scale().toSi(rounded) == value) {
                    return Optional.of(rounded.stripTrailingZeros());
                }
            }
        }
        return Optional.empty();
    }
}
