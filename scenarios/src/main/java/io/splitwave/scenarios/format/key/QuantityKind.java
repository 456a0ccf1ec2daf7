package io.splitwave.scenarios.format.key;

import io.splitwave.scenarios.format.text.Bounds;
import io.splitwave.scenarios.format.text.Complaints;
import io.splitwave.scenarios.format.text.Dimension;
import io.splitwave.scenarios.format.text.QuantityText;
import io.splitwave.scenarios.format.text.Tree;
import io.splitwave.scenarios.format.text.Unit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A number with a unit; the value is in SI units.
 *
 * @param dimension what it measures
 * @param bounds what every message names of its range
 * @param limits its range, no wider; a message names it where a value is outside
 */
public record QuantityKind(Dimension dimension, Bounds bounds, Bounds limits) implements Kind<Double> {

    /**
     * A quantity whose range every message names.
     *
     * @param dimension what it measures
     * @param bounds its range
     */
    public QuantityKind(Dimension dimension, Bounds bounds) {
        this(dimension, bounds, bounds);
    }

    /**
     * A quantity whose limits are so wide that few values meet them.
     *
     * @param dimension what it measures
     * @param limits its range
     * @return the kind
     */
    public static QuantityKind within(Dimension dimension, Bounds limits) {
        return new QuantityKind(dimension, limits.told(), limits);
    }

    @Override
    public Optional<Double> read(Tree tree, String example, Complaints complaints) {
        Optional<Double> value = new QuantityText(dimension).read(tree, expected(), example, complaints);
        if (value.isPresent() && !accepts(value.get())) {
            complaints.add(tree, expectedInPlaceOf(value.get()), tree.found(), "");
            return Optional.empty();
        }
        return value;
    }

    @Override
    public boolean accepts(Double value) {
        return limits.allow(value);
    }

    @Override
    public String expected() {
        return dimension.noun() + dimension.boundsText(bounds);
    }

    @Override
    public String expectedInPlaceOf(Double value) {
        return bounds.allow(value) ? range() : expected();
    }

    @Override
    public String range() {
        return dimension.noun() + dimension.boundsText(limits);
    }

    @Override
    public String text(Double value) {
        return new QuantityText(dimension).write(value);
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("maxLength", QuantityText.LONGEST);
        schema.put("pattern", pattern());
        return schema;
    }

    /** A list of two of them, for an editor. */
    Map<String, Object> schemaOfTwo() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("minItems", 2);
        schema.put("maxItems", 2);
        schema.put("items", schema());
        return schema;
    }

    private String pattern() {
        String linear = symbols(false);
        String levels = symbols(true);
        String number = QuantityText.NUMBER;
        if (bounds.low() == 0) {
            String notZero = bounds.lowAllowed() ? "" : "(?=[0-9.]*[1-9])";
            number = "\\+?" + notZero + QuantityText.NUMBER.substring("[+-]?".length());
        }
        String linearPart = number + " *(?:" + linear + ")";
        String levelPart = levels.isEmpty() ? "" : "|" + QuantityText.NUMBER + " *(?:" + levels + ")";
        return "^(?:" + linearPart + levelPart + ")$";
    }

    private String symbols(boolean logarithmic) {
        return dimension.units().stream()
                .filter(unit -> unit.isLogarithmic() == logarithmic)
                .map(Unit::symbol)
                .collect(Collectors.joining("|"));
    }
}
