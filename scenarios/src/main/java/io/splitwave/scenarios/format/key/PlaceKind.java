package io.splitwave.scenarios.format.key;

import io.splitwave.scenarios.format.text.Complaints;
import io.splitwave.scenarios.format.text.Coordinates;
import io.splitwave.scenarios.format.text.Dimension;
import io.splitwave.scenarios.format.text.Tree;
import java.util.Map;
import java.util.Optional;

/** Two lengths, x and y. */
public record PlaceKind() implements Kind<Coordinates> {

    private static final QuantityKind COORDINATE = QuantityKind.within(Dimension.LENGTH, Limits.COORDINATE);

    @Override
    public Optional<Coordinates> read(Tree tree, String example, Complaints complaints) {
        if (!(tree instanceof Tree.Listing listing) || listing.items().size() != 2) {
            complaints.add(tree, expected() + " such as " + example, tree.found(), "");
            return Optional.empty();
        }
        String exampleOfOne = "20 m";
        Optional<Double> x = COORDINATE.read(listing.items().get(0), exampleOfOne, complaints);
        Optional<Double> y = COORDINATE.read(listing.items().get(1), exampleOfOne, complaints);
        return x.flatMap(xM -> y.map(yM -> new Coordinates(xM, yM)));
    }

    @Override
    public boolean accepts(Coordinates value) {
        return COORDINATE.accepts(value.xM()) && COORDINATE.accepts(value.yM());
    }

    @Override
    public String expected() {
        return "a list [x, y] of two lengths";
    }

    @Override
    public String range() {
        return "a list [x, y], each " + COORDINATE.range();
    }

    @Override
    public String text(Coordinates value) {
        return "[" + COORDINATE.text(value.xM()) + ", " + COORDINATE.text(value.yM()) + "]";
    }

    @Override
    public Map<String, Object> schema() {
        return COORDINATE.schemaOfTwo();
    }
}
