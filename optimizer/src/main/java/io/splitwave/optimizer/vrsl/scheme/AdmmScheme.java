package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.kernel.time.StoppedException;
import io.splitwave.optimizer.option.Options;
import io.splitwave.optimizer.vrsl.Block;
import io.splitwave.optimizer.vrsl.ConsensusResidual;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.Scheme;
import io.splitwave.optimizer.vrsl.SchemeResult;
import io.splitwave.optimizer.vrsl.StopReason;
import io.splitwave.optimizer.vrsl.block.PhaseBlock;
import io.splitwave.optimizer.vrsl.block.PhaseSolution;
import io.splitwave.optimizer.vrsl.block.PowerBlock;
import io.splitwave.optimizer.vrsl.block.TwinBlock;
import io.splitwave.optimizer.vrsl.block.TwinFrequencyBlock;
import io.splitwave.optimizer.vrsl.consensus.SharingAdmm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import umontreal.ssj.rng.RandomStream;

/**
 * The paper's "ADMM-based Hybrid Inference": cuts relaxed to weights, consensus on the two budgets, rounded to the
 * heaviest weight, then blocks 2, 3 and 5, which makes a decision within the budgets. Phases of block 4, once, first.
 *
 * <p>Every turn is rounded, and the best of the rounded ones (or the start of Alg. 5, if none is better) is returned;
 * the weights do not depend on the start. It stops when both residuals are at most {@value #TOLERANCE}, or after
 * {@value #TURNS} turns. The bound is on the relaxed problem, hence on all cuts with places by (29), under the phases
 * chosen; it does not cover other places or phases.
 */
final class AdmmScheme implements Scheme {
    static final int TURNS = 200;
    static final double TOLERANCE = 1e-3;

    private final String name;
    private final Options options;
    private final PhaseBlock phaseBlock;
    private final RandomStream stream;

    AdmmScheme(String name, Options options, RandomStream stream) {
        this.name = name;
        this.options = options;
        this.phaseBlock = VrslOptions.phaseBlock(options, stream);
        this.stream = stream;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SchemeResult decide(FrameContext frame) {
        int[] candidates = VrslOptions.cuts(options, frame.profile().layers());
        TwinBlock rule = new TwinBlock(frame.budgets().twinThresholdS());
        PhaseSolution phases = phaseBlock.solve(frame.channel());
        Iterate now = Iterate.of(
                frame, StartPoint.of(options.of(VrslOptions.START), frame, candidates, rule, phases.phases(), stream));
        SharingAdmm admm = new SharingAdmm(frame, now.gains, candidates, rule);
        History history = new History(now);
        List<ConsensusResidual> residuals = new ArrayList<>();
        int[] rounded = null;
        StopReason stop = StopReason.MAX_ITERATIONS;
        for (int t = 1; t <= TURNS; t++) {
            StoppedException.throwIfStopped();
            ConsensusResidual residual = admm.turn();
            residuals.add(residual);
            int[] cut = new int[frame.userDevices()];
            for (int ud = 0; ud < cut.length; ud++) {
                cut[ud] = candidates[admm.heaviest(ud)];
            }
            if (!Arrays.equals(cut, rounded)) {
                now = completed(history, t, now, cut, rule);
                rounded = cut;
            }
            history.close(now);
            if (residual.primal() <= TOLERANCE && residual.dual() <= TOLERANCE) {
                stop = StopReason.CONVERGED;
                break;
            }
        }
        double boundS = admm.lowerBoundS();
        return history.result(phases, Double.isFinite(boundS) ? boundS : Double.NaN, stop, residuals);
    }

    /** The decision that follows from the rounded cuts, step by step. */
    private static Iterate completed(History history, int t, Iterate before, int[] cut, TwinBlock rule) {
        FrameContext frame = before.context;
        boolean[] local = rule.places(frame, cut);
        Iterate now = history.step(t, Block.CUT, before, before.withCut(cut));
        now = history.step(t, Block.TWIN, now, now.withLocal(local));
        now = history.step(t, Block.TWIN_FREQUENCY, now, now.withTwinHz(TwinFrequencyBlock.solve(frame, cut, local)));
        return history.step(t, Block.POWER, now, now.withPower(PowerBlock.solve(frame, now.gains.copyDownlink(), cut)));
    }
}
