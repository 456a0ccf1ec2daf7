package io.splitwave.optimizer.token;

/**
 * The price of bandwidth at one tau, by which no choice of tokens that fits into the band has more importance than {@code value}.
 *
 * <p>For every price the sum of what each UD gains by its own choice, plus the price of the band, is such a bound. It is convex and
 * piecewise linear in the price; its minimum is found where two of its tangents meet.
 *
 * @param price for each Hz, at least 0
 * @param value the bound
 * @param below tokens that fit into the band, a choice at this or a slightly higher price, {@code [ud]}
 * @param above tokens of a slightly lower price, {@code [ud]}; equal to {@code below} if the price is 0
 */
record BandPrice(double price, double value, int[] below, int[] above) {
    private static final int MOST_STEPS = 60;
    private static final double TOLERANCE = 1e-13;

    private record Line(double price, double value, double slope, int[] tokens) {
        double meeting(Line other) {
            return (other.value - other.slope * other.price - value + slope * price) / (slope - other.slope);
        }
    }

    private static Line line(PriceTable table, double price) {
        int[] uds = table.uds();
        int[] tokens = new int[table.demand().uds()];
        double bandHz = table.demand().instance().bandwidthHz();
        double value = 0;
        double sumHz = 0;
        for (int i = 0; i < uds.length; i++) {
            int kept = table.choice(i, price, 0);
            tokens[uds[i]] = kept;
            value += table.value(i, kept, price, 0);
            sumHz += table.hz(i, kept);
        }
        return new Line(price, value + price * bandHz, bandHz - sumHz, tokens);
    }

    /**
     * The price at a tau at which the fewest tokens fit into the band.
     *
     * @param hint a price, greater than 0; a good one saves time
     */
    static BandPrice of(PriceTable table, double hint) {
        Line low = line(table, 0);
        if (low.slope() >= 0) {
            return new BandPrice(0, low.value(), low.tokens(), low.tokens());
        }
        Line high = line(table, hint);
        double factor = 1.1;
        while (high.slope() < 0) {
            low = high;
            high = line(table, high.price() * factor);
            factor *= factor;
            if (Double.isInfinite(factor)) {
                return new BandPrice(low.price(), low.value(), fewest(table), low.tokens());
            }
        }
        if (low.price() == 0) {
            Line near = line(table, high.price() / factor);
            if (near.slope() < 0) {
                low = near;
            } else {
                high = near;
            }
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            double price = low.meeting(high);
            if (!(price > low.price() && price < high.price())) {
                break;
            }
            Line next = line(table, price);
            double meets = low.value() + low.slope() * (price - low.price());
            if (next.slope() < 0) {
                low = next;
            } else {
                high = next;
            }
            if (next.value() - meets <= TOLERANCE * next.value()) {
                break;
            }
        }
        Line least = low.value() < high.value() ? low : high;
        return new BandPrice(least.price(), least.value(), high.tokens(), low.tokens());
    }

    private static int[] fewest(PriceTable table) {
        int[] tokens = new int[table.demand().uds()];
        for (int ud : table.uds()) {
            tokens[ud] = table.demand().instance().tokensMin();
        }
        return tokens;
    }
}
