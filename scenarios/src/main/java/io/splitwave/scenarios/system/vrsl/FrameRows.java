package io.splitwave.scenarios.system.vrsl;

import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.Row;
import io.splitwave.output.row.TimingRow;
import io.splitwave.output.row.When;
import java.util.function.Consumer;

/** Hands on the rows of the frames as they are planned, and keeps account of them. */
final class FrameRows {
    private final int replication;
    private final String scheme;
    private final Consumer<Row> sink;
    private final VrslFrameFigures figures = new VrslFrameFigures();
    private TimingRow timing; // of the frame added last, to which plans inside the frame still add

    FrameRows(int replication, String scheme, Consumer<Row> sink) {
        this.replication = replication;
        this.scheme = scheme;
        this.sink = sink;
    }

    void add(PlannedFrame planned) {
        When frame = new When.Frame(planned.context().frame());
        DecisionRow row = DecisionRow.taking(
                replication,
                frame,
                planned.startS(),
                scheme,
                VrslVocabulary.words().decided(),
                planned.present().length,
                FrameValues.of(planned));
        figures.add(row.values());
        sink.accept(row);
        end();
        timing = new TimingRow(replication, frame, planned.solverS());
    }

    /** The frame added last took this much longer to decide. */
    void addSolver(double solverS) {
        timing = new TimingRow(timing.replication(), timing.when(), timing.solverS() + solverS);
    }

    /** No more time is spent on the frame added last. */
    void end() {
        if (timing != null) {
            sink.accept(timing);
            timing = null;
        }
    }

    /** VRSL's own figures over the frames so far, in the order of the vocabulary. */
    double[] figures() {
        return figures.values();
    }
}
