package io.splitwave.optimizer.sfl.adaptive;

import io.splitwave.kernel.round.DropReason;
import io.splitwave.optimizer.sfl.RoundDecision;
import io.splitwave.optimizer.sfl.RoundScheme;
import io.splitwave.optimizer.sfl.RoundState;
import java.util.SortedMap;
import java.util.TreeMap;

/** Equal shares for all that are there; each device takes the cut, clock and power that suit it best. */
final class EqualShares implements RoundScheme {
    private static final double LONGEST_S = 1e9;
    private static final double TOLERANCE = 1e-11;

    private final String name;

    EqualShares(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public RoundDecision decide(RoundState state) {
        AsflOptimum.requireFullBand(state);
        double share = 1.0 / state.members().length;
        SortedMap<Integer, DropReason> leftOut = new TreeMap<>();
        SortedMap<Integer, DeviceOptions> kept = new TreeMap<>();
        double roundS = 0;
        for (int ud : state.members()) {
            DeviceOptions device = DeviceOptions.of(state, ud, state.limits().cuts());
            if (device.least(LONGEST_S).choice().share() <= share) {
                kept.put(ud, device);
                roundS = Math.max(roundS, leastS(device, share));
            } else {
                leftOut.put(ud, device.couldEver(LONGEST_S) ? DropReason.NOT_SELECTED : DropReason.INFEASIBLE);
            }
        }
        Choices choices = new Choices(state.load().userDevices());
        for (DeviceOptions device : kept.values()) {
            DeviceOptions.Least least = device.least(roundS);
            choices.set(
                    device.ud(),
                    least.demand().work().cut(),
                    share,
                    least.choice().powerW(),
                    least.choice().hz());
            DeviceOptions.Thrifty thrifty = device.leastEnergy(share, roundS);
            if (thrifty != null) {
                choices.save(device.ud(), thrifty, state.limits().energyBudgetJ()[device.ud()]);
            }
        }
        return choices.decision(leftOut, Double.NaN, false);
    }

    /** The least time in a share. */
    private static double leastS(DeviceOptions device, double share) {
        double low = 0;
        double high = 1;
        while (high < LONGEST_S && device.least(high).choice().share() > share) {
            low = high;
            high = Math.min(2 * high, LONGEST_S);
        }
        while (high - low > TOLERANCE * high) {
            double middle = 0.5 * (low + high);
            if (!(middle > low && middle < high)) {
                break;
            }
            if (device.least(middle).choice().share() <= share) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
