package io.splitwave.optimizer.sfl.adaptive;

import io.splitwave.kernel.round.DropReason;
import io.splitwave.optimizer.sfl.RoundDecision;
import java.util.SortedMap;

/** A decision while it is put together. */
final class Choices {
    private static final double ROUNDING = 1e-9;

    private final int[] cut; // [ud]
    private final double[] share; // [ud]
    private final double[] powerW; // [ud]
    private final double[] cpuHz; // [ud]

    Choices(int devices) {
        cut = new int[devices];
        share = new double[devices];
        powerW = new double[devices];
        cpuHz = new double[devices];
    }

    void set(int ud, int ofCut, double ofShare, double ofPowerW, double ofCpuHz) {
        cut[ud] = ofCut;
        share[ud] = Math.min(1, ofShare);
        powerW[ud] = ofPowerW;
        cpuHz[ud] = ofCpuHz;
    }

    /** Takes a choice of less energy, if it keeps the budget. */
    void save(int ud, DeviceOptions.Thrifty thrifty, double budgetJ) {
        if (thrifty.saving().energyJ() <= budgetJ * (1 + ROUNDING)) {
            cut[ud] = thrifty.demand().work().cut();
            powerW[ud] = thrifty.saving().powerW();
            cpuHz[ud] = thrifty.saving().hz();
        }
    }

    RoundDecision decision(SortedMap<Integer, DropReason> leftOut, double lowerBoundS, boolean pooled) {
        return new RoundDecision(cut, share, powerW, cpuHz, leftOut, lowerBoundS, pooled);
    }
}
