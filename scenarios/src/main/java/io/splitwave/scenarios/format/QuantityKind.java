package io.splitwave.scenarios.format;

import java.util.Optional;

/**
 * A number with a unit; the value is in SI units.
 *
 * @param bounds what is told of its range in every message
 * @param limits its range, no wider; told to those who are outside
 */
record QuantityKind(Dimension dimension, Bounds bounds, Bounds limits) implements Kind<Double> {

    QuantityKind(Dimension dimension, Bounds bounds) {
        this(dimension, bounds, bounds);
    }

    /** A quantity whose limits are so wide that they are no news to most. */
    static QuantityKind within(Dimension dimension, Bounds limits) {
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
}
