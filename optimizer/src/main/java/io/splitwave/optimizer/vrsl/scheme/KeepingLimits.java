package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.optimizer.option.Options;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.InFlightControl;
import io.splitwave.optimizer.vrsl.Scheme;
import io.splitwave.optimizer.vrsl.SchemeResult;
import io.splitwave.optimizer.vrsl.SolveReport;
import io.splitwave.optimizer.vrsl.Violation;
import io.splitwave.optimizer.vrsl.delay.DecisionCheck;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import io.splitwave.optimizer.vrsl.limits.KeptLimits;
import io.splitwave.optimizer.vrsl.price.PriceDecomposition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A scheme whose plans keep R_min and T_max ({@link KeptLimits}). A bound of the scheme, proven without the limits,
 * holds for decisions within them too; where the phases had to change and the bound is only for the phases returned, it
 * is proven again. Rounds in flight are planned as the scheme plans them.
 */
final class KeepingLimits implements Scheme {
    private final Scheme scheme;
    private final Options options;

    KeepingLimits(Scheme scheme, Options options) {
        this.scheme = scheme;
        this.options = options;
    }

    @Override
    public String name() {
        return scheme.name();
    }

    @Override
    public SchemeResult decide(FrameContext frame) {
        SchemeResult own = scheme.decide(frame);
        int[] cuts = VrslOptions.cuts(options, frame.profile().layers());
        KeptLimits.Kept kept = new KeptLimits(
                        cuts, options.of(VrslOptions.MAX_ITERATIONS), options.of(VrslOptions.TOLERANCE))
                .keep(frame, own.decision(), !name().equals("makespan"));
        FrameDecision decision = kept.decision();
        if (decision == own.decision()) {
            return own;
        }
        LinkState links = DelayModel.links(frame, decision);
        List<Violation> violations = new ArrayList<>(DecisionCheck.violations(frame, decision, links));
        violations.addAll(KeptLimits.tooSlow(frame, decision, links));
        violations.addAll(kept.why());
        SolveReport report = own.report();
        double largestS = DelayModel.delays(frame, decision, links).largestS();
        double gains = Double.isNaN(report.phaseObjective()) ? Double.NaN : links.sumOfGains();
        return new SchemeResult(
                decision,
                report.followedBy(
                        sumS(frame, decision, links),
                        boundS(frame, own, decision, cuts),
                        gains,
                        report.slowest().map(one -> new SolveReport.Slowest(largestS, one.lowerBoundS())),
                        violations));
    }

    private static double sumS(FrameContext frame, FrameDecision decision, LinkState links) {
        double sum = DelayModel.delays(frame, decision, links).sumS();
        for (int ud = 0; ud < decision.userDevices(); ud++) {
            sum += frame.cutPenaltyS(decision.cut(ud));
        }
        return sum;
    }

    private double boundS(FrameContext frame, SchemeResult own, FrameDecision decision, int[] cuts) {
        boolean ofThesePhases =
                name().equals("dual") && !own.decision().phases().equals(decision.phases());
        return ofThesePhases
                ? new PriceDecomposition(cuts, options.of(VrslOptions.MAX_ITERATIONS))
                        .choose(frame, frame.gains(decision.phases()))
                        .lowerBound()
                : own.report().lowerBoundS();
    }

    @Override
    public Optional<InFlightControl> inFlight() {
        return scheme.inFlight();
    }
}
