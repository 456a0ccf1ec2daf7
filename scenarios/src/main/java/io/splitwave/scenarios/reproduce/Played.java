package io.splitwave.scenarios.reproduce;

import io.splitwave.output.figure.Curve;
import io.splitwave.output.figure.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/** The replications of every variant of a figure. */
public final class Played {
    private final Map<String, List<Replica>> replicas = new LinkedHashMap<>();

    void add(Variant variant, List<Replica> played) {
        if (replicas.put(variant.label(), List.copyOf(played)) != null) {
            throw new IllegalArgumentException("two variants are called " + variant.label());
        }
    }

    /**
     * Whether a variant was played; a quick reproduction may leave one out.
     *
     * @param label of the variant
     * @return whether there is one
     */
    public boolean has(String label) {
        return replicas.containsKey(label);
    }

    /**
     * A measure of a variant, replication by replication.
     *
     * @param label of the variant
     * @param measure what is taken from each replication
     * @return a value for each replication, in their order
     * @throws IllegalArgumentException if no variant has that label
     */
    public Sample sample(String label, Measure measure) {
        return new Sample(of(label).stream().mapToDouble(measure::of).toArray());
    }

    /**
     * The replications of a variant.
     *
     * @param label of the variant
     * @return in their order
     * @throws IllegalArgumentException if no variant has that label
     */
    public List<Replica> of(String label) {
        List<Replica> found = replicas.get(label);
        if (found == null) {
            throw new IllegalArgumentException("no variant is called " + label + "; there are " + replicas.keySet());
        }
        return found;
    }

    /**
     * Sum of delays over the iterations of the search, from its start.
     *
     * @param label of the variant
     * @param name of the curve
     * @param iterations the last one, at least 0
     * @return a mark for each iteration, s
     */
    public Curve convergence(String label, String name, int iterations) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i <= iterations; i++) {
            marks.add(sample(label, Measure.iterate(i)).at(i));
        }
        return new Curve(name, marks);
    }

    /**
     * A measure over a number that variants differ in.
     *
     * @param name of the curve
     * @param at the numbers, in their order
     * @param label of the variant of a number
     * @param measure what is taken from each replication
     * @return a mark for each number
     * @throws IllegalArgumentException if a number has no variant
     */
    public Curve curve(String name, List<Double> at, DoubleFunction<String> label, Measure measure) {
        return new Curve(
                name,
                at.stream().map(x -> sample(label.apply(x), measure).at(x)).toList());
    }

    /**
     * A measure of several variants, one bar each, in their order.
     *
     * @param name of the curve
     * @param labels of the variants
     * @param measure what is taken from each replication
     * @return a mark for each variant
     */
    public Curve bars(String name, List<String> labels, Measure measure) {
        List<Mark> marks = new ArrayList<>();
        for (String label : labels) {
            marks.add(sample(label, measure).at(marks.size()));
        }
        return new Curve(name, marks);
    }
}
