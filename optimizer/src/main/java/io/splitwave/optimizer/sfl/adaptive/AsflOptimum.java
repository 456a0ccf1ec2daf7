package io.splitwave.optimizer.sfl.adaptive;

import io.splitwave.optimizer.sfl.Downlink;
import io.splitwave.optimizer.sfl.RoundDecision;
import io.splitwave.optimizer.sfl.RoundScheme;
import io.splitwave.optimizer.sfl.RoundState;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The joint optimum of cut, clock, power and share within constant shares, for cuts that may differ by device: the longest time
 * of a device is the least, and with it the energy of each. {@link SharedRound} has the method and why it is exact.
 *
 * <p>The problem is that of Qiang et al., "Adaptive and Parallel Split Federated Learning in Vehicular Edge Computing", IEEE
 * Internet of Things Journal 12(5), 2025, which alternates over its variables; it couples devices by one sum and one maximum
 * only, so one root is enough.
 */
final class AsflOptimum implements RoundScheme {
    /** The cuts that may be chosen. */
    @FunctionalInterface
    interface Cuts {
        /**
         * @param state a round
         * @return for each of K devices its cuts, {@code [ud][choice]}
         */
        int[][] of(RoundState state);
    }

    private final String name;
    private final Cuts cuts;
    private final boolean pooled;

    private AsflOptimum(String name, Cuts cuts, boolean pooled) {
        this.name = name;
        this.cuts = cuts;
        this.pooled = pooled;
    }

    /** All cuts of the round for each. */
    static AsflOptimum joint(String name) {
        return new AsflOptimum(name, AsflOptimum::all, false);
    }

    /** The same, with shares that are handed on. */
    static AsflOptimum pooled(String name) {
        return new AsflOptimum(name, AsflOptimum::all, true);
    }

    /** Cuts that are given. */
    static AsflOptimum with(String name, Cuts cuts) {
        return new AsflOptimum(name, cuts, false);
    }

    private static int[][] all(RoundState state) {
        int[][] cuts = new int[state.load().userDevices()][];
        Arrays.fill(cuts, state.limits().cuts());
        return cuts;
    }

    /** One cut for all. */
    static int[][] same(RoundState state, int cut) {
        int[][] cuts = new int[state.load().userDevices()][];
        Arrays.fill(cuts, new int[] {cut});
        return cuts;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean pools() {
        return pooled;
    }

    @Override
    public RoundDecision decide(RoundState state) {
        requireFullBand(state);
        int[][] allowed = cuts.of(state);
        List<DeviceOptions> devices = Arrays.stream(state.members())
                .mapToObj(ud -> DeviceOptions.of(state, ud, allowed[ud]))
                .collect(Collectors.toList());
        SharedRound round = new SharedRound(state, devices);
        if (round.kept().isEmpty()) {
            return round.decision(0, round.leftOut(), Double.NaN, pooled);
        }
        double leastS = round.leastS();
        double boundS = pooled ? new PoolBound(round.kept()).tooShortS(leastS) : round.provenTooShortS(leastS);
        return round.decision(leastS, round.leftOut(), boundS, pooled);
    }

    static void requireFullBand(RoundState state) {
        if (state.facilities().downlink() != Downlink.FULL_BAND) {
            throw new IllegalArgumentException(
                    "adaptive schemes: the downlink must be full-band, as its rates must not depend on what is decided, was "
                            + state.facilities().downlink());
        }
    }
}
