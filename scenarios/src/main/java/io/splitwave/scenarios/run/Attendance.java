package io.splitwave.scenarios.run;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.optimizer.FrameContext;
import io.splitwave.optimizer.FrameDecision;
import io.splitwave.optimizer.SchemeResult;
import io.splitwave.optimizer.SolveReport;
import io.splitwave.optimizer.StopReason;
import io.splitwave.optimizer.Violation;
import io.splitwave.output.straggler.Quantile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who takes part in a frame. A scheme is shown those UDs only, numbered from 0, and decides for nobody else; its answer is
 * spread over all UDs again: who is absent gets no power and no twin.
 */
final class Attendance {
    private final boolean[] takesPart;
    private final int all;
    private final int[] present;

    private Attendance(boolean[] takesPart) {
        this.takesPart = takesPart;
        this.all = takesPart.length;
        this.present = IntStream.range(0, all).filter(ud -> takesPart[ud]).toArray();
    }

    static Attendance of(UdPlaces places) {
        boolean[] takesPart = new boolean[places.userDevices()];
        for (int ud = 0; ud < takesPart.length; ud++) {
            takesPart[ud] = places.present(ud);
        }
        return new Attendance(takesPart);
    }

    static Attendance of(boolean[] takesPart) {
        return new Attendance(takesPart.clone());
    }

    static Attendance full(int userDevices) {
        boolean[] takesPart = new boolean[userDevices];
        Arrays.fill(takesPart, true);
        return new Attendance(takesPart);
    }

    boolean isFull() {
        return present.length == all;
    }

    boolean isEmpty() {
        return present.length == 0;
    }

    boolean has(int ud) {
        return takesPart[ud];
    }

    /** For each UD, whether it takes part. */
    boolean[] flags() {
        return takesPart.clone();
    }

    /** Those of some UDs that take part, in the same order. */
    int[] among(int[] userDevices) {
        return isFull()
                ? userDevices
                : Arrays.stream(userDevices).filter(this::has).toArray();
    }

    /** UDs that took part before and do not any more. */
    int[] leftSince(Attendance before) {
        return Arrays.stream(before.present).filter(ud -> !has(ud)).toArray();
    }

    /** The median over those who take part, of one value for each UD. */
    double median(double[] values) {
        return Quantile.median(
                Arrays.stream(present).mapToDouble(ud -> values[ud]).toArray());
    }

    /** The frame as a scheme is to see it; the same object if all take part. */
    FrameContext narrowed(FrameContext frame) {
        if (isFull()) {
            return frame;
        }
        return new FrameContext(
                        frame.frame(),
                        frame.channel().select(present),
                        frame.profile().select(present),
                        Arrays.stream(present).mapToDouble(frame::cpuHz).toArray(),
                        frame.budgets())
                .withCutPenaltyOf(frame);
    }

    /** The answer for all UDs; the same object if all take part. */
    SchemeResult spread(SchemeResult result, int layers) {
        if (isFull()) {
            return result;
        }
        FrameDecision narrow = result.decision();
        double[] powerW = new double[all];
        double[] twinHz = new double[all];
        int[] cut = new int[all];
        boolean[] local = new boolean[all];
        Arrays.fill(cut, narrow.form() == RoundForm.OFFLOAD ? 0 : layers);
        Arrays.fill(local, true);
        for (int i = 0; i < present.length; i++) {
            powerW[present[i]] = narrow.powerW(i);
            twinHz[present[i]] = narrow.twinHz(i);
            cut[present[i]] = narrow.cut(i);
            local[present[i]] = narrow.local(i);
        }
        return new SchemeResult(
                new FrameDecision(narrow.form(), narrow.phases(), powerW, cut, local, twinHz),
                renumbered(result.report()));
    }

    /** The same report with the numbers of all UDs in its violations. */
    private SolveReport renumbered(SolveReport report) {
        List<Violation> violations = report.violations().stream()
                .map(found ->
                        found.ud() < 0 ? found : new Violation(found.constraint(), present[found.ud()], found.amount()))
                .toList();
        return new SolveReport(
                report.objectiveS(),
                report.lowerBoundS(),
                report.objectivePerIterateS(),
                report.rises(),
                report.sdrObjective(),
                report.sdrUpperBound(),
                report.phaseObjective(),
                report.iterations(),
                report.stop(),
                violations,
                report.residuals());
    }

    /** What is decided where nobody takes part: nothing is sent, and no delay is caused. */
    SchemeResult nothing(FrameContext frame) {
        int[] cut = new int[all];
        boolean[] local = new boolean[all];
        Arrays.fill(cut, frame.profile().layers());
        Arrays.fill(local, true);
        return new SchemeResult(
                new FrameDecision(
                        RoundForm.SPLIT,
                        new PhaseShifts(new double[frame.channel().irsElements()]),
                        new double[all],
                        cut,
                        local,
                        new double[all]),
                new SolveReport(
                        0,
                        Double.NaN,
                        new double[] {0},
                        List.of(),
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        0,
                        StopReason.NOBODY,
                        List.of(),
                        List.of()));
    }
}
