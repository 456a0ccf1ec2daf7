package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.option.Options;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.InFlightControl;
import io.splitwave.optimizer.vrsl.InFlightPlan;
import io.splitwave.optimizer.vrsl.Scheme;
import io.splitwave.optimizer.vrsl.SchemeResult;
import io.splitwave.optimizer.vrsl.WorkLeft;
import io.splitwave.optimizer.vrsl.delay.DecisionCheck;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import io.splitwave.optimizer.vrsl.makespan.TwinShare;
import java.util.Optional;
import java.util.OptionalDouble;
import umontreal.ssj.rng.RandomStream;

/**
 * {@code makespan} that plans again inside a frame as soon as enough devices have left the air, and splits the twin
 * budget among the devices whose twins compute whenever a stage has ended.
 *
 * <p>No device is later than under the plan: the frequency a twin needs to end by the plan's time only falls while it
 * gets at least that much, and the twins that compute at an instant together need no more than the plan gave them.
 */
final class ReactiveScheme implements Scheme, InFlightControl {
    private final MakespanScheme makespan;
    private final double fraction;

    ReactiveScheme(String name, Options options, RandomStream stream) {
        this.makespan = new MakespanScheme(name, options, stream);
        this.fraction = options.of(VrslOptions.REACTIVE_FRACTION);
    }

    @Override
    public String name() {
        return makespan.name();
    }

    @Override
    public SchemeResult decide(FrameContext frame) {
        return makespan.decide(frame);
    }

    @Override
    public Optional<InFlightControl> inFlight() {
        return Optional.of(this);
    }

    @Override
    public InFlightPlan replan(FrameContext frame, WorkLeft left, PhaseShifts start) {
        InFlightPlan plan = makespan.replan(frame, left, start);
        PhaseShifts phases = plan.decision().phases();
        double[] powerW = plan.decision().copyPowerW();
        LinkState links = DelayModel.links(frame, phases, powerW);
        FrameDecision now = new FrameDecision(
                RoundForm.SPLIT,
                phases,
                powerW,
                plan.decision().copyCut(),
                plan.decision().copyLocal(),
                TwinShare.split(frame, left, links.copyUplinkBps()));
        return new InFlightPlan(now, plan.timeS(), DecisionCheck.violations(frame, left, now, links));
    }

    @Override
    public OptionalDouble replanFraction() {
        return OptionalDouble.of(fraction);
    }

    @Override
    public Optional<double[]> twinHzNow(FrameContext frame, WorkLeft left, double[] uplinkBps) {
        return Optional.of(TwinShare.split(frame, left, uplinkBps));
    }
}
