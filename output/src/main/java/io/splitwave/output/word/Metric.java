package io.splitwave.output.word;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A metric of a summary: one number per replication, from one figure of the replication.
 *
 * @param name its name in files and options, snake case
 * @param figure name of the figure that it is taken from, a column of {@code replications}
 * @param perRound whether the figure is divided by the number of rounds; a replication without rounds then has no value
 * @param unit SI unit, {@code 1} for counts and ratios
 * @param label its name in the head of a table
 * @param meaning what it says, in one line
 * @param uses where it is shown
 */
public record Metric(
        String name,
        String figure,
        @JsonProperty("per_round") boolean perRound,
        String unit,
        String label,
        String meaning,
        Set<Use> uses)
        implements Serializable {
    /** What {@code comparison.csv} has as its last row, so that no metric has this name. */
    public static final String SOLVER_TIME = "solver_time";

    /**
     * Checks the words.
     *
     * @param name name in files
     * @param figure the figure it is taken from
     * @param perRound whether it is divided by the number of rounds
     * @param unit SI unit
     * @param label name in the head of a table
     * @param meaning what it says
     * @param uses where it is shown
     * @throws IllegalArgumentException if one is missing or spelled in another way
     */
    public Metric {
        Spelling.column("metric", "name", name);
        String word = "metric " + name;
        if (name.equals(SOLVER_TIME)) {
            throw new IllegalArgumentException(word + ": this is the time of the solver, expected another name");
        }
        Spelling.column(word, "figure", figure);
        Spelling.line(word, "unit", unit);
        Spelling.line(word, "label", label);
        Spelling.line(word, "meaning", meaning);
        Spelling.given(word, "uses", uses);
        EnumSet<Use> sorted = EnumSet.noneOf(Use.class); // by their order, so that equal metrics give equal text
        sorted.addAll(uses);
        uses = Collections.unmodifiableSet(sorted);
    }

    /**
     * A metric that is the figure itself.
     *
     * @param name name in files
     * @param figure the figure
     * @param label name in the head of a table
     * @param meaning what it says
     * @param uses where it is shown
     * @return a metric in the unit of the figure
     */
    public static Metric of(String name, Variable figure, String label, String meaning, Use... uses) {
        return new Metric(name, figure.name(), false, figure.unit(), label, meaning, Set.of(uses));
    }

    /**
     * A metric that is the figure over the number of rounds.
     *
     * @param name name in files
     * @param figure the figure, a sum over all rounds
     * @param label name in the head of a table
     * @param meaning what it says
     * @param uses where it is shown
     * @return a metric in the unit of the figure
     */
    public static Metric perRound(String name, Variable figure, String label, String meaning, Use... uses) {
        return new Metric(name, figure.name(), true, figure.unit(), label, meaning, Set.of(uses));
    }

    /**
     * Whether it is shown somewhere.
     *
     * @param use where
     * @return true if it is
     */
    public boolean has(Use use) {
        return uses.contains(use);
    }

    /** Whether it is named as the other one and taken from the same figure in the same way. */
    boolean sameFigure(Metric other) {
        return name.equals(other.name) && figure.equals(other.figure) && perRound == other.perRound;
    }

    /**
     * The same metric with another meaning.
     *
     * @param other what it says
     * @return differs in the meaning
     */
    public Metric meaning(String other) {
        return new Metric(name, figure, perRound, unit, label, other, uses);
    }
}
