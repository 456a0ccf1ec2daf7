package io.splitwave.optimizer.vrsl;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.PhaseShifts;
import java.util.Arrays;
import java.util.Objects;

/** The variables of VRSL (18) for one frame: m_k, alpha_k, Delta f_k, Theta, P_k. Immutable. */
public final class FrameDecision {
    private final RoundForm form;
    private final PhaseShifts phases;
    private final double[] powerW;
    private final int[] cut;
    private final boolean[] local;
    private final double[] twinHz;

    /**
     * Records a decision. Only values that are invalid in any frame are refused; the report says whether the budgets
     * are kept.
     *
     * @param form which stages a round has
     * @param phases Theta, one phase per IRS element
     * @param powerW P_k, downlink power, {@code [ud]}, W, finite and &gt;= 0
     * @param cut m_k, {@code [ud]}, &gt;= 0
     * @param local alpha_k, {@code [ud]}: true runs on the device, false on its twin
     * @param twinHz Delta f_k, {@code [ud]}, Hz, finite and &gt;= 0
     * @throws IllegalArgumentException if lengths differ or a value is out of range
     */
    public FrameDecision(
            RoundForm form, PhaseShifts phases, double[] powerW, int[] cut, boolean[] local, double[] twinHz) {
        this.form = Objects.requireNonNull(form, "form");
        this.phases = Objects.requireNonNull(phases, "phases");
        this.powerW = powerW.clone();
        this.cut = cut.clone();
        this.local = local.clone();
        this.twinHz = twinHz.clone();
        int uds = powerW.length;
        if (uds < 1 || cut.length != uds || local.length != uds || twinHz.length != uds) {
            throw new IllegalArgumentException("frame decision: needs as many powers, cuts, places and twin"
                    + " frequencies as there are UDs, was " + uds + ", " + cut.length + ", " + local.length + ", "
                    + twinHz.length);
        }
        for (int ud = 0; ud < uds; ud++) {
            requireNotNegative("powerW", ud, this.powerW[ud]);
            requireNotNegative("twinHz", ud, this.twinHz[ud]);
            requireCut(ud, this.cut[ud]);
        }
    }

    /**
     * A decision that gives all devices the same, but for their places.
     *
     * @param form which stages a round has
     * @param phases Theta, one phase per IRS element
     * @param powerW P_k of each, downlink power, W, finite and &gt;= 0
     * @param cut m_k of each, &gt;= 0
     * @param local alpha_k, {@code [ud]}: true runs on the device, false on its twin; copied
     * @param twinHz Delta f_k of each, Hz, finite and &gt;= 0
     * @return the decision
     * @throws IllegalArgumentException if there is no device or a value is out of range
     */
    public static FrameDecision alike(
            RoundForm form, PhaseShifts phases, double powerW, int cut, boolean[] local, double twinHz) {
        int uds = local.length;
        FrameDecision one = new FrameDecision(
                form,
                phases,
                new double[] {powerW},
                new int[] {cut},
                Arrays.copyOf(local, Math.min(1, uds)),
                new double[] {twinHz});
        double[] powers = new double[uds];
        int[] cuts = new int[uds];
        double[] frequencies = new double[uds];
        Arrays.fill(powers, powerW);
        Arrays.fill(cuts, cut);
        Arrays.fill(frequencies, twinHz);
        return new FrameDecision(one, phases, powers, cuts, local.clone(), frequencies);
    }

    /** Parts of decisions that were checked; arrays that no one writes to any more are shared. */
    private FrameDecision(
            FrameDecision like, PhaseShifts phases, double[] powerW, int[] cut, boolean[] local, double[] twinHz) {
        this.form = like.form;
        this.phases = phases;
        this.powerW = powerW;
        this.cut = cut;
        this.local = local;
        this.twinHz = twinHz;
    }

    /**
     * The same decision with other phases.
     *
     * @param other Theta, one phase per IRS element
     * @return a decision that differs only in this
     */
    public FrameDecision withPhases(PhaseShifts other) {
        return new FrameDecision(this, Objects.requireNonNull(other, "phases"), powerW, cut, local, twinHz);
    }

    /**
     * The same decision with other powers.
     *
     * @param otherW P_k, {@code [ud]}, W, finite and &gt;= 0; copied
     * @return a decision that differs only in this; itself if it does not
     * @throws IllegalArgumentException if their number is wrong or one is out of range
     */
    public FrameDecision withPowerW(double[] otherW) {
        requireLength("powers", otherW.length);
        if (Arrays.equals(powerW, otherW)) {
            return this;
        }
        return takingPowerW(otherW.clone());
    }

    /**
     * The same decision with other powers, in an array that it keeps: nobody changes it from now on.
     *
     * @param otherW P_k, {@code [ud]}, W, finite and &gt;= 0
     * @return a decision that differs only in this
     * @throws IllegalArgumentException if their number is wrong or one is out of range
     */
    public FrameDecision takingPowerW(double[] otherW) {
        requireLength("powers", otherW.length);
        for (int ud = 0; ud < otherW.length; ud++) {
            requireNotNegative("powerW", ud, otherW[ud]);
        }
        return new FrameDecision(this, phases, otherW, cut, local, twinHz);
    }

