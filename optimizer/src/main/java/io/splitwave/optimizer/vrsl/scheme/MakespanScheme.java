package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.option.Options;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.InFlightControl;
import io.splitwave.optimizer.vrsl.InFlightPlan;
import io.splitwave.optimizer.vrsl.Scheme;
import io.splitwave.optimizer.vrsl.SchemeResult;
import io.splitwave.optimizer.vrsl.SolveReport;
import io.splitwave.optimizer.vrsl.StopReason;
import io.splitwave.optimizer.vrsl.WorkLeft;
import io.splitwave.optimizer.vrsl.block.PhaseBlock;
import io.splitwave.optimizer.vrsl.block.PhaseSolution;
import io.splitwave.optimizer.vrsl.delay.DecisionCheck;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import io.splitwave.optimizer.vrsl.makespan.BestOfStarts;
import io.splitwave.optimizer.vrsl.makespan.MakespanSearch;
import io.splitwave.optimizer.vrsl.makespan.TimedPlan;
import java.util.List;
import java.util.Optional;
import umontreal.ssj.rng.RandomStream;

/**
 * Makes the slowest device as fast as possible, over all five variables, from several starts; the remaining budgets
 * then lower the sum of delays. The turns reported are those of the best start.
 */
final class MakespanScheme implements Scheme {
    private final String name;
    private final Options options;
    private final PhaseBlock phaseBlock;
    private final RandomStream stream;
    private final MakespanSearch search;

    MakespanScheme(String name, Options options, RandomStream stream) {
        this.name = name;
        this.options = options;
        this.phaseBlock = VrslOptions.phaseBlock(options, stream);
        this.stream = stream;
        this.search = new MakespanSearch(options.of(VrslOptions.MAX_ITERATIONS));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SchemeResult decide(FrameContext frame) {
        PhaseSolution start = phaseBlock.solve(frame.channel());
        BestOfStarts found = search.fresh(
                frame,
                VrslOptions.cuts(options, frame.profile().layers()),
                start.phases(),
                options.of(VrslOptions.STARTS),
                stream);
        List<TimedPlan> plans = found.plans();
        double[] sumS =
                plans.stream().mapToDouble(plan -> sumS(frame, plan.decision())).toArray();
        int turns = plans.size() - 1;
        FrameDecision decision = found.best().decision();
        LinkState links = DelayModel.links(frame, decision);
        SolveReport report = new SolveReport(
                sumS[turns],
                Double.NaN,
                sumS,
                List.of(),
                start.relaxationValue(),
                start.upperBound(),
                links.sumOfGains(),
                turns,
                turns == options.of(VrslOptions.MAX_ITERATIONS) ? StopReason.MAX_ITERATIONS : StopReason.CONVERGED,
                DecisionCheck.violations(frame, decision, links));
        double largestS = DelayModel.delays(frame, decision, links).largestS();
        SolveReport.Slowest slowest =
                new SolveReport.Slowest(largestS, largestS < Double.POSITIVE_INFINITY ? found.boundS() : Double.NaN);
        return new SchemeResult(decision, report.withStarts(found.perStartS(), Optional.of(slowest)));
    }

    @Override
    public Optional<InFlightControl> inFlight() {
        return Optional.of(this::replan);
    }

    InFlightPlan replan(FrameContext frame, WorkLeft left, PhaseShifts start) {
        List<TimedPlan> plans = search.inFlight(frame, left, start);
        TimedPlan best = plans.get(plans.size() - 1);
        LinkState links = DelayModel.links(frame, best.decision());
        return new InFlightPlan(
                best.decision(), best.timeS(), DecisionCheck.violations(frame, left, best.decision(), links));
    }

    private static double sumS(FrameContext frame, FrameDecision decision) {
        LinkState links = DelayModel.links(frame, decision);
        return DelayModel.delays(frame, decision, links).sumS();
    }
}
