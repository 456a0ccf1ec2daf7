package io.splitwave.scenarios.system.vrsl;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.optimizer.vrsl.DeviceSelection;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.SchemeResult;
import io.splitwave.optimizer.vrsl.SolveReport;
import io.splitwave.optimizer.vrsl.StopReason;
import io.splitwave.output.straggler.Quantile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The UDs that take part in a frame. A scheme sees only these, numbered from 0, and decides only for them; its decision
 * is then written for all UDs: an absent UD gets no power and no twin.
 */
final class Attendance {
    private final boolean[] takesPart;
    private final int all;
    private final DeviceSelection selection;

    private Attendance(boolean[] takesPart) {
        this.takesPart = takesPart;
        this.all = takesPart.length;
        this.selection = new DeviceSelection(takesPart);
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
        return selection.isFull();
    }

    boolean isEmpty() {
        return selection.isEmpty();
    }

    boolean has(int ud) {
        return takesPart[ud];
    }

    /** For each UD, whether it takes part. */
    boolean[] flags() {
        return takesPart.clone();
    }

    /** For each UD, whether it takes part and the plan does not leave it out. */
    boolean[] reached(SchemeResult plan) {
        return reached(takesPart, plan);
    }

    /** The same of given UDs. */
    static boolean[] reached(boolean[] takesPart, SchemeResult plan) {
        boolean[] reached = takesPart.clone();
        plan.leftOut().forEach(out -> reached[out.ud()] = false);
        return reached;
    }

    /** Those of some UDs that take part, in the same order. */
    int[] among(int[] userDevices) {
        return isFull()
                ? userDevices
                : Arrays.stream(userDevices).filter(this::has).toArray();
    }

    /** UDs that took part before and no longer do. */
    int[] leftSince(Attendance before) {
        return IntStream.range(0, all).filter(ud -> before.has(ud) && !has(ud)).toArray();
    }

    /** The median over those who take part, of one value for each UD. */
    double median(double[] values) {
        return Quantile.median(selection.narrowed(values));
    }

    /** The frame as the scheme sees it; the same object if all take part. */
    FrameContext narrowed(FrameContext frame) {
        return selection.narrowed(frame);
    }

    /** The decision for all UDs, with the numbers of all; the same object if all take part. */
    SchemeResult spread(SchemeResult result, int layers) {
        return isFull()
                ? result
                : new SchemeResult(
                        selection.spread(result.decision(), layers),
                        result.report()
                                .withViolations(
                                        selection.renumbered(result.report().violations())),
                        selection.renumberedLeftOut(result.leftOut()));
    }

    /** The decision if no UD takes part: nothing is sent, and no delay is caused. */
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
