package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.kernel.time.StoppedException;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.option.Options;
import io.splitwave.optimizer.vrsl.Block;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.SchemeResult;
import io.splitwave.optimizer.vrsl.StopReason;
import io.splitwave.optimizer.vrsl.block.CutBlock;
import io.splitwave.optimizer.vrsl.block.PhaseBlock;
import io.splitwave.optimizer.vrsl.block.PhaseSolution;
import io.splitwave.optimizer.vrsl.block.TwinBlock;
import io.splitwave.optimizer.vrsl.block.TwinFrequencyBlock;
import java.util.Optional;
import umontreal.ssj.rng.RandomStream;

/**
 * VRSL Alg. 5: blocks 1 to 5 in turn until the objective converges.
 *
 * <p>Block 4 does not depend on the others and is solved in the first turn only. Because (64) does not hold - a step
 * may raise the objective - the best iterate is kept and returned, and every rise is recorded with its step.
 */
final class AlternatingLoop {
    private final Options options;
    private final boolean twins;
    private final Optional<PhaseBlock> phaseBlock;
    private final RandomStream stream;

    /** Without a phase block the phases are drawn at random; without twins every device is local. */
    AlternatingLoop(Options options, boolean twins, Optional<PhaseBlock> phaseBlock, RandomStream stream) {
        this.options = options;
        this.twins = twins;
        this.phaseBlock = phaseBlock;
        this.stream = stream;
    }

    SchemeResult run(FrameContext context) {
        int[] cuts = VrslOptions.cuts(options, context.profile().layers());
        TwinBlock twinBlock = new TwinBlock(twins ? context.budgets().twinThresholdS() : Double.POSITIVE_INFINITY);
        CutBlock cutBlock = new CutBlock(cuts, twinBlock);
        PhaseSolution phases = PhaseSolution.unrated(startPhases(context));
        Iterate start = Iterate.of(
                context,
                StartPoint.of(options.of(VrslOptions.START), context, cuts, twinBlock, phases.phases(), stream));
        History history = new History(start);
        RememberedPower power = new RememberedPower(context);
        Iterate now = start;
        int[] cut = new int[context.userDevices()]; // room for what a block finds
        double[] twinHz = new double[context.userDevices()];
        StopReason stop = StopReason.MAX_ITERATIONS;
        for (int t = 1; t <= options.of(VrslOptions.MAX_ITERATIONS); t++) {
            StoppedException.throwIfStopped();
            Iterate before = now;
            if (takes(Block.CUT)) {
                cutBlock.cuts(context, now.links, now.decision::twinHz, cut);
                now = history.step(t, Block.CUT, now, now.withCut(cut));
            }
            now = history.step(t, Block.TWIN, now, now.withLocal(twinBlock.places(context, now.decision)));
            if (takes(Block.TWIN_FREQUENCY)) {
                TwinFrequencyBlock.solve(context, now.decision, twinHz);
                now = history.step(t, Block.TWIN_FREQUENCY, now, now.withTwinHz(twinHz));
            }
            if (t == 1 && phaseBlock.isPresent()) {
                phases = phaseBlock.get().solve(context.channel());
                now = history.step(t, Block.PHASE, now, now.withPhases(phases.phases()));
            }
            if (takes(Block.POWER)) {
                now = history.step(t, Block.POWER, now, now.withPower(power.of(now.gains, now.decision::cut)));
            }
            history.close(now);
            if (settled(before, now)) {
                stop = StopReason.CONVERGED;
                break;
            }
        }
        return history.result(phases, stop);
    }

    private boolean takes(Block block) {
        return options.of(VrslOptions.BLOCKS).contains(block);
    }

    private PhaseShifts startPhases(FrameContext context) {
        int elements = context.channel().irsElements();
        return phaseBlock.isEmpty() || options.of(VrslOptions.START) == InitialPoint.RANDOM
                ? StartPoint.randomPhases(elements, stream)
                : new PhaseShifts(new double[elements]);
    }

    /**
     * While a device does not end, the sum is infinite whatever changes, so the number of such devices and the sum of
     * the others are compared.
     */
    private boolean settled(Iterate before, Iterate after) {
        if (Double.isFinite(before.objectiveS) && Double.isFinite(after.objectiveS)) {
            return Math.abs(before.objectiveS - after.objectiveS)
                    <= options.of(VrslOptions.TOLERANCE) * before.objectiveS;
        }
        return before.endless() == after.endless()
                && Math.abs(before.reachedS() - after.reachedS())
                        <= options.of(VrslOptions.TOLERANCE) * before.reachedS();
    }
}
