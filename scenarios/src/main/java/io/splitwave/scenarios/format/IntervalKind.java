package io.splitwave.scenarios.format;

import java.util.Optional;

/** Two quantities of one dimension, the smaller first. */
record IntervalKind(Dimension dimension, Bounds bounds) implements Kind<Interval> {

    @Override
    public Optional<Interval> read(Tree tree, String example, Complaints complaints) {
        if (!(tree instanceof Tree.Listing listing) || listing.items().size() != 2) {
            complaints.add(tree, expected() + " such as " + example, tree.found(), "");
            return Optional.empty();
        }
        QuantityKind end = new QuantityKind(dimension, bounds);
        String exampleEnd = example.replaceAll("[\\[\\]]", "").split(", ")[0];
        Optional<Double> min = end.read(listing.items().get(0), exampleEnd, complaints);
        Optional<Double> max = end.read(listing.items().get(1), exampleEnd, complaints);
        if (min.isEmpty() || max.isEmpty()) {
            return Optional.empty();
        }
        if (min.get() > max.get()) {
            String found = listing.items().get(0).found() + " before "
                    + listing.items().get(1).found();
            complaints.add(tree, "the smaller end first", found, "");
            return Optional.empty();
        }
        return Optional.of(new Interval(min.get(), max.get()));
    }

    @Override
    public boolean accepts(Interval value) {
        return bounds.allow(value.min()) && bounds.allow(value.max());
    }

    @Override
    public String expected() {
        return "a list [min, max], each " + new QuantityKind(dimension, bounds).expected();
    }

    @Override
    public String text(Interval value) {
        QuantityText text = new QuantityText(dimension);
        return "[" + text.write(value.min()) + ", " + text.write(value.max()) + "]";
    }
}
