package io.splitwave.optimizer.vrsl.makespan;

import io.splitwave.network.rate.SignalToNoise;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.block.DownlinkPrice;

/**
 * Gives what the slowest cannot use to the others, for the least sum of delays. No device gets less than before, so
 * none becomes slower. For fixed options the sum separates: powers by VRSL (61) and frequencies by (36), each with a
 * floor.
 */
final class Leftover {
    private Leftover() {}

    /** Spends what is left of both budgets. */
    static Allocation spend(RoundWork work, double[] downlinkGain, Allocation from) {
        Budgets budgets = work.context().budgets();
        double limitW = budgets.mostPowerPerUdW();
        double[] powerW = FlooredShares.of(from.powerW(), limitW, budgets.apPowerBudgetW(), (ud, lnNu) -> {
            double c = from.option()[ud] < 0 ? 0 : work.downlinkC(from.option()[ud]);
            double a = SignalToNoise.perWatt(downlinkGain[ud], budgets.noiseW());
            return c == 0 ? 0 : DownlinkPrice.powerW(a, Math.log(c) + Math.log(a), lnNu);
        });
        double[] twinHz =
                FlooredShares.of(from.twinHz(), budgets.mostTwinHzPerUd(), budgets.twinBudgetHz(), (ud, lnLambda) -> {
                    double flop = from.option()[ud] < 0 ? 0 : work.twinFlop(from.option()[ud]);
                    return flop == 0
                            ? 0
                            : Math.exp(0.5 * (Math.log(flop) - lnLambda))
                                    - work.context().cpuHz(ud);
                });
        return new Allocation(from.timeS(), from.boundS(), from.option(), powerW, twinHz);
    }
}
