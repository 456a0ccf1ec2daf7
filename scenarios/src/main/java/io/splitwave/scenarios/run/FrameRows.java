package io.splitwave.scenarios.run;

import io.splitwave.optimizer.FrameDecision;
import io.splitwave.optimizer.SolveReport;
import io.splitwave.output.row.FrameRow;
import io.splitwave.output.row.FrameTimingRow;
import java.util.ArrayList;
import java.util.List;

/** Collects the rows of the frames as they are planned. */
final class FrameRows {
    private final int replication;
    private final String scheme;
    private final List<FrameRow> frames = new ArrayList<>();
    private final List<FrameTimingRow> timings = new ArrayList<>();

    FrameRows(int replication, String scheme) {
        this.replication = replication;
        this.scheme = scheme;
    }

    void add(PlannedFrame planned) {
        long frame = planned.context().frame();
        SolveReport report = planned.result().report();
        FrameDecision decision = planned.recorded();
        frames.add(new FrameRow(
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
                planned.violations().stream().map(Object::toString).toList()));
        timings.add(new FrameTimingRow(replication, frame, planned.solverS()));
    }

    /** The frame added last took this much longer to decide. */
    void addSolver(double solverS) {
        FrameTimingRow last = timings.remove(timings.size() - 1);
        timings.add(new FrameTimingRow(last.replication(), last.frame(), last.solverS() + solverS));
    }

    List<FrameRow> frames() {
        return frames;
    }

    List<FrameTimingRow> timings() {
        return timings;
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
