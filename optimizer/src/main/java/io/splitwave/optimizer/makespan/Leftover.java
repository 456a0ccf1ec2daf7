package io.splitwave.optimizer.makespan;

import io.splitwave.optimizer.Budgets;
import io.splitwave.optimizer.special.LambertW;

/**
 * What the slowest cannot use goes to the others, for the least sum of delays. Nobody gets less than before, so nobody
 * becomes slower. For fixed options the sum separates: powers by VRSL (61) and frequencies by (36), each with a floor.
 */
final class Leftover {
    private static final double LN_2 = Math.log(2);
    private static final int BISECTIONS = 200;
    /** The first bracket of the logarithm of a price: the range of a double. Where that is too narrow it is widened. */
    private static final double FIRST = 700;

    private static final double WIDEST = 1e5;

    private Leftover() {}

    /** Spends what is left of both budgets. */
    static Allocation spend(RoundWork work, double[] downlinkGain, Allocation from) {
        Budgets budgets = work.context().budgets();
        double limitW = Math.min(budgets.maxPowerPerUdW(), budgets.apPowerBudgetW());
        double[] powerW = fill(from.powerW(), budgets.apPowerBudgetW(), limitW, (ud, lnNu) -> {
            double c = from.option()[ud] < 0 ? 0 : work.downlinkC(from.option()[ud]);
            double a = downlinkGain[ud] / budgets.noiseW();
            return c == 0 ? 0 : Math.expm1(2 * LambertW.ofExp(0.5 * (Math.log(c) + Math.log(a) - lnNu) - LN_2)) / a;
        });
        double[] twinHz = fill(from.twinHz(), budgets.twinBudgetHz(), RoundWork.mostTwinHz(budgets), (ud, lnLambda) -> {
            double flop = from.option()[ud] < 0 ? 0 : work.twinFlop(from.option()[ud]);
            return flop == 0
                    ? 0
                    : Math.exp(0.5 * (Math.log(flop) - lnLambda))
                            - work.context().cpuHz(ud);
        });
        return new Allocation(from.timeS(), from.boundS(), from.option(), powerW, twinHz);
    }

    /** What one device asks for at a price. */
    private interface Answer {
        double at(int ud, double lnPrice);
    }

    private static double[] fill(double[] floor, double budget, double limit, Answer answer) {
        double low = -FIRST;
        while (low > -WIDEST && sum(raised(floor, limit, answer, low)) < budget) {
            low *= 2;
        }
        double high = FIRST;
        while (high < WIDEST && sum(raised(floor, limit, answer, high)) > budget) {
            high *= 2;
        }
        for (int i = 0; i < BISECTIONS && low < high; i++) {
            double middle = 0.5 * (low + high);
            if (sum(raised(floor, limit, answer, middle)) > budget) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return raised(floor, limit, answer, high);
    }

    private static double[] raised(double[] floor, double limit, Answer answer, double lnPrice) {
        double[] value = floor.clone();
        for (int ud = 0; ud < value.length; ud++) {
            value[ud] = Math.max(value[ud], Math.min(answer.at(ud, lnPrice), limit));
        }
        return value;
    }

    private static double sum(double[] value) {
        double sum = 0;
        for (double v : value) {
            sum += v;
        }
        return sum;
    }
}
