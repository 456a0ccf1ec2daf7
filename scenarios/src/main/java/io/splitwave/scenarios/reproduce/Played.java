package io.splitwave.scenarios.reproduce;

import io.splitwave.output.figure.Curve;
import io.splitwave.output.figure.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The replications of every variant of a figure. */
final class Played {
    private final Map<String, List<Replica>> replicas = new LinkedHashMap<>();

    void add(Variant variant, List<Replica> played) {
        if (replicas.put(variant.label(), List.copyOf(played)) != null) {
            throw new IllegalArgumentException("two variants are called " + variant.label());
        }
    }

    /** A measure of a variant, replication by replication. */
    Sample sample(String label, Measure measure) {
        return new Sample(of(label).stream().mapToDouble(measure::of).toArray());
    }

    List<Replica> of(String label) {
        List<Replica> found = replicas.get(label);
        if (found == null) {
            throw new IllegalArgumentException("no variant is called " + label + "; there are " + replicas.keySet());
        }
        return found;
    }

    /** Sum of delays over the iterations of the search, from its start. */
    Curve convergence(String label, String name, int iterations) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i <= iterations; i++) {
            marks.add(sample(label, Measure.iterate(i)).at(i));
        }
        return new Curve(name, marks);
    }

    /** A measure of several variants, one bar each, in their order. */
    Curve bars(String name, List<String> labels, Measure measure) {
        List<Mark> marks = new ArrayList<>();
        for (String label : labels) {
            marks.add(sample(label, measure).at(marks.size()));
        }
        return new Curve(name, marks);
    }
}
