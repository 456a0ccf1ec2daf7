package io.splitwave.scenarios.format.key;

import io.splitwave.scenarios.format.text.Bounds;
import io.splitwave.scenarios.format.text.Complaints;
import io.splitwave.scenarios.format.text.Decimals;
import io.splitwave.scenarios.format.text.QuantityText;
import io.splitwave.scenarios.format.text.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A number without a unit.
 *
 * @param bounds its range
 */
public record RealKind(Bounds bounds) implements Kind<Double> {

    @Override
    public Optional<Double> read(Tree tree, String example, Complaints complaints) {
        Optional<Double> value = number(tree).filter(this::accepts);
        if (value.isEmpty()) {
            Optional<String> withPoint = tree instanceof Tree.Scalar scalar
                    ? QuantityText.withDecimalPoint(scalar.text())
                    : Optional.empty();
            complaints.add(tree, expected() + " such as " + example, tree.found(), withPoint.orElse(""));
        }
        return value;
    }

    private static Optional<Double> number(Tree tree) {
        boolean isNumber = tree instanceof Tree.Scalar scalar
                && (scalar.type() == Tree.Type.WHOLE || scalar.type() == Tree.Type.REAL)
                && scalar.text().length() <= QuantityText.LONGEST
                && scalar.text().matches(QuantityText.NUMBER);
        // Plus zero, so that minus zero is zero.
        return isNumber ? Optional.of(Double.parseDouble(((Tree.Scalar) tree).text()) + 0.0) : Optional.empty();
    }

    @Override
    public boolean accepts(Double value) {
        return bounds.allow(value);
    }

    @Override
    public String expected() {
        return "a plain number" + bounds.text("");
    }

    @Override
    public String text(Double value) {
        return Decimals.text(value);
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "number");
        if (bounds.hasLow()) {
            schema.put(bounds.lowAllowed() ? "minimum" : "exclusiveMinimum", bounds.low());
        }
        if (bounds.hasHigh()) {
            schema.put(bounds.highAllowed() ? "maximum" : "exclusiveMaximum", bounds.high());
        }
        return schema;
    }
}
