package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.optimizer.option.Options;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.Scheme;
import io.splitwave.optimizer.vrsl.SchemeResult;
import io.splitwave.optimizer.vrsl.SolveReport;
import io.splitwave.optimizer.vrsl.StopReason;
import io.splitwave.optimizer.vrsl.block.PhaseBlock;
import io.splitwave.optimizer.vrsl.block.PhaseSolution;
import io.splitwave.optimizer.vrsl.delay.DecisionCheck;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import io.splitwave.optimizer.vrsl.genetic.Evolution;
import io.splitwave.optimizer.vrsl.genetic.EvolutionOptions;
import io.splitwave.optimizer.vrsl.genetic.Evolved;
import java.util.List;
import umontreal.ssj.rng.RandomStream;

/**
 * The paper's "GA-based Hybrid Inference": a genetic search over the cuts of all devices at once. A word of cuts costs
 * the sum of delays with places by (29), frequencies by (36) and powers by (61); phases of block 4, once.
 *
 * <p>It has the same information as Alg. 5 and, unlike block 1, evaluates a cut with the frequency the device would get
 * with it. The budget is {@value #POPULATION} words and {@value #GENERATIONS} generations, always used up. The first
 * generation is drawn at random, so that the start options of Alg. 5 do not matter; the objective reported per iterate
 * is the best of each generation and never rises, since the fittest are kept.
 */
final class GeneticScheme implements Scheme {
    static final int POPULATION = 40;
    static final int GENERATIONS = 150;
    private static final double ELITISM = 0.1;
    private static final double CROSSOVER = 0.9;
    private static final double MUTATIONS_PER_CHILD = 1.5;
    private static final int ARITY = 3;
    static final EvolutionOptions EVOLUTION =
            new EvolutionOptions(POPULATION, GENERATIONS, ELITISM, CROSSOVER, MUTATIONS_PER_CHILD, ARITY);

    private final String name;
    private final Options options;
    private final PhaseBlock phaseBlock;
    private final Evolution evolution;

    GeneticScheme(String name, Options options, RandomStream stream) {
        this.name = name;
        this.options = options;
        this.phaseBlock = VrslOptions.phaseBlock(options, stream);
        this.evolution = new Evolution(EVOLUTION, stream);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SchemeResult decide(FrameContext frame) {
        int[] candidates = VrslOptions.cuts(options, frame.profile().layers());
        PhaseSolution phases = phaseBlock.solve(frame.channel());
        RuledCuts ruled = new RuledCuts(frame, phases.phases());
        OpenCuts open = new OpenCuts(frame, frame.gains(phases.phases()), candidates);
        int[] cut = new int[frame.userDevices()];
        Evolved evolved = evolution.run(cut.length, candidates.length, word -> {
            open.spell(word, cut);
            return ruled.sumS(cut);
        });
        open.spell(evolved.best(), cut);
        FrameDecision decision = ruled.decision(cut);
        LinkState links = DelayModel.links(frame, decision);
        return new SchemeResult(
                decision,
                new SolveReport(
                        DelayModel.delays(frame, decision, links).sumS(),
                        Double.NaN,
                        evolved.bestCostPerGeneration(),
                        List.of(),
                        phases.relaxationValue(),
                        phases.upperBound(),
                        phases.value(),
                        GENERATIONS,
                        StopReason.MAX_ITERATIONS,
                        DecisionCheck.violations(frame, decision, links)));
    }
}
