package io.splitwave.scenarios.format.key;

import io.splitwave.scenarios.format.text.Bounds;
import io.splitwave.scenarios.format.text.Complaints;
import io.splitwave.scenarios.format.text.Dimension;
import io.splitwave.scenarios.format.text.Interval;
import io.splitwave.scenarios.format.text.Tree;
import java.util.Map;
import java.util.Optional;

/**
 * Two quantities of one dimension, the smaller first.
 *
 * @param end what each of them is
 */
public record IntervalKind(QuantityKind end) implements Kind<Interval> {

    /**
     * Two quantities with limits so wide that few values meet them.
     *
     * @param dimension what they measure
     * @param limits the range of each
     * @return the kind
     */
    public static IntervalKind within(Dimension dimension, Bounds limits) {
        return new IntervalKind(QuantityKind.within(dimension, limits));
    }

    @Override
    public Optional<Interval> read(Tree tree, String example, Complaints complaints) {
        if (!(tree instanceof Tree.Listing listing) || listing.items().size() != 2) {
            complaints.add(tree, expected() + " such as " + example, tree.found(), "");
            return Optional.empty();
        }
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
        return end.accepts(value.min()) && end.accepts(value.max());
    }

    @Override
    public String expected() {
        return "a list [min, max], each " + end.expected();
    }

    @Override
    public String range() {
        return "a list [min, max], each " + end.range();
    }

    @Override
    public String text(Interval value) {
        return "[" + end.text(value.min()) + ", " + end.text(value.max()) + "]";
    }

    @Override
    public Map<String, Object> schema() {
        return end.schemaOfTwo();
    }
}
