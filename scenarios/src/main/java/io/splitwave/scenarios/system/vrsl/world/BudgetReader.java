package io.splitwave.scenarios.system.vrsl.world;

import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.scheme.SchemeEntry.Need;
import io.splitwave.scenarios.assembly.NoisePower;
import io.splitwave.scenarios.format.Scenario;

/** Translates a scenario's limits into the optimizer's words. */
final class BudgetReader {

    private BudgetReader() {}

    static Budgets budgets(Scenario scenario) {
        return new Budgets(
                scenario.radio().bandwidthHz(),
                NoisePower.inW(scenario.radio().noise(), scenario.radio().bandwidthHz()),
                scenario.ud().transmitPowerW(),
                scenario.accessPoint().totalPowerW(),
                scenario.accessPoint().maxPowerPerUdW().orElse(Double.POSITIVE_INFINITY),
                scenario.radio().minUplinkRateBps(),
                scenario.twin().budgetHz(),
                scenario.twin().maxPerUdHz().orElse(Double.POSITIVE_INFINITY),
                scenario.twin().thresholdS(),
                scenario.limits().maxDelayS().orElse(Double.POSITIVE_INFINITY),
                serverFlops(scenario));
    }

    /** Speed at which one job is served; infinite where server time is not modelled, which only cut 0 forbids. */
    private static double serverFlops(Scenario scenario) {
        if (scenario.server().discipline() != Scenario.Discipline.NONE) {
            return scenario.server().speedFlops().orElseThrow();
        }
        boolean offloads = Schemes.entry(scenario).needs().contains(Need.OFFLOADING);
        return offloads ? scenario.model().offloadServerFlops().orElseThrow() : Double.POSITIVE_INFINITY;
    }
}
