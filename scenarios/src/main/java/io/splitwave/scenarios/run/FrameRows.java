package io.splitwave.scenarios.run;

import io.splitwave.optimizer.FrameDecision;
import io.splitwave.optimizer.SolveReport;
import io.splitwave.optimizer.Violation;
import io.splitwave.output.row.FrameRow;
import io.splitwave.output.row.FrameTimingRow;
import io.splitwave.output.row.RowSink;
import io.splitwave.output.straggler.ReplicationAnalysis;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Hands on the rows of the frames as they are planned. */
final class FrameRows {
    private static final int MOST_VIOLATIONS = 1000;

    private final int replication;
    private final String scheme;
    private final ReplicationAnalysis analysis;
    private final RowSink sink;
    private FrameTimingRow timing; // of the frame added last, to which plans inside the frame still add

    FrameRows(int replication, String scheme, ReplicationAnalysis analysis, RowSink sink) {
        this.replication = replication;
        this.scheme = scheme;
        this.analysis = analysis;
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
                        decision.copyTwinHz()),
                texts(planned.violations()));
        analysis.add(row);
        sink.add(row);
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
            sink.add(timing);
            timing = null;
        }
    }

    /** With a million UDs a frame may break a million constraints; so many are told one by one. */
    private static List<String> texts(List<Violation> violations) {
        List<String> texts = violations.stream()
                .limit(MOST_VIOLATIONS)
                .map(Object::toString)
                .collect(Collectors.toCollection(ArrayList::new));
        if (violations.size() > MOST_VIOLATIONS) {
            texts.add("and " + (violations.size() - MOST_VIOLATIONS) + " more");
        }
        return texts;
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
                report.lowerBoundS());
    }
}
