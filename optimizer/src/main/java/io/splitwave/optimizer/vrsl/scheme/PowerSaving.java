package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.network.irs.EffectiveGains;
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
import io.splitwave.optimizer.vrsl.price.LeastPower;
import io.splitwave.optimizer.vrsl.price.PricedChoice;
import java.util.List;
import umontreal.ssj.rng.RandomStream;

/**
 * Scheme {@code power-saving}: the phases of block 4, then the least total power of the AP with which every device
 * keeps T_max. The objective reported is the sum of delays, as for every scheme, although power is minimised; so there
 * is one iterate, and no bound of the delay.
 */
final class PowerSaving implements Scheme {
    private final String name;
    private final Options options;
    private final PhaseBlock phaseBlock;

    PowerSaving(String name, Options options, RandomStream stream) {
        this.name = name;
        this.options = options;
        this.phaseBlock = VrslOptions.phaseBlock(options, stream);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SchemeResult decide(FrameContext frame) {
        if (frame.budgets().maxDelayS() == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    name + ": there is no deadline to keep, budgets.maxDelayS must be finite, was "
                            + frame.budgets().maxDelayS());
        }
        PhaseSolution phases = phaseBlock.solve(frame.channel());
        EffectiveGains gains = frame.gains(phases.phases());
        PricedChoice choice = new LeastPower(
                        VrslOptions.cuts(options, frame.profile().layers()), options.of(VrslOptions.MAX_ITERATIONS))
                .choose(frame, gains);
        FrameDecision decision = choice.decision(phases.phases());
        LinkState links = DelayModel.links(frame, gains, decision);
        double objectiveS = DelayModel.delays(frame, decision, links).sumS();
        return new SchemeResult(
                decision,
                new SolveReport(
                        objectiveS,
                        Double.NaN,
                        new double[] {objectiveS},
                        List.of(),
                        phases.relaxationValue(),
                        phases.upperBound(),
                        phases.value(),
                        0,
                        choice.settled() ? StopReason.CONVERGED : StopReason.MAX_ITERATIONS,
                        DecisionCheck.violations(frame, decision, links)));
    }
}
