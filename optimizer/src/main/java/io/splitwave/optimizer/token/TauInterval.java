package io.splitwave.optimizer.token;

/**
 * All choices whose tau lies in an interval, and a bound of their objective.
 *
 * <p>The least bandwidth of given tokens is convex in tau, so its tangent at the right end lies below it. With tangents and a price the
 * importance is at most a function that is linear in tau for given tokens, hence convex for the best tokens. Divided by overhead
 * plus tau, its chord is largest at one of the ends.
 *
 * @param fromS left end, s, greater than 0
 * @param table at the right end
 * @param price for each Hz
 * @param atStart the most importance at the left end
 * @param atEnd the most importance at the right end
 * @param bound of the objective
 */
record TauInterval(double fromS, PriceTable table, double price, double atStart, double atEnd, double bound) {
    static TauInterval of(double fromS, PriceTable table, double price, double atEnd) {
        TokenInstance instance = table.demand().instance();
        double beforeS = table.tauS() - fromS;
        double start = price * instance.bandwidthHz();
        for (int i = 0; i < table.uds().length; i++) {
            int kept = table.choice(i, price, beforeS);
            start += table.value(i, kept, price, beforeS);
        }
        double bound = Math.max(start / (instance.overheadS() + fromS), atEnd / (instance.overheadS() + table.tauS()));
        return new TauInterval(fromS, table, price, start, atEnd, bound);
    }

    double toS() {
        return table.tauS();
    }
}
