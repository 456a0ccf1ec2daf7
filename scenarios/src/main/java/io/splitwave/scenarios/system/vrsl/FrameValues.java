package io.splitwave.scenarios.system.vrsl;

import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.LeftOut;
import io.splitwave.optimizer.vrsl.SolveReport;
import io.splitwave.optimizer.vrsl.Violation;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.Delays;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A planned frame as the values of the decided variables, in the order of {@link VrslDecided}; all lists are copies. */
final class FrameValues {
    private static final int MOST_TOLD = 1000;

    private FrameValues() {}

    static Object[] of(PlannedFrame planned) {
        SolveReport report = planned.result().report();
        FrameDecision decision = planned.recorded();
        DecisionTotals totals = new DecisionTotals(decision, planned.present(), planned.reached());
        double[] iterates = report.objectivePerIterateS();
        double slowestS = report.slowest().map(SolveReport.Slowest::delayS).orElse(Double.NaN);
        double slowestLowerBoundS =
                report.slowest().map(SolveReport.Slowest::lowerBoundS).orElse(Double.NaN);
        boolean perfect = planned.truth() == planned.context();
        double meanGain = meanGain(planned, planned.links());
        List<String> violations = texts(planned.violations(), Violation::toString);
        List<String> leftOut = texts(planned.result().leftOut(), LeftOut::text);
        return new Object[] {
            report.objectiveS(),
            iterates.length == 0 ? Double.NaN : iterates[0],
            report.iterations(),
            report.stop().name(),
            report.rises().size(),
            largestRiseS(report),
            report.sdrObjective(),
            report.sdrUpperBound(),
            report.phaseObjective(),
            report.lowerBoundS(),
            slowestS,
            slowestLowerBoundS,
            perfect ? report.objectiveS() : trueObjectiveS(planned),
            perfect ? meanGain : meanGain(planned, links(planned.context(), planned)),
            meanGain,
            totals.present(),
            totals.reached(),
            Double.isNaN(slowestS) ? gap(report.objectiveS(), report.lowerBoundS()) : gap(slowestS, slowestLowerBoundS),
            totals.apPowerW(),
            totals.twinHz(),
            totals.dtShare(),
            totals.meanCut(),
            violations.isEmpty(),
            violations.isEmpty() ? null : String.join("; ", violations),
            leftOut.isEmpty() ? null : String.join("; ", leftOut),
            iterates,
            report.perStartS(),
            decision.phases().copyRad(),
            decision.copyPowerW(),
            decision.copyCut(),
            decision.copyLocal(),
            decision.copyTwinHz(),
            planned.present().clone(),
            planned.reached()
        };
    }

    /** How far a value can at most be from its least; NaN where that is not known. */
    private static double gap(double valueS, double boundS) {
        boolean known = valueS > 0 && valueS < Double.POSITIVE_INFINITY;
        return known ? (valueS - boundS) / valueS : Double.NaN;
    }

    private static double largestRiseS(SolveReport report) {
        double largestS = 0;
        for (var rise : report.rises()) {
            largestS = Math.max(largestS, rise.byS());
        }
        return largestS;
    }

    /** Violations that are listed one by one: with a million UDs a frame may have a million of them. */
    private static <T> List<String> texts(List<T> facts, Function<T, String> text) {
        List<String> texts = facts.stream().limit(MOST_TOLD).map(text).collect(Collectors.toCollection(ArrayList::new));
        if (facts.size() > MOST_TOLD) {
            texts.add("and " + (facts.size() - MOST_TOLD) + " more");
        }
        return texts;
    }

    private static double trueObjectiveS(PlannedFrame planned) {
        Delays delays = DelayModel.delays(planned.truth(), planned.result().decision(), planned.links());
        double sumS = 0;
        boolean[] reached = planned.reached();
        for (int ud = 0; ud < reached.length; ud++) {
            if (reached[ud]) {
                int cut = planned.result().decision().cut(ud);
                sumS += delays.totalS(ud) + planned.truth().cutPenaltyS(cut);
            }
        }
        return sumS;
    }

    private static LinkState links(FrameContext context, PlannedFrame planned) {
        FrameDecision decision = planned.result().decision();
        return DelayModel.links(context, decision);
    }

    private static double meanGain(PlannedFrame planned, LinkState links) {
        double sum = 0;
        int present = 0;
        for (int ud = 0; ud < planned.present().length; ud++) {
            if (planned.present()[ud]) {
                sum += links.downlinkGain(ud);
                present++;
            }
        }
        return present == 0 ? Double.NaN : sum / present;
    }
}
