package io.splitwave.scenarios.estimate;

import io.splitwave.learning.estimate.DecisionCost;
import io.splitwave.learning.estimate.EstimatorEntry;
import io.splitwave.learning.estimate.EstimatorScores;
import io.splitwave.learning.estimate.EstimatorSettings;
import io.splitwave.learning.estimate.Estimators;
import io.splitwave.learning.estimate.Evaluation;
import io.splitwave.learning.estimate.TraceSplit;
import io.splitwave.optimizer.partition.PartitionCut;
import io.splitwave.optimizer.partition.PartitionPolicies;
import io.splitwave.optimizer.partition.PartitionPolicy;
import io.splitwave.optimizer.partition.PartitionWork;
import io.splitwave.scenarios.format.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * Teaches estimators of a scenario, and judges them on test traces that none has learned from: by their errors, and by what the
 * decisions by their estimates cost. One request is decided at each step of a test trace, and is alone: nothing queues.
 */
public final class EstimatorTrial {
    private static final String POLICY = "pso";
    private static final String LEAST = "oracle";

    private final EstimatorStore store;
    private final EstimatorSettings settings;
    private final TraceSplit traces;
    private final Optional<PartitionWork> work;

    private EstimatorTrial(
            EstimatorStore store, EstimatorSettings settings, TraceSplit traces, Optional<PartitionWork> work) {
        this.store = store;
        this.settings = settings;
        this.traces = traces;
        this.work = work;
    }

    /**
     * Prepares the traces of a scenario.
     *
     * @param scenario with the keys of {@link EstimatorKeys#PART} and {@link NrLinkKeys#PART}
     * @param work what decisions cost; empty to judge by errors alone
     * @param store keeps what is learned
     * @return the trial
     * @throws io.splitwave.scenarios.assembly.UnusableFileException if a recording is broken or lacks what is needed
     */
    public static EstimatorTrial of(Scenario scenario, Optional<PartitionWork> work, EstimatorStore store) {
        Lessons lessons = Lessons.of(scenario, UserLinks.read(scenario));
        return new EstimatorTrial(store, lessons.settings(), lessons.traces(), work);
    }

    /**
     * How many traces are learned from.
     *
     * @return at least 1
     */
    public int trainingTraces() {
        return traces.training().traces().size();
    }

    /**
     * How many traces are tested with.
     *
     * @return at least 1
     */
    public int testTraces() {
        return traces.test().traces().size();
    }

    /**
     * Judges an estimator, which learns before if what it has learned is not kept yet.
     *
     * @param entry the estimator
     * @param anew whether it learns even if something is kept
     * @param done receives the share of the training that is done
     * @return errors and costs
     * @throws io.splitwave.scenarios.assembly.UnusableFileException if what was kept is damaged
     */
    public EstimatorScore score(EstimatorEntry entry, boolean anew, DoubleConsumer done) {
        EstimatorStore.Kept kept = anew
                ? store.anew(entry, traces.training(), settings, done)
                : store.model(entry, traces.training(), settings, done);
        DecisionCost[] costs = work.map(EstimatorTrial::byEstimate).orElse(new DecisionCost[0]);
        EstimatorScores scores = Evaluation.of(kept.model(), traces.test(), settings, costs);
        return new EstimatorScore(
                entry.name(),
                scores.maeBps(),
                scores.rmseBps(),
                scores.r2(),
                work.map(priced -> new Decided(entry.name(), scores.cost(0), scores.cost(1))),
                kept.file(),
                kept.learned() && entry.source() == EstimatorEntry.Source.TRAINING,
                kept.warning());
    }

    /** Cost and lateness of the decisions of the policy by an estimate. */
    private static DecisionCost[] byEstimate(PartitionWork work) {
        PartitionPolicy policy = PartitionPolicies.create(POLICY, List.of());
        return both(work, (expectedBps, actualBps) -> policy.decide(work.instance(), expectedBps)
                .cut());
    }

    /** Where a request is cut. */
    private interface Chosen {
        int cut(double expectedBps, double actualBps);
    }

    private static DecisionCost[] both(PartitionWork work, Chosen chosen) {
        return new DecisionCost[] {
            (expectedBps, actualBps) -> work.cost(chosen.cut(expectedBps, actualBps), actualBps),
            (expectedBps, actualBps) ->
                    work.inTime(work.latencyS(chosen.cut(expectedBps, actualBps), actualBps)) ? 0 : 1
        };
    }

    /**
     * What needs no estimate.
     *
     * @return each allowed cut for all requests, and last the least cost of each request at the rate that the link has; empty if
     *     nothing is decided
     */
    public List<Decided> withoutEstimate() {
        List<Decided> all = new ArrayList<>();
        work.ifPresent(priced -> {
            List<PartitionCut> cuts = priced.instance().cuts();
            for (int c = 0; c < cuts.size(); c++) {
                int cut = c;
                if (cuts.get(c).allowed()) {
                    all.add(decided("fixed-" + cuts.get(c).name(), both(priced, (expectedBps, actualBps) -> cut)));
                }
            }
            PartitionPolicy least = PartitionPolicies.create(LEAST, List.of());
            all.add(decided(
                    "least cost", both(priced, (expectedBps, actualBps) -> least.decide(priced.instance(), actualBps)
                            .cut())));
        });
        return all;
    }

    private Decided decided(String name, DecisionCost[] costs) {
        EstimatorScores scores = Evaluation.of(
                Estimators.named("oracle").learn(traces.training(), settings), traces.test(), settings, costs);
        return new Decided(name, scores.cost(0), scores.cost(1));
    }
}
