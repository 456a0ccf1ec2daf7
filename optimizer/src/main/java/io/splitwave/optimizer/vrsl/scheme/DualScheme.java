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
import io.splitwave.optimizer.vrsl.price.PriceDecomposition;
import io.splitwave.optimizer.vrsl.price.PricedChoice;
import java.util.List;
import umontreal.ssj.rng.RandomStream;

/**
 * Scheme {@code dual}: the phases of block 4, then cut, place, twin frequency and power jointly by prices. The bound
 * reported holds for every such choice under the phases returned.
 */
final class DualScheme implements Scheme {
    private final String name;
    private final Options options;
    private final PhaseBlock phaseBlock;

    DualScheme(String name, Options options, RandomStream stream) {
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
        PhaseSolution phases = phaseBlock.solve(frame.channel());
        EffectiveGains gains = frame.gains(phases.phases());
        PricedChoice choice = new PriceDecomposition(
                        VrslOptions.cuts(options, frame.profile().layers()), options.of(VrslOptions.MAX_ITERATIONS))
                .choose(frame, gains);
        FrameDecision decision = choice.decision(phases.phases());
        LinkState links = DelayModel.links(frame, gains, decision);
        double objectiveS = DelayModel.delays(frame, decision, links).sumS();
        double[] perPassS = perPassS(choice.valuePerPass(), objectiveS);
        return new SchemeResult(
                decision,
                new SolveReport(
                        objectiveS,
                        choice.lowerBound(),
                        perPassS,
                        List.of(),
                        phases.relaxationValue(),
                        phases.upperBound(),
                        phases.value(),
                        perPassS.length - 1,
                        choice.settled() ? StopReason.CONVERGED : StopReason.MAX_ITERATIONS,
                        DecisionCheck.violations(frame, decision, links)));
    }

    /**
     * The iterates, in the delay model's own order of summation where they are the decision; all are infinite if a
     * device is out of reach, since the choice leaves it out.
     */
    private static double[] perPassS(double[] value, double objectiveS) {
        double last = value[value.length - 1];
        for (int i = 0; i < value.length; i++) {
            value[i] = value[i] == last || objectiveS == Double.POSITIVE_INFINITY ? objectiveS : value[i];
        }
        return value;
    }
}
