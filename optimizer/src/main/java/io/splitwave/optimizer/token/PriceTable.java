package io.splitwave.optimizer.token;

import java.util.Arrays;

/**
 * What each UD would choose if bandwidth had a price, for one tau.
 *
 * <p>The costs are the least bandwidths at tau, or their tangents at an earlier time, which lie below the least bandwidths there. Both are
 * convex in the tokens up to K = N - 2. K = N - 1 sends the same as K = N and is never better. So the choice is the better of the
 * best up to N - 2, found by the increments, and N. Tokens that need more than the band are left out.
 */
final class PriceTable {
    private final TokenDemand demand;
    private final int[] uds;
    private final double tauS;
    private final double[][] hz; // [position][K], NaN = not computed
    private final double[][] fallHzPerS; // [position][K]
    private final double[] cell = new double[2];

    /**
     * @param uds that send, ascending; a position is an index into it
     * @param tauS the largest airtime, s
     */
    PriceTable(TokenDemand demand, int[] uds, double tauS) {
        this.demand = demand;
        this.uds = uds;
        this.tauS = tauS;
        int levels = demand.instance().tokens() + 1;
        this.hz = new double[uds.length][levels];
        this.fallHzPerS = new double[uds.length][levels];
        for (double[] row : hz) {
            Arrays.fill(row, Double.NaN);
        }
    }

    TokenDemand demand() {
        return demand;
    }

    int[] uds() {
        return uds;
    }

    double tauS() {
        return tauS;
    }

    /** The least bandwidth at tau, Hz; may be infinite. */
    double hz(int position, int kept) {
        double known = hz[position][kept];
        if (!Double.isNaN(known)) {
            return known;
        }
        demand.hzAndFall(uds[position], kept, tauS, cell);
        hz[position][kept] = cell[0];
        fallHzPerS[position][kept] = cell[1];
        return cell[0];
    }

    /** No more than the least bandwidth at a time before tau, Hz. */
    double tangentHz(int position, int kept, double beforeS) {
        double at = hz(position, kept);
        return beforeS == 0 ? at : at + fallHzPerS[position][kept] * beforeS;
    }

    /** How fast the least bandwidth at tau falls with tau, Hz/s; may be infinite. */
    double fallHzPerS(int position, int kept) {
        hz(position, kept);
        return fallHzPerS[position][kept];
    }

    private double importance(int position, int kept) {
        return demand.instance().importance(uds[position], kept);
    }

    /** Importance minus the price of the bandwidth. */
    double value(int position, int kept, double price, double beforeS) {
        return importance(position, kept) - price * tangentHz(position, kept, beforeS);
    }

    /** The last number of tokens up to which costs are convex; below K_min if there is none. */
    int convexTo() {
        return demand.instance().tokens() - 2;
    }

    /** Whether the tokens do not need more than the band at tau, so that they can be sent by tau at all. */
    boolean affordable(int position, int kept) {
        return hz(position, kept) <= demand.instance().bandwidthHz();
    }

    /**
     * The choice at a price.
     *
     * @param price for each Hz, at least 0
     * @param beforeS how long before tau, s, at least 0
     * @return K; K_min if nothing is affordable
     */
    int choice(int position, double price, double beforeS) {
        int all = demand.instance().tokens();
        int kept = convexChoice(position, price, beforeS);
        boolean more = kept < demand.instance().tokensMin()
                || affordable(position, all)
                        && value(position, all, price, beforeS) > value(position, kept, price, beforeS);
        return more ? all : kept;
    }

    /** The choice up to {@link #convexTo}, the fewest of those that are equally good; below K_min if there is none. */
    int convexChoice(int position, double price, double beforeS) {
        int low = demand.instance().tokensMin();
        int high = convexTo();
        if (high < low) {
            return high;
        }
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (affordable(position, middle) && pays(position, middle, price, beforeS)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private boolean pays(int position, int kept, double price, double beforeS) {
        double more = importance(position, kept) - importance(position, kept - 1);
        double costHz = tangentHz(position, kept, beforeS) - tangentHz(position, kept - 1, beforeS);
        return more > price * costHz;
    }
}
