package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.optimizer.vrsl.Block;
import io.splitwave.optimizer.vrsl.ConsensusResidual;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.ObjectiveRise;
import io.splitwave.optimizer.vrsl.SchemeResult;
import io.splitwave.optimizer.vrsl.SolveReport;
import io.splitwave.optimizer.vrsl.StopReason;
import io.splitwave.optimizer.vrsl.block.PhaseSolution;
import io.splitwave.optimizer.vrsl.delay.DecisionCheck;
import java.util.ArrayList;
import java.util.List;

/** The iterates of a scheme: their objectives, the steps that raised it, and the one to return. */
final class History {
    /** A rise below this fraction is the rounding of a sum and not the effect of a step. */
    private static final double ROUNDING = 1e-12;

    private final List<Double> objectiveS = new ArrayList<>();
    private final List<ObjectiveRise> rises = new ArrayList<>();
    private Iterate chosen;

    History(Iterate start) {
        chosen = start;
        objectiveS.add(start.objectiveS);
    }

    /** Records the iterate that a block returned, and returns it. */
    Iterate step(int iterate, Block block, Iterate before, Iterate after) {
        if (after.objectiveS > before.objectiveS * (1 + ROUNDING)) { // never from an infinite one
            rises.add(new ObjectiveRise(iterate, block, after.objectiveS - before.objectiveS));
        }
        return after;
    }

    /** Ends an iterate, which is returned if it is the best. */
    void close(Iterate iterate) {
        objectiveS.add(iterate.objectiveS);
        boolean ranked = Double.isFinite(iterate.objectiveS) && Double.isFinite(chosen.objectiveS);
        if (ranked ? iterate.objectiveS < chosen.objectiveS : iterate.isBetterThan(chosen)) {
            chosen = iterate;
        }
    }

    /** Ends an iterate that is to be returned instead of any earlier one. */
    void take(Iterate iterate) {
        objectiveS.add(iterate.objectiveS);
        chosen = iterate;
    }

    /** How many iterates came after the start. */
    int iterations() {
        return objectiveS.size() - 1;
    }

    SchemeResult result(PhaseSolution phases, StopReason stop) {
        return result(phases, Double.NaN, stop, List.of());
    }

    /** The iterate to return, with the scheme's bound and residuals. */
    SchemeResult result(PhaseSolution phases, double lowerBoundS, StopReason stop, List<ConsensusResidual> residuals) {
        // a local device has no twin frequency, VRSL (36); the start gives it one, which block 1 uses in its comparison
        FrameDecision decision = chosen.decision.withoutIdleTwins();
        boolean rated = !Double.isNaN(phases.relaxationValue());
        return new SchemeResult(
                decision,
                new SolveReport(
                        chosen.objectiveS,
                        lowerBoundS,
                        objectiveS.stream().mapToDouble(Double::doubleValue).toArray(),
                        rises,
                        phases.relaxationValue(),
                        phases.upperBound(),
                        rated ? chosen.links.sumOfGains() : Double.NaN,
                        iterations(),
                        stop,
                        DecisionCheck.violations(chosen.context, decision, chosen.links),
                        residuals));
    }
}
