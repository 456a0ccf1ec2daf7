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
        int uds = from.option().length;
        double[] c = new double[uds];
        double[] a = new double[uds];
        double[] lnCa = new double[uds];
        double[] flop = new double[uds];
        double[] lnFlop = new double[uds];
        for (int ud = 0; ud < uds; ud++) {
            int option = from.option()[ud];
            c[ud] = option < 0 ? 0 : work.downlinkC(option);
            a[ud] = SignalToNoise.perWatt(downlinkGain[ud], budgets.noiseW());
            lnCa[ud] = Math.log(c[ud]) + Math.log(a[ud]);
            flop[ud] = option < 0 ? 0 : work.twinFlop(option);
            lnFlop[ud] = Math.log(flop[ud]);
        }
        double[] powerW = FlooredShares.of(
                from.powerW(),
                limitW,
                budgets.apPowerBudgetW(),
                (ud, lnNu) -> c[ud] == 0 ? 0 : DownlinkPrice.powerW(a[ud], lnCa[ud], lnNu));
        double[] twinHz = FlooredShares.of(
                from.twinHz(),
                budgets.mostTwinHzPerUd(),
                budgets.twinBudgetHz(),
                (ud, lnLambda) -> flop[ud] == 0
                        ? 0
                        : Math.exp(0.5 * (lnFlop[ud] - lnLambda))
                                - work.context().cpuHz(ud));
        return new Allocation(from.timeS(), from.boundS(), from.option(), powerW, twinHz);
    }
}
