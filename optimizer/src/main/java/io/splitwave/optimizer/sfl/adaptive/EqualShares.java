package io.splitwave.optimizer.sfl.adaptive;

import io.splitwave.kernel.round.DropReason;
import io.splitwave.optimizer.sfl.RoundDecision;
import io.splitwave.optimizer.sfl.RoundScheme;
import io.splitwave.optimizer.sfl.RoundState;
import java.util.ArrayList;
import java.util.List;
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
        List<DeviceOptions> kept = new ArrayList<>();
        double roundS = 0;
        for (int ud : state.members()) {
            DeviceOptions device = DeviceOptions.of(state, ud, state.limits().cuts());
            if (device.least(LONGEST_S).choice().share() <= share) {
                kept.add(device);
                roundS = Math.max(roundS, leastS(device, share));
            } else {
                leftOut.put(ud, device.couldEver(LONGEST_S) ? DropReason.NOT_SELECTED : DropReason.INFEASIBLE);
            }
        }
        Choices choices = new Choices(state);
        for (DeviceOptions device : kept) {
            choices.thrifty(device, share, roundS);
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
