package io.splitwave.learning.architecture;

import java.util.ArrayList;
import java.util.List;

/**
 * Layers one after another.
 *
 * @param name how messages call it
 * @param layers may be none
 */
record Sequence(String name, List<Layer> layers) {

    /** Shapes of the input and behind each layer. */
    List<Shape> shapes(Shape input) {
        List<Shape> shapes = new ArrayList<>(layers.size() + 1);
        shapes.add(input);
        for (int i = 0; i < layers.size(); i++) {
            try {
                shapes.add(layers.get(i).output(shapes.get(i)));
            } catch (IllegalArgumentException e) {
                throw refused(i, e);
            }
        }
        return shapes;
    }

    Shape output(Shape input) {
        return shapes(input).get(layers.size());
    }

    /** Cost of each layer. */
    List<Cost> costs(Shape input, boolean learnedBefore) {
        List<Shape> shapes = shapes(input);
        List<Cost> costs = new ArrayList<>(layers.size());
        boolean learned = learnedBefore;
        for (int i = 0; i < layers.size(); i++) {
            try {
                costs.add(layers.get(i).cost(shapes.get(i), learned));
            } catch (IllegalArgumentException e) {
                throw refused(i, e);
            }
            learned |= costs.get(i).parameters() > 0;
        }
        return costs;
    }

    Cost cost(Shape input, boolean learnedBefore) {
        return costs(input, learnedBefore).stream().reduce(Cost.NONE, Cost::plus);
    }

    private IllegalArgumentException refused(int index, IllegalArgumentException reason) {
        String kind = layers.get(index).getClass().getSimpleName();
        return new IllegalArgumentException(
                name + ", layer " + (index + 1) + " (" + kind + "): " + reason.getMessage(), reason);
    }
}
