package io.splitwave.scenarios.estimate;

import io.splitwave.learning.estimate.EstimatorEntry;
import io.splitwave.learning.estimate.EstimatorModel;
import io.splitwave.learning.estimate.Estimators;
import io.splitwave.learning.estimate.GoodputEstimator;
import io.splitwave.network.nr.LinkStep;
import io.splitwave.scenarios.format.Scenario;
import java.util.List;
import org.apache.logging.log4j.LogManager;

/**
 * The estimator of a scenario. It learns when an estimator is first started, or takes what was learned before from the user's cache;
 * both give the same bits. Threads may share it.
 */
public final class LearnedEstimator {
    private final EstimatorEntry entry;
    private final Lessons lessons;
    private final EstimatorStore store;
    private EstimatorModel model; // guarded by this; null until it is first needed

    private LearnedEstimator(EstimatorEntry entry, Lessons lessons, EstimatorStore store) {
        this.entry = entry;
        this.lessons = lessons;
        this.store = store;
    }

    /**
     * The estimator that a scenario names; what it has learned is kept in the user's cache.
     *
     * @param scenario with the keys of {@link EstimatorKeys#PART} and {@link NrLinkKeys#PART}
     * @param links of the scenario
     * @return the estimator, before it learns
     * @throws io.splitwave.scenarios.assembly.UnusableFileException if a recording is broken or lacks what is needed
     */
    public static LearnedEstimator of(Scenario scenario, UserLinks links) {
        return of(scenario, links, EstimatorStore.ofUser());
    }

    /**
     * The same with a store of one's own.
     *
     * @param scenario with the keys of {@link EstimatorKeys#PART} and {@link NrLinkKeys#PART}
     * @param links of the scenario
     * @param store keeps what is learned
     * @return the estimator, before it learns
     * @throws io.splitwave.scenarios.assembly.UnusableFileException if a recording is broken or lacks what is needed
     */
    public static LearnedEstimator of(Scenario scenario, UserLinks links, EstimatorStore store) {
        return new LearnedEstimator(
                Estimators.named(scenario.of(EstimatorKeys.KIND)), Lessons.of(scenario, links), store);
    }

    /**
     * Starts to follow the link of a UE. The first call learns, which takes seconds, or minutes with {@code lstm}.
     *
     * @return an estimator that has seen nothing; it belongs to one thread
     * @throws io.splitwave.scenarios.assembly.UnusableFileException if what was kept is damaged; says what to do
     */
    public GoodputEstimator start() {
        return model().start();
    }

    private synchronized EstimatorModel model() {
        if (model == null) {
            EstimatorStore.Kept kept = store.model(entry, lessons.traces().training(), lessons.settings(), share -> {});
            kept.warning().ifPresent(LogManager.getLogger(LearnedEstimator.class)::warn);
            model = kept.model();
        }
        return model;
    }

    /**
     * Whether its estimators must be shown what is to come, by {@link GoodputEstimator#reveal}.
     *
     * @return true for the oracle only
     */
    public boolean clairvoyant() {
        return entry.source() == EstimatorEntry.Source.FUTURE;
    }

    /**
     * Over how many coming steps the estimated goodput is averaged.
     *
     * @return steps, at least 1
     */
    public int horizonSteps() {
        return lessons.settings().horizon();
    }

    /**
     * What an estimator is shown of a step.
     *
     * @param step of a link of the scenario
     * @return indicators for {@link GoodputEstimator#observe}
     */
    public double[] indicators(LinkStep step) {
        return lessons.inputs().of(step);
    }

    /**
     * Notes on what it learns from.
     *
     * @return sentences; none if all is as expected
     */
    public List<String> warnings() {
        return entry.source() == EstimatorEntry.Source.TRAINING && lessons.isForeign()
                ? List.of("estimator " + entry.name()
                        + ": it learns from simulated links, while radio.trace plays recorded"
                        + " ones; estimator.traces names recorded links to learn from")
                : List.of();
    }
}
