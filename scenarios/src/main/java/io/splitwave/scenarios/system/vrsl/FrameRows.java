package io.splitwave.scenarios.system.vrsl;

import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.LeftOut;
import io.splitwave.optimizer.vrsl.SolveReport;
import io.splitwave.optimizer.vrsl.Violation;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.Delays;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import io.splitwave.output.row.FrameRow;
import io.splitwave.output.row.FrameTimingRow;
import io.splitwave.output.row.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Hands on the rows of the frames as they are planned. */
final class FrameRows {
    private static final int MOST_TOLD = 1000;

    private final int replication;
    private final String scheme;
    private final Consumer<Row> sink;
    private FrameTimingRow timing; // of the frame added last, to which plans inside the frame still add

    FrameRows(int replication, String scheme, Consumer<Row> sink) {
        this.replication = replication;
        this.scheme = scheme;
        this.sink = sink;
    }

    void add(PlannedFrame planned) {
        long frame = planned.context().frame();
        SolveReport report = planned.result().report();
        FrameDecision decision = planned.recorded();
        FrameRow row = new FrameRow(
                replication,
                frame,
                planned.startS(),
                scheme,
                search(report),
                new FrameRow.Decision(
                        decision.phases().copyRad(),
                        decision.copyPowerW(),
                        decision.copyCut(),
                        decision.copyLocal(),
                        decision.copyTwinHz(),
                        planned.present(),
                        planned.reached()),
                truth(planned),
                texts(planned.violations(), Violation::toString),
                texts(planned.result().leftOut(), LeftOut::text));
        sink.accept(row);
        end();
        timing = new FrameTimingRow(replication, frame, planned.solverS());
    }

    /** The frame added last took this much longer to decide. */
    void addSolver(double solverS) {
        timing = new FrameTimingRow(timing.replication(), timing.frame(), timing.solverS() + solverS);
    }

    /** No more time is spent on the frame added last. */
    void end() {
        if (timing != null) {
            sink.accept(timing);
            timing = null;
        }
    }

    /** With a million UDs a frame may break a million constraints; so many are told one by one. */
    private static <T> List<String> texts(List<T> facts, Function<T, String> text) {
        List<String> texts = facts.stream().limit(MOST_TOLD).map(text).collect(Collectors.toCollection(ArrayList::new));
        if (facts.size() > MOST_TOLD) {
            texts.add("and " + (facts.size() - MOST_TOLD) + " more");
        }
        return texts;
    }

    /** What the plan causes on the true channel, and the gains that it has there and seemed to have. */
    private static FrameRow.Truth truth(PlannedFrame planned) {
        boolean perfect = planned.truth() == planned.context();
        double objectiveS = perfect ? planned.result().report().objectiveS() : trueObjectiveS(planned);
        double meanGain = meanGain(planned, planned.links());
        double knownMeanGain = perfect ? meanGain : meanGain(planned, links(planned.context(), planned));
        return new FrameRow.Truth(objectiveS, meanGain, knownMeanGain);
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
        return DelayModel.links(context, decision.phases(), decision.copyPowerW());
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

    private static FrameRow.Search search(SolveReport report) {
        double[] iterates = report.objectivePerIterateS();
        double largestRiseS = 0;
        for (var rise : report.rises()) {
            largestRiseS = Math.max(largestRiseS, rise.byS());
        }
        return new FrameRow.Search(
                report.objectiveS(),
                iterates.length == 0 ? Double.NaN : iterates[0],
                iterates,
                report.iterations(),
                report.stop().name(),
                report.rises().size(),
                largestRiseS,
                report.sdrObjective(),
                report.sdrUpperBound(),
                report.phaseObjective(),
                report.lowerBoundS(),
                report.slowest().map(SolveReport.Slowest::delayS).orElse(Double.NaN),
                report.slowest().map(SolveReport.Slowest::lowerBoundS).orElse(Double.NaN),
                report.perStartS());
    }
}
