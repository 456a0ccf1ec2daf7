package io.splitwave.optimizer.sfl.adaptive;

import io.splitwave.kernel.round.DropReason;
import io.splitwave.optimizer.sfl.RoundDecision;
import io.splitwave.optimizer.sfl.RoundState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The best shares of a band for devices each of which may choose among cuts: the least T for which the least shares add up to
 * at most 1. Least shares fall as T grows, so T is a root, found to a relative {@value #TIME_TOLERANCE}.
 *
 * <p>First as many devices as possible are kept. A device has to end before it leaves; what it needs for that does not depend
 * on the others, so leaving out those that need most keeps the greatest number.
 */
final class SharedRound {
    private static final double TIME_TOLERANCE = 1e-10;
    private static final double SOME_TIME = 4e-7;
    private static final double FOR_EVER = 1e9;
    private static final double ROUNDING = 1e-12;
    private static final int MOST_STEPS = 200;

    private final RoundState state;
    private final List<DeviceOptions> kept = new ArrayList<>();
    private final SortedMap<Integer, DropReason> leftOut = new TreeMap<>();
    private final double longestS;

    SharedRound(RoundState state, List<DeviceOptions> devices) {
        this.state = state;
        double earliestS = 0;
        for (DeviceOptions device : devices) {
            double ownS = device.earliestS();
            earliestS = Double.isFinite(ownS) ? Math.max(earliestS, ownS) : earliestS;
        }
        this.longestS = FOR_EVER * Math.max(earliestS, 1e-3);
        select(devices);
    }

    private void select(List<DeviceOptions> devices) {
        record Need(DeviceOptions device, double share) {}
        List<Need> needs = new ArrayList<>();
        double sum = 0;
        for (DeviceOptions device : devices) {
            double share = device.least(longestS).choice().share();
            if (share <= 1) {
                needs.add(new Need(device, share));
                sum += share;
            } else {
                leftOut.put(device.ud(), reason(device));
            }
        }
        needs.sort(Comparator.comparingDouble(Need::share)
                .thenComparing(need -> need.device().ud()));
        while (sum > 1 - ROUNDING && !needs.isEmpty() && (needs.size() > 1 || sum > 1)) {
            Need most = needs.remove(needs.size() - 1);
            leftOut.put(most.device().ud(), DropReason.NOT_SELECTED);
            sum = needs.stream().mapToDouble(Need::share).sum();
        }
        needs.stream()
                .map(Need::device)
                .sorted(Comparator.comparingInt(DeviceOptions::ud))
                .forEach(kept::add);
    }

    /** Too little time, or too little energy or channel for any time. */
    private DropReason reason(DeviceOptions device) {
        return device.couldEver(longestS) ? DropReason.NOT_SELECTED : DropReason.INFEASIBLE;
    }

    private double sum(double roundS) {
        double sum = 0;
        for (DeviceOptions device : kept) {
            sum += device.least(roundS).choice().share();
            if (Double.isInfinite(sum)) {
                return sum;
            }
        }
        return sum;
    }

    SortedMap<Integer, DropReason> leftOut() {
        return leftOut;
    }

    List<DeviceOptions> kept() {
        return kept;
    }

    /** The least time of the round, s; a time at which the shares add up to at most 1. */
    double leastS() {
        double low = 0;
        for (DeviceOptions device : kept) {
            low = Math.max(low, Math.min(device.earliestS(), device.standingS()));
        }
        double high = Math.max(low * 2, 1e-6);
        double logHigh = Math.log(sum(high));
        while (logHigh > 0) {
            low = high;
            high = Math.min(2 * high, longestS);
            logHigh = Math.log(sum(high));
            if (high == longestS) {
                break;
            }
        }
        double logLow = Double.NaN;
        for (int step = 0; step < MOST_STEPS && high - low > TIME_TOLERANCE * high; step++) {
            boolean halve = !(Double.isFinite(logLow) && Double.isFinite(logHigh)) || step % 3 == 2;
            double time = halve ? 0.5 * (low + high) : high - (high - low) * logHigh / (logHigh - logLow);
            if (!(time > low && time < high)) {
                time = 0.5 * (low + high);
                if (!(time > low && time < high)) {
                    break;
                }
            }
            double log = Math.log(sum(time));
            if (log <= 0) {
                high = time;
                logHigh = log;
            } else {
                low = time;
                logLow = log;
            }
        }
        return high;
    }

    /** A time that is proven to be too short for the devices that are kept, s, at least 0. */
    double provenTooShortS(double leastS) {
        for (double margin = SOME_TIME; margin < 1; margin *= 2) {
            double timeS = leastS * (1 - margin);
            double sum = 0;
            for (DeviceOptions device : kept) {
                sum += device.provenTooSmall(timeS);
            }
            if (sum > 1 + ROUNDING) {
                return timeS;
            }
        }
        return 0;
    }

    /**
     * The decision in which everybody ends by then with the least energy for its share.
     *
     * @param left who does not take part: those of {@link #leftOut()} and perhaps others
     */
    RoundDecision decision(double roundS, SortedMap<Integer, DropReason> left, double lowerBoundS, boolean pooled) {
        Choices choices = new Choices(state);
        double sum = sum(roundS);
        for (DeviceOptions device : kept) {
            double share = device.least(roundS).choice().share();
            choices.thrifty(device, sum > 1 ? share / sum : share, roundS);
        }
        return choices.decision(left, lowerBoundS, pooled);
    }
}
