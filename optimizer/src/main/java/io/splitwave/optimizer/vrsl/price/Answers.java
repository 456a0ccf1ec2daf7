package io.splitwave.optimizer.vrsl.price;

import java.util.Arrays;

/** The answers of all devices to a pair of prices, and the lower bound they prove. */
final class Answers {
    /** Operations behind one cost, each accurate to half an ulp; they give the margin of the bound. */
    private static final int OPERATIONS = 64;

    private static final double HALF_ULP = 0x1p-53;

    private final PricedProblem problem;
    private final int[] option;
    private double bound;
    private double spareW;
    private double spareHz;

    Answers(PricedProblem problem) {
        this.problem = problem;
        this.option = new int[problem.userDevices()];
    }

    /** Takes every device's cheapest option, the first of equals. Devices without an open option are left out. */
    void ask(double perWatt, double perHz) {
        problem.price(perWatt, perHz);
        double sum = 0;
        double powerW = 0;
        double twinHz = 0;
        for (int ud = 0; ud < option.length; ud++) {
            double least = Double.POSITIVE_INFINITY;
            option[ud] = 0;
            for (int o = 0; o < problem.options(); o++) {
                double cost = problem.cost(ud, o);
                if (cost < least) {
                    least = cost;
                    option[ud] = o;
                }
            }
            if (least < Double.POSITIVE_INFINITY) {
                sum += least;
                powerW += problem.powerW(ud, option[ud]);
                twinHz += problem.twinHz(ud, option[ud]);
            }
        }
        double budgets = perWatt * problem.powerBudgetW() + perHz * problem.twinBudgetHz();
        spareW = problem.powerBudgetW() - powerW;
        spareHz = problem.twinBudgetHz() - twinHz;
        bound = sum - budgets - (2 * option.length + OPERATIONS) * HALF_ULP * (sum + budgets);
    }

    /** The dual function less its possible rounding error: a lower bound of every decision's cost at any prices. */
    double bound() {
        return bound;
    }

    /** Power left over, W, negative if the demand exceeds the budget; its negative is a slope of the dual function. */
    double spareW() {
        return spareW;
    }

    /** Twin frequency left over, Hz. */
    double spareHz() {
        return spareHz;
    }

    int[] copyOption() {
        return option.clone();
    }

    boolean same(int[] other) {
        return Arrays.equals(option, other);
    }
}
