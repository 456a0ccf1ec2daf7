package io.splitwave.optimizer.sfl.adaptive;

import io.splitwave.kernel.round.DropReason;
import io.splitwave.optimizer.sfl.RoundDecision;
import io.splitwave.optimizer.sfl.RoundState;
import java.util.SortedMap;

/** A decision while it is put together. */
final class Choices {
    private static final double OF_BUDGET = 1e-9;
    private static final double OF_TIME = 1e-12;

    private final double[] budgetJ; // [ud]
    private final int[] cut; // [ud]
    private final double[] share; // [ud]
    private final double[] powerW; // [ud]
    private final double[] cpuHz; // [ud]

    Choices(RoundState state) {
        int devices = state.load().userDevices();
        budgetJ = state.limits().energyBudgetJ();
        cut = new int[devices];
        share = new double[devices];
        powerW = new double[devices];
        cpuHz = new double[devices];
    }

    /** A device ends by then in a share with the least energy, unless rounding breaks time or budget; then as it is fastest. */
    void thrifty(DeviceOptions device, double ofShare, double roundS) {
        DeviceOptions.Least least = device.least(roundS);
        int ud = device.ud();
        share[ud] = Math.min(1, ofShare);
        set(
                ud,
                least.demand().work().cut(),
                least.choice().powerW(),
                least.choice().hz());
        DeviceOptions.Thrifty thrifty = device.leastEnergy(ofShare, roundS);
        if (thrifty != null
                && thrifty.saving().lateS() <= OF_TIME * roundS
                && thrifty.saving().energyJ() <= budgetJ[ud] * (1 + OF_BUDGET)) {
            set(
                    ud,
                    thrifty.demand().work().cut(),
                    thrifty.saving().powerW(),
                    thrifty.saving().hz());
        }
    }

    private void set(int ud, int ofCut, double ofPowerW, double ofCpuHz) {
        cut[ud] = ofCut;
        powerW[ud] = ofPowerW;
        cpuHz[ud] = ofCpuHz;
    }

    RoundDecision decision(SortedMap<Integer, DropReason> leftOut, double lowerBoundS, boolean pooled) {
        return new RoundDecision(cut, share, powerW, cpuHz, leftOut, lowerBoundS, pooled);
    }
}
