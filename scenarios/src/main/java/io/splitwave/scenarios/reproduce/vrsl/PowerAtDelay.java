package io.splitwave.scenarios.reproduce.vrsl;

import io.splitwave.scenarios.reproduce.Sample;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The power at which a scheme reaches a delay, world by world: interpolated from its delays at several budgets, each
 * spent completely, by straight lines in the logarithms of both.
 *
 * @param budgetsW ascending
 * @param delaysS for each budget the delays, one for each world
 */
record PowerAtDelay(double[] budgetsW, List<double[]> delaysS) {

    /**
     * Least power for a target: from the largest budget downwards while the delay is at most the target.
     *
     * @param world which
     * @param targetS the delay to reach
     * @return W; the smallest budget where even that reaches it, the largest where none does
     */
    double of(int world, double targetS) {
        int reached = budgetsW.length - 1;
        while (reached > 0 && delayS(reached - 1, world) <= targetS) {
            reached--;
        }
        if (reached == 0 || delayS(reached, world) >= targetS) {
            return budgetsW[reached];
        }
        double above = Math.log(delayS(reached - 1, world));
        double below = Math.log(delayS(reached, world));
        double part = (above - Math.log(targetS)) / (above - below);
        double from = Math.log(budgetsW[reached - 1]);
        return Math.exp(from + part * (Math.log(budgetsW[reached]) - from));
    }

    /** Delay of a world at one of the budgets. */
    double delayS(int budget, int world) {
        return delaysS.get(budget)[world];
    }

    int worlds() {
        return delaysS.get(0).length;
    }

    /** Power for a target of each world. */
    Sample of(Sample targetS) {
        double[] target = targetS.values();
        return new Sample(IntStream.range(0, worlds())
                .mapToDouble(world -> of(world, target[world]))
                .toArray());
    }
}
