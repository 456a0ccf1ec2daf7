package io.splitwave.scenarios.format.text;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario that cannot be used, with all its problems. */
public final class ScenarioException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem[] problems;

    /**
     * Made from the problems found.
     *
     * @param problems at least one, in the order in which they are to be read
     * @throws IllegalArgumentException if there is none
     */
    public ScenarioException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a scenario exception needs at least one problem");
        }
        this.problems = problems.toArray(Problem[]::new);
    }

    /**
     * The problems.
     *
     * @return the problems: those of the file by line, then those of the overrides in the order given
     */
    public List<Problem> problems() {
        return List.of(problems);
    }
}
