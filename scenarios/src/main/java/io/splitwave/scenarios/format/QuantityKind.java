package io.splitwave.scenarios.format;

import java.util.Optional;

/** A number with a unit; the value is in SI units. */
record QuantityKind(Dimension dimension, Bounds bounds) implements Kind<Double> {

    @Override
    public Optional<Double> read(Tree tree, String example, Complaints complaints) {
        Optional<Double> value = new QuantityText(dimension).read(tree, expected(), example, complaints);
        if (value.isPresent() && !accepts(value.get())) {
            complaints.add(tree, expected(), tree.found(), "");
            return Optional.empty();
        }
        return value;
    }

    @Override
    public boolean accepts(Double value) {
        return bounds.allow(value);
    }

    @Override
    public String expected() {
        return dimension.noun() + dimension.boundsText(bounds);
    }

    @Override
    public String text(Double value) {
        return new QuantityText(dimension).write(value);
    }
}
