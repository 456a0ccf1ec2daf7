package io.splitwave.scenarios.system.sfl;

import io.splitwave.kernel.play.EnergyStores;
import io.splitwave.kernel.sampling.StartDraws;
import io.splitwave.kernel.sampling.StartLayout;
import io.splitwave.learning.profile.RoundLoad;
import io.splitwave.learning.protocol.SplitFederatedRound;
import io.splitwave.optimizer.sfl.RoundLimits;
import io.splitwave.scenarios.assembly.DeviceClasses;
import io.splitwave.scenarios.format.Scenario;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the decisions of a replication must keep, of which budgets are drawn. */
final class LimitDraws {
    private static final String BUDGET = "energy-budget";
    private static final String BATTERY = "battery";

    private LimitDraws() {}

    /** What is drawn for each device in addition to its place and clock. */
    static StartLayout.Part[] parts(Protocol protocol) {
        return protocol.adapts()
                ? new StartLayout.Part[] {new StartLayout.Part(BUDGET, 1), new StartLayout.Part(BATTERY, 1)}
                : new StartLayout.Part[] {};
    }

    static RoundLimits limits(Scenario scenario, Protocol protocol, RoundLoad load, StartDraws draws) {
        int lastCut = load.profile().lastCut();
        RoundLimits none = RoundLimits.none(load.userDevices(), lastCut);
        if (!protocol.adapts()) {
            return none;
        }
        int[] cuts = scenario.find(AdaptiveParts.CUTS)
                .map(chosen -> chosen.stream().mapToInt(Integer::intValue).toArray())
                .orElse(none.cuts());
        double[] budgetJ = DeviceClasses.of(scenario)
                .uniform(AdaptiveParts.ENERGY_BUDGET, draws.stream(BUDGET), Double.POSITIVE_INFINITY);
        return new RoundLimits(
                cuts,
                scenario.of(AdaptiveParts.MIN_POWER),
                scenario.of(AdaptiveParts.MIN_CPU),
                budgetJ,
                none.standingS());
    }

    /** The batteries of the devices, which pay for computing and sending. */
    static EnergyStores batteries(Scenario scenario, Protocol protocol, StartDraws draws) {
        if (!protocol.adapts()) {
            return EnergyStores.none();
        }
        double[] joules = DeviceClasses.of(scenario)
                .uniform(AdaptiveParts.BATTERY, draws.stream(BATTERY), Double.POSITIVE_INFINITY);
        SortedMap<Integer, Double> byDevice = new TreeMap<>();
        for (int ud = 0; ud < joules.length; ud++) {
            if (Double.isFinite(joules[ud])) {
                byDevice.put(ud, joules[ud]);
            }
        }
        if (byDevice.isEmpty()) {
            return EnergyStores.none();
        }
        return new EnergyStores(
                byDevice, Set.of(SplitFederatedRound.DEVICE_RESOURCE, SplitFederatedRound.UPLINK_RESOURCE));
    }
}
