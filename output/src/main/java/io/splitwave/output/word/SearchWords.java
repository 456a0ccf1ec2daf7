package io.splitwave.output.word;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How the search for a decision is recorded: which of the decided variables say how it went. What a system does not have is
 * null. A report draws it.
 *
 * @param objective what the search improves, a real number
 * @param start objective of the starting point, a real number
 * @param bound proven bound on the objective, a real number
 * @param iterates objective after each iterate, a list of real numbers
 * @param iterations number of iterations, a whole number
 * @param stop why the search stopped, a text
 * @param feasible whether the decision keeps every constraint, a flag
 * @param note what the objective covers, one line; not null
 */
public record SearchWords(
        String objective,
        String start,
        String bound,
        String iterates,
        String iterations,
        String stop,
        String feasible,
        String note)
        implements Serializable {

    /**
     * Checks that there is something to draw.
     *
     * @param objective what the search improves
     * @param start objective of the starting point
     * @param bound proven bound on the objective
     * @param iterates objective after each iterate
     * @param iterations number of iterations
     * @param stop why the search stopped
     * @param feasible whether the decision keeps every constraint
     * @param note what the objective covers
     * @throws IllegalArgumentException if there is no objective or no note
     */
    public SearchWords {
        Spelling.line("search", "objective", objective);
        Spelling.line("search", "note", note);
    }

    /**
     * The decided variables that it names.
     *
     * @return those that are there, in the order of the components
     */
    public List<String> variables() {
        List<String> names = new ArrayList<>();
        for (String name : new String[] {objective, start, bound, iterates, iterations, stop, feasible}) {
            if (name != null) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    /** The first variable that is not there or of another type; null if all fit. */
    String misfit(List<Variable> decided) {
        Predicate<Variable> real =
                variable -> variable.type() == Type.REAL && !variable.shape().list();
        Predicate<Variable> reals = variable -> variable.type() == Type.REAL && variable.shape() == Shape.LIST;
        if (!fits(decided, objective, real)) {
            return objective;
        }
        if (!fits(decided, start, real)) {
            return start;
        }
        if (!fits(decided, bound, real)) {
            return bound;
        }
        if (!fits(decided, iterates, reals)) {
            return iterates;
        }
        if (!fits(decided, iterations, variable -> variable.type() == Type.INTEGER && variable.numeric())) {
            return iterations;
        }
        if (!fits(decided, stop, variable -> variable.type() == Type.TEXT)) {
            return stop;
        }
        return fits(decided, feasible, variable -> variable.type() == Type.FLAG && variable.numeric())
                ? null
                : feasible;
    }

    private static boolean fits(List<Variable> decided, String name, Predicate<Variable> type) {
        return name == null
                || decided.stream().anyMatch(variable -> variable.name().equals(name) && type.test(variable));
    }
}
