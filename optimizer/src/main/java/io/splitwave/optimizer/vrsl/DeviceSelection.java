package io.splitwave.optimizer.vrsl;

import io.splitwave.learning.protocol.RoundForm;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Some of a frame's devices, for which alone a scheme decides. It sees them numbered from 0; its decision is then
 * written for all devices, and the others get no power and no twin.
 */
public final class DeviceSelection {
    private final int all;
    private final int count;
    private final int[] chosen; // empty if all are in

    /**
     * Selects.
     *
     * @param flags {@code [ud]}, true for those that are in
     */
    public DeviceSelection(boolean[] flags) {
        this.all = flags.length;
        int in = 0;
        for (boolean flag : flags) {
            in += flag ? 1 : 0;
        }
        this.count = in;
        this.chosen = isFull()
                ? new int[0]
                : IntStream.range(0, all).filter(ud -> flags[ud]).toArray();
    }

    /**
     * Whether all devices are in.
     *
     * @return true if no device is left out
     */
    public boolean isFull() {
        return count == all;
    }

    /**
     * Whether no device is in.
     *
     * @return true if none is
     */
    public boolean isEmpty() {
        return count == 0;
    }

    /**
     * The frame of these devices alone.
     *
     * @param frame a frame of all
     * @return a frame of as many as are in; the same object if all are
     * @throws IllegalArgumentException if none is
     */
    public FrameContext narrowed(FrameContext frame) {
        return isFull() ? frame : frame.select(chosen);
    }

    /**
     * The work these devices have left.
     *
     * @param left the work of all devices
     * @return the parts of those that are in
     * @throws IllegalArgumentException if none is
     */
    public WorkLeft narrowed(WorkLeft left) {
        return isFull()
                ? left
                : new WorkLeft(Arrays.stream(chosen).mapToObj(left::of).toList());
    }

    /**
     * Values of these devices.
     *
     * @param values {@code [ud]} over all
     * @return those of the devices that are in
     */
    public double[] narrowed(double[] values) {
        return isFull()
                ? values.clone()
                : Arrays.stream(chosen).mapToDouble(ud -> values[ud]).toArray();
    }

    /**
     * Values over all devices again.
     *
     * @param values of the devices that are in
     * @return {@code [ud]} over all, 0 for the others
     */
    public double[] spread(double[] values) {
        if (isFull()) {
            return values.clone();
        }
        double[] wide = new double[all];
        for (int i = 0; i < chosen.length; i++) {
            wide[chosen[i]] = values[i];
        }
        return wide;
    }

    /**
     * A decision over all devices again: the others get no power, no twin and one cut.
     *
     * @param narrow the decision for those that are in
     * @param cutOfOthers the cut that the others are written down with, 0..M
     * @return the decision for all; the same object if all are in
     */
    public FrameDecision spread(FrameDecision narrow, int cutOfOthers) {
        if (isFull()) {
            return narrow;
        }
        int[] cut = new int[all];
        boolean[] local = new boolean[all];
        Arrays.fill(cut, narrow.form() == RoundForm.OFFLOAD ? 0 : cutOfOthers);
        Arrays.fill(local, true);
        for (int i = 0; i < chosen.length; i++) {
            cut[chosen[i]] = narrow.cut(i);
            local[chosen[i]] = narrow.local(i);
        }
        return new FrameDecision(
                narrow.form(), narrow.phases(), spread(narrow.copyPowerW()), cut, local, spread(narrow.copyTwinHz()));
    }

    /**
     * Violations with the numbers of all devices.
     *
     * @param narrow violations with the numbers of those that are in
     * @return the same ones
     */
    public List<Violation> renumbered(List<Violation> narrow) {
        return narrow.stream()
                .map(found -> found.ud() < 0
                        ? found
                        : new Violation(found.constraint(), numberOf(found.ud()), found.amount()))
                .toList();
    }

    /**
     * Devices left out, with the numbers of all devices.
     *
     * @param narrow with the numbers of those that are in
     * @return the same ones
     */
    public List<LeftOut> renumberedLeftOut(List<LeftOut> narrow) {
        return narrow.stream()
                .map(out -> new LeftOut(numberOf(out.ud()), out.reason(), out.leastS()))
                .toList();
    }

    private int numberOf(int place) {
        return isFull() ? place : chosen[place];
    }
}
