package io.splitwave.optimizer.sfl.adaptive;

import io.splitwave.optimizer.sfl.RoundSchemeEntry;
import io.splitwave.optimizer.sfl.RoundSchemeSettings;
import io.splitwave.optimizer.sfl.RoundState;
import java.util.List;

/** The schemes of adaptive split federated learning. All keep energy budgets, standing times and the band. */
public final class AdaptiveSchemes {
    private static final List<RoundSchemeEntry> ENTRIES = List.of(
            new RoundSchemeEntry(
                    "asfl-opt",
                    "the joint optimum of cut, clock, power and share, with a proven bound",
                    settings -> AsflOptimum.joint("asfl-opt")),
            new RoundSchemeEntry(
                    "asfl-pool",
                    "asfl-opt, whose shares are handed on while their UD does not send",
                    settings -> AsflOptimum.pooled("asfl-pool")),
            new RoundSchemeEntry(
                    "asfl-bcd",
                    "the alternation of the source over cut, power, and clock with shares, corrected",
                    settings -> new Alternation("asfl-bcd", settings.cut())),
            new RoundSchemeEntry(
                    "fixed-cut",
                    "the cut of model.cut for all, with the best clocks, powers and shares",
                    settings -> AsflOptimum.with("fixed-cut", state -> AsflOptimum.same(state, settings.cut()))),
            new RoundSchemeEntry(
                    "equal-bandwidth",
                    "equal shares, with the best cut, clock and power for each UD",
                    settings -> new EqualShares("equal-bandwidth")),
            new RoundSchemeEntry(
                    "random-cut",
                    "cuts drawn at random, with the best clocks, powers and shares",
                    settings -> AsflOptimum.with("random-cut", state -> drawn(state, settings))),
            new RoundSchemeEntry(
                    "federated",
                    "the last of the cuts for all: federated learning where it is that of the whole network",
                    settings -> AsflOptimum.with("federated", AdaptiveSchemes::last)));

    private AdaptiveSchemes() {}

    /**
     * The schemes.
     *
     * @return an entry for each
     */
    public static List<RoundSchemeEntry> entries() {
        return ENTRIES;
    }

    private static int[][] last(RoundState state) {
        int[] cuts = state.limits().cuts();
        return AsflOptimum.same(state, cuts[cuts.length - 1]);
    }

    /** A cut for each of all devices, so that a draw does not depend on who is there. */
    private static int[][] drawn(RoundState state, RoundSchemeSettings settings) {
        int[] cuts = state.limits().cuts();
        int[][] drawn = new int[state.load().userDevices()][1];
        for (int[] one : drawn) {
            one[0] = cuts[
                    (int) Math.min(cuts.length - 1, Math.floor(settings.chance().getAsDouble() * cuts.length))];
        }
        return drawn;
    }
}
