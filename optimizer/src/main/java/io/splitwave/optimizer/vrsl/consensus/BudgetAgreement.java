package io.splitwave.optimizer.vrsl.consensus;

import java.util.Arrays;

/**
 * The consensus on one budget, in shares of it: K devices, one share each if split equally.
 *
 * <p>Sharing ADMM: the copies z_k of the wishes x_k must add up to at most K. Projecting wishes plus scaled duals on
 * that half-space moves all of them by the same amount, so that one scaled dual u and one mean of the copies are
 * enough: z_mean = min(x_mean + u, 1), u = x_mean + u - z_mean.
 */
final class BudgetAgreement {
    private final double penaltyS;
    private final double[] wish;
    private double mean = 1;
    private double meanCopy = 1;
    private double scaledDual;
    private double primal;
    private double dualSquares;

    /** Every device starts with one share. A penalty of 0 means that no device can use the budget. */
    BudgetAgreement(int uds, double penaltyS) {
        this.penaltyS = penaltyS;
        this.wish = new double[uds];
        Arrays.fill(wish, mean);
    }

    double penaltyS() {
        return penaltyS;
    }

    /** The target of the device's next wish: its copy less the scaled dual. */
    double target(int ud) {
        return wish[ud] - mean + meanCopy - scaledDual;
    }

    /** The price of a share, s; never negative. */
    double priceS() {
        return penaltyS * scaledDual;
    }

    /** Takes the new wishes and updates copies and dual. */
    void agree(double[] newWish) {
        double newMean = 0;
        for (double x : newWish) {
            newMean += x / newWish.length;
        }
        double newCopy = Math.min(newMean + scaledDual, 1);
        scaledDual = newMean + scaledDual - newCopy;
        dualSquares = 0;
        for (int ud = 0; ud < wish.length; ud++) {
            double moved = newWish[ud] - newMean + newCopy - (wish[ud] - mean + meanCopy);
            dualSquares += moved * moved;
            wish[ud] = newWish[ud];
        }
        mean = newMean;
        meanCopy = newCopy;
        primal = penaltyS > 0 ? Math.abs(newMean - newCopy) : 0;
    }

    /** |sum of wishes - sum of copies| as a fraction of the budget. */
    double primal() {
        return primal;
    }

    /** Squared norm of penalty x movement of the copies over all devices, s^2. */
    double dualSquares() {
        return penaltyS * penaltyS * dualSquares;
    }
}
