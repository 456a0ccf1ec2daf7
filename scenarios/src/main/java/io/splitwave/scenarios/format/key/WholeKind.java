package io.splitwave.scenarios.format.key;

import io.splitwave.scenarios.format.text.Complaints;
import io.splitwave.scenarios.format.text.Tree;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A whole number.
 *
 * @param min the smallest
 * @param max the largest
 */
public record WholeKind(long min, long max) implements Kind<Long> {

    /** Decimal digits of a long, and some more; longer texts are out of range without being read. */
    private static final int LONGEST = 40;

    @Override
    public Optional<Long> read(Tree tree, String example, Complaints complaints) {
        Optional<BigInteger> number = number(tree);
        if (number.isEmpty()) {
            complaints.add(tree, expected(), tree.found(), "");
            return Optional.empty();
        }
        if (number.get().compareTo(BigInteger.valueOf(max)) > 0) {
            complaints.add(tree, "a whole number of at most " + max, tree.found(), "");
            return Optional.empty();
        }
        if (number.get().compareTo(BigInteger.valueOf(min)) < 0) {
            complaints.add(tree, expected(), tree.found(), "");
            return Optional.empty();
        }
        return Optional.of(number.get().longValueExact());
    }

    private Optional<BigInteger> number(Tree tree) {
        if (!(tree instanceof Tree.Scalar scalar) || scalar.type() != Tree.Type.WHOLE) {
            return Optional.empty();
        }
        String text = scalar.text();
        if (text.length() > LONGEST) {
            BigInteger beyond = BigInteger.valueOf(max).add(BigInteger.ONE);
            return Optional.of(text.startsWith("-") ? beyond.negate() : beyond);
        }
        try {
            return Optional.of(
                    text.startsWith("0x")
                            ? new BigInteger(text.substring(2), 16)
                            : text.startsWith("0o") ? new BigInteger(text.substring(2), 8) : new BigInteger(text));
        } catch (NumberFormatException e) {
            // Only by an explicit tag, as in !!int five.
            return Optional.empty();
        }
    }

    @Override
    public boolean accepts(Long value) {
        return value >= min && value <= max;
    }

    @Override
    public String expected() {
        return "a whole number of at least " + min;
    }

    @Override
    public String range() {
        return max < Integer.MAX_VALUE ? "a whole number within " + min + ".." + max : expected();
    }

    @Override
    public String text(Long value) {
        return Long.toString(value);
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "integer");
        schema.put("minimum", min);
        schema.put("maximum", max);
        return schema;
    }
}
