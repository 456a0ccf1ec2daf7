package io.splitwave.optimizer.sfl;

import java.util.Arrays;

/**
 * One cut for all, equal shares of the band among those that take part, full power and full clock. A device whose turn it is
 * has the whole band.
 */
public final class EqualBandwidth implements RoundScheme {
    /** Its name. */
    public static final String NAME = "equal-bandwidth";

    private final int cut;

    /**
     * The scheme at a cut.
     *
     * @param cut m of every device, at least 1; the last cut leaves the whole network to the device
     * @throws IllegalArgumentException if the cut is below 1
     */
    public EqualBandwidth(int cut) {
        if (cut < 1) {
            throw new IllegalArgumentException("equal bandwidth: cut must be >= 1, was " + cut);
        }
        this.cut = cut;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public RoundDecision decide(RoundState state) {
        int devices = state.load().userDevices();
        int[] cuts = new int[devices];
        Arrays.fill(cuts, cut);
        double[] shares = new double[devices];
        Arrays.fill(shares, state.facilities().inTurns() ? 1 : 1.0 / state.members().length);
        return new RoundDecision(cuts, shares, state.maxPowerW(), state.maxCpuHz());
    }
}
