package io.splitwave.scenarios.estimate;

import io.splitwave.learning.estimate.EstimatorSettings;
import io.splitwave.learning.estimate.TraceSplit;
import io.splitwave.scenarios.format.Scenario;
import java.util.Optional;

/**
 * What estimators of a scenario learn from: recorded files, which are read at once so that a broken one is found, or links that are
 * simulated when they are first asked for. Immutable, so threads may share it.
 */
final class Lessons {
    private final Scenario scenario;
    private final UserLinks links;
    private final EstimatorInputs inputs;
    private final Optional<TraceSplit> recorded;

    private Lessons(Scenario scenario, UserLinks links, EstimatorInputs inputs, Optional<TraceSplit> recorded) {
        this.scenario = scenario;
        this.links = links;
        this.inputs = inputs;
        this.recorded = recorded;
    }

    /** @throws io.splitwave.scenarios.assembly.UnusableFileException if a recording lacks something */
    static Lessons of(Scenario scenario, UserLinks links) {
        EstimatorInputs inputs = EstimatorInputs.of(scenario);
        links.recorded().ifPresent(inputs::requireIn);
        return new Lessons(
                scenario,
                links,
                inputs,
                scenario.find(EstimatorKeys.TRACES)
                        .map(folder -> LessonFiles.read(folder, scenario, links.stepS(), inputs)));
    }

    TraceSplit traces() {
        return recorded.orElseGet(() -> LessonLinks.simulated(scenario, links.settings(), inputs));
    }

    EstimatorSettings settings() {
        return EstimatorKeys.settings(scenario);
    }

    EstimatorInputs inputs() {
        return inputs;
    }

    /** Whether a recording is played by who learned from simulated links. */
    boolean isForeign() {
        return links.recorded().isPresent() && recorded.isEmpty();
    }
}
