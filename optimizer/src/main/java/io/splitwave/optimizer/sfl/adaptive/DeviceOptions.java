package io.splitwave.optimizer.sfl.adaptive;

import io.splitwave.optimizer.sfl.RoundState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One device with the cuts that it may choose from. */
final class DeviceOptions {
    private final int ud;
    private final double standingS;
    private final List<DeviceDemand> demands;
    private int last; // the cut that was best before is looked at first

    private DeviceOptions(int ud, double standingS, List<DeviceDemand> demands) {
        this.ud = ud;
        this.standingS = standingS;
        this.demands = demands;
    }

    /** A least share and whose it is. */
    record Least(DeviceDemand demand, DeviceDemand.Choice choice) {}

    static DeviceOptions of(RoundState state, int ud, int[] cuts) {
        return of(state, ud, cuts, state.limits().minPowerW(), state.maxPowerW()[ud]);
    }

    static DeviceOptions of(RoundState state, int ud, int[] cuts, double minPowerW, double maxPowerW) {
        List<DeviceDemand> demands = new ArrayList<>(cuts.length);
        if (state.gain()[ud] > 0) {
            Uplink uplink = new Uplink(state.facilities().band(), state.gain()[ud], minPowerW, maxPowerW);
            for (CutWork work : undominated(state, ud, cuts)) {
                demands.add(new DeviceDemand(
                        work,
                        uplink,
                        state.limits().minCpuHz(),
                        state.maxCpuHz()[ud],
                        state.facilities().energyCoefficient(),
                        state.limits().energyBudgetJ()[ud]));
            }
        }
        return new DeviceOptions(ud, state.limits().standingS()[ud], demands);
    }

    private static List<CutWork> undominated(RoundState state, int ud, int[] cuts) {
        List<CutWork> kept = new ArrayList<>(cuts.length);
        for (int cut : cuts) {
            CutWork work = CutWork.of(state, ud, cut);
            if (kept.stream().noneMatch(other -> other.dominates(work))) {
                kept.removeIf(work::dominates);
                kept.add(work);
            }
        }
        return kept;
    }

    int ud() {
        return ud;
    }

    /** When the device has to be ready if the round ends then, s. */
    double endS(double roundS) {
        return Math.min(roundS, standingS);
    }

    /** Whether the whole band would be enough if the device stayed that long. */
    boolean couldEver(double endS) {
        return demands.stream().anyMatch(demand -> demand.enough(1, endS));
    }

    double standingS() {
        return standingS;
    }

    /** The least share over all cuts; infinite if no cut is possible. */
    Least least(double roundS) {
        double endS = endS(roundS);
        if (demands.isEmpty()) {
            return new Least(null, DeviceDemand.Choice.NONE);
        }
        int best = last;
        DeviceDemand.Choice choice = demands.get(best).least(endS);
        for (int i = 0; i < demands.size(); i++) {
            if (i != last && demands.get(i).enough(Math.min(1, choice.share()), endS)) {
                DeviceDemand.Choice other = demands.get(i).least(endS);
                if (other.share() < choice.share()) {
                    choice = other;
                    best = i;
                }
            }
        }
        last = best;
        return new Least(demands.get(best), choice);
    }

    /** A share that is proven to be too small with every cut, at most 1. */
    double provenTooSmall(double roundS) {
        double endS = endS(roundS);
        double smallest = 1;
        for (DeviceDemand demand : demands) {
            smallest = Math.min(
                    smallest, demand.provenTooSmall(endS, demand.least(endS).share()));
        }
        return smallest;
    }

    /** The earliest time at which the device could end if sending took no time, s; infinite if no cut is possible. */
    double earliestS() {
        return least(DeviceDemand::earliestS);
    }

    /** The least share times airtime with which the device could end by then at full clock and power, s; may be infinite. */
    double leastAreaS(double endS) {
        return least(demand -> demand.leastAreaS(endS));
    }

    private double least(ToDoubleFunction<DeviceDemand> figure) {
        return demands.stream().mapToDouble(figure).min().orElse(Double.POSITIVE_INFINITY);
    }

    /** Whose cut, clock and power need the least energy in a share; empty list of cuts or no cut in time: null. */
    Thrifty leastEnergy(double share, double roundS) {
        Thrifty best = null;
        for (DeviceDemand demand : demands) {
            DeviceDemand.Saving saving = demand.leastEnergy(share, endS(roundS));
            if (saving != null
                    && (best == null || saving.energyJ() < best.saving().energyJ())) {
                best = new Thrifty(demand, saving);
            }
        }
        return best;
    }

    /** A choice of least energy and whose it is. */
    record Thrifty(DeviceDemand demand, DeviceDemand.Saving saving) {}
}
