package io.splitwave.optimizer.scheme;

import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.FrameContext;
import io.splitwave.optimizer.FrameDecision;
import io.splitwave.optimizer.InFlightControl;
import io.splitwave.optimizer.InFlightPlan;
import io.splitwave.optimizer.Scheme;
import io.splitwave.optimizer.SchemeResult;
import io.splitwave.optimizer.SolveReport;
import io.splitwave.optimizer.StopReason;
import io.splitwave.optimizer.WorkLeft;
import io.splitwave.optimizer.block.PhaseBlock;
import io.splitwave.optimizer.block.PhaseSolution;
import io.splitwave.optimizer.delay.DecisionCheck;
import io.splitwave.optimizer.delay.DelayModel;
import io.splitwave.optimizer.delay.LinkState;
import io.splitwave.optimizer.makespan.MakespanSearch;
import io.splitwave.optimizer.makespan.TimedPlan;
import java.util.List;
import java.util.Optional;
import umontreal.ssj.rng.RandomStream;

/** The slowest device as fast as it can be, over all five variables; what that leaves is spent on the sum of delays. */
final class MakespanScheme implements Scheme {
    private final String name;
    private final SchemeOptions options;
    private final PhaseBlock phaseBlock;
    private final MakespanSearch search;

    MakespanScheme(String name, SchemeOptions options, RandomStream stream) {
        this.name = name;
        this.options = options;
        this.phaseBlock = options.phaseBlock(stream);
        this.search = new MakespanSearch(options.maxIterations());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SchemeResult decide(FrameContext frame) {
        PhaseSolution start = phaseBlock.solve(frame.channel());
        List<TimedPlan> plans = search.fresh(frame, options.cuts(frame.profile().layers()), start.phases());
        double[] sumS =
                plans.stream().mapToDouble(plan -> sumS(frame, plan.decision())).toArray();
        int turns = plans.size() - 1;
        FrameDecision decision = plans.get(turns).decision();
        LinkState links = DelayModel.links(frame, decision.phases(), decision.copyPowerW());
        return new SchemeResult(
                decision,
                new SolveReport(
                        sumS[turns],
                        Double.NaN,
                        sumS,
                        List.of(),
                        start.relaxationValue(),
                        start.upperBound(),
                        links.sumOfGains(),
                        turns,
                        turns == options.maxIterations() ? StopReason.MAX_ITERATIONS : StopReason.CONVERGED,
                        DecisionCheck.violations(frame, decision, links)));
    }

    @Override
    public Optional<InFlightControl> inFlight() {
        return Optional.of(this::replan);
    }

    InFlightPlan replan(FrameContext frame, WorkLeft left, PhaseShifts start) {
        List<TimedPlan> plans = search.inFlight(frame, left, start);
        TimedPlan best = plans.get(plans.size() - 1);
        LinkState links = DelayModel.links(
                frame, best.decision().phases(), best.decision().copyPowerW());
        return new InFlightPlan(
                best.decision(), best.timeS(), DecisionCheck.violations(frame, left, best.decision(), links));
    }

    private static double sumS(FrameContext frame, FrameDecision decision) {
        LinkState links = DelayModel.links(frame, decision.phases(), decision.copyPowerW());
        return DelayModel.delays(frame, decision, links).sumS();
    }
}