    /**
     * The same decision with other cuts.
     *
     * @param other m_k, {@code [ud]}, &gt;= 0; copied
     * @return a decision that differs only in this; itself if it does not
     * @throws IllegalArgumentException if their number is wrong or one is below 0
     */
    public FrameDecision withCut(int[] other) {
        requireLength("cuts", other.length);
        if (Arrays.equals(cut, other)) {
            return this;
        }
        int[] copy = other.clone();
        for (int ud = 0; ud < copy.length; ud++) {
            requireCut(ud, copy[ud]);
        }
        return new FrameDecision(this, phases, powerW, copy, local, twinHz);
    }

    /**
     * The same decision with other places.
     *
     * @param other alpha_k, {@code [ud]}: true runs on the device, false on its twin; copied
     * @return a decision that differs only in this; itself if it does not
     * @throws IllegalArgumentException if their number is wrong
     */
    public FrameDecision withLocal(boolean[] other) {
        requireLength("places", other.length);
        if (Arrays.equals(local, other)) {
            return this;
        }
        return new FrameDecision(this, phases, powerW, cut, other.clone(), twinHz);
    }

    /**
     * The same decision with other twin frequencies.
     *
     * @param otherHz Delta f_k, {@code [ud]}, Hz, finite and &gt;= 0; copied
     * @return a decision that differs only in this; itself if it does not
     * @throws IllegalArgumentException if their number is wrong or one is out of range
     */
    public FrameDecision withTwinHz(double[] otherHz) {
        requireLength("twin frequencies", otherHz.length);
        if (Arrays.equals(twinHz, otherHz)) {
            return this;
        }
        double[] copy = otherHz.clone();
        for (int ud = 0; ud < copy.length; ud++) {
            requireNotNegative("twinHz", ud, copy[ud]);
        }
        return new FrameDecision(this, phases, powerW, cut, local, copy);
    }

    /**
     * The same decision without twin frequency for devices that compute themselves.
     *
     * @return a decision that differs only in this; itself if it does not
     */
    public FrameDecision withoutIdleTwins() {
        double[] used = null;
        for (int ud = 0; ud < twinHz.length; ud++) {
            if (local[ud] && Double.doubleToRawLongBits(twinHz[ud]) != 0) {
                used = used == null ? twinHz.clone() : used;
                used[ud] = 0;
            }
        }
        return used == null ? this : new FrameDecision(this, phases, powerW, cut, local, used);
    }

    private void requireLength(String what, int length) {
        if (length != cut.length) {
            throw new IllegalArgumentException(
                    "frame decision: needs as many " + what + " as there are UDs, " + cut.length + ", was " + length);
        }
    }

    private static void requireCut(int ud, int cut) {
        if (cut < 0) {
            throw new IllegalArgumentException("frame decision: UD " + ud + ": cut must be >= 0, was " + cut);
        }
    }

    private static void requireNotNegative(String name, int ud, double value) {
        if (!(value >= 0) || !Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "frame decision: UD " + ud + ": " + name + " must be finite and >= 0, was " + value);
        }
    }

    /**
     * Which stages a round has.
     *
     * @return the form
     */
    public RoundForm form() {
        return form;
    }

    /**
     * Theta.
     *
     * @return one phase per IRS element
     */
    public PhaseShifts phases() {
        return phases;
    }

    /**
     * K, the number of user devices.
     *
     * @return &gt;= 1
     */
    public int userDevices() {
        return cut.length;
    }

    /**
     * P_k.
     *
     * @param ud k, 0..K-1
     * @return downlink power, W
     */
    public double powerW(int ud) {
        return powerW[ud];
    }

    /**
     * m_k.
     *
     * @param ud k, 0..K-1
     * @return the cut, 0..M
     */
    public int cut(int ud) {
        return cut[ud];
    }

    /**
     * alpha_k.
     *
     * @param ud k, 0..K-1
     * @return true if the device computes itself, false if its twin does
     */
    public boolean local(int ud) {
        return local[ud];
    }

    /**
     * Delta f_k.
     *
     * @param ud k, 0..K-1
     * @return what the twin adds to the device's clock, Hz
     */
    public double twinHz(int ud) {
        return twinHz[ud];
    }

    /**
     * All powers.
     *
     * @return a copy, {@code [ud]}, W
     */
    public double[] copyPowerW() {
        return powerW.clone();
    }

    /**
     * All cuts.
     *
     * @return a copy, {@code [ud]}
     */
    public int[] copyCut() {
        return cut.clone();
    }

    /**
     * All places.
     *
     * @return a copy, {@code [ud]}, true = local
     */
    public boolean[] copyLocal() {
        return local.clone();
    }

    /**
     * All twin frequencies.
     *
     * @return a copy, {@code [ud]}, Hz
     */
    public double[] copyTwinHz() {
        return twinHz.clone();
    }

    /**
     * Whether these are the powers.
     *
     * @param otherW {@code [ud]}, W
     * @return true if all are the same
     */
    public boolean hasPowerW(double[] otherW) {
        return Arrays.equals(powerW, otherW);
    }

    /**
     * Whether these are the cuts.
     *
     * @param other {@code [ud]}
     * @return true if all are the same
     */
    public boolean hasCut(int[] other) {
        return Arrays.equals(cut, other);
    }

    /**
     * Whether these are the places.
     *
     * @param other {@code [ud]}
     * @return true if all are the same
     */
    public boolean hasLocal(boolean[] other) {
        return Arrays.equals(local, other);
    }

    /**
     * Whether these are the twin frequencies.
     *
     * @param otherHz {@code [ud]}, Hz
     * @return true if all are the same
     */
    public boolean hasTwinHz(double[] otherHz) {
        return Arrays.equals(twinHz, otherHz);
    }
}
