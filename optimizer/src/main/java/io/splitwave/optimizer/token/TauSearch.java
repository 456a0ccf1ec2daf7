package io.splitwave.optimizer.token;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The search for the best tau and tokens of one instance.
 *
 * <p>For a given tau the choice of tokens is a knapsack, whose relaxation has a price of bandwidth. Intervals of tau are bounded by that
 * price and by tangents, and split where the bound is largest. In a short interval all tokens that the bound does not exclude are
 * tried.
 */
final class TauSearch {
    /** Gains below this fraction are not looked for. */
    private static final double TOLERANCE = 1e-10;

    private static final double FIRST_RATIO = 1.5;
    /** Enumeration is tried in intervals shorter than this ratio of their ends. */
    private static final double SHORT_RATIO = 1.1;

    private static final double SHORTEST_RATIO = 1 + 1e-9;
    private static final int STEPS_AN_INTERVAL = 20_000;
    /** The longer an interval is, relative to its start, the less is enumeration worth. */
    private static final double STEPS_TIMES_LENGTH = 4;

    private static final int MOST_STEPS = 300_000;
    private static final int MOST_INTERVALS = 1000;

    private final TokenDemand demand;
    private final TokenInstance instance;
    private final int[] uds;
    private final Incumbent best;
    private final PriorityQueue<TauInterval> open = new PriorityQueue<>(
            Comparator.comparingDouble(TauInterval::bound).reversed().thenComparingDouble(TauInterval::fromS));
    private final double[] bendsS;
    private double unproven;
    private double price = 1;
    private int intervals;

    TauSearch(TightBand band, int[] uds) {
        this.demand = band.demand();
        this.instance = demand.instance();
        this.uds = uds;
        this.bendsS = bendsS();
        int[] fewest = new int[instance.uds()];
        Arrays.fill(fewest, instance.tokensMin());
        this.best = new Incumbent(band, uds, fewest);
    }

    /** Finds the best tokens and returns a bound. */
    double run() {
        ladder();
        int[] twin = Twins.of(instance, uds);
        int steps = MOST_STEPS;
        while (!open.isEmpty() && open.peek().bound() > enough() && steps > 0 && intervals < MOST_INTERVALS) {
            TauInterval next = open.poll();
            double ratio = next.toS() / next.fromS();
            if (ratio < SHORT_RATIO) {
                int most = (int) Math.min(Math.min(steps, STEPS_AN_INTERVAL), STEPS_TIMES_LENGTH / (ratio - 1));
                int left = new Enumeration(next, best, twin, TOLERANCE).run(most);
                steps -= most - Math.max(left, 0);
                if (left >= 0) {
                    continue;
                }
            }
            if (ratio > SHORTEST_RATIO) {
                split(next);
            } else {
                unproven = Math.max(unproven, next.bound());
            }
        }
        double rest = open.isEmpty() ? 0 : open.peek().bound();
        return Math.max(enough(), Math.max(rest, unproven));
    }

    int[] tokens() {
        return best.tokens();
    }

    private double enough() {
        return best.objective() * (1 + TOLERANCE);
    }

    /** Intervals that cover every tau with which the best objective could be exceeded. */
    private void ladder() {
        double longestS = 0;
        double most = 0;
        for (int ud : uds) {
            longestS = Math.max(longestS, instance.sendingLimitS(ud));
            most += instance.importance(ud, demand.mostTokens(ud, instance.bandwidthHz()));
        }
        double fromS = best.tauS();
        while (fromS < longestS && most > enough() * (instance.overheadS() + fromS)) {
            double toS = Math.min(fromS * FIRST_RATIO, longestS);
            add(priced(fromS, toS));
            fromS = toS;
        }
    }

    private TauInterval priced(double fromS, double tauS) {
        PriceTable table = new PriceTable(demand, uds, tauS);
        BandPrice at = BandPrice.of(table, price);
        if (at.price() > 0) {
            price = at.price();
        }
        if (at.value() > enough() * (instance.overheadS() + tauS)) {
            boolean better = best.offer(at.below());
            better |= best.offer(at.above());
            if (better && tauS < fromS * SHORT_RATIO || best.objective() == 0) {
                best.polish();
            }
        }
        return TauInterval.of(fromS, table, at.price(), at.value());
    }

    private void add(TauInterval interval) {
        intervals++;
        if (interval.bound() > enough()) {
            open.add(interval);
        }
    }

    private void split(TauInterval interval) {
        double middleS = middleS(interval.fromS(), interval.toS());
        add(priced(interval.fromS(), middleS));
        add(TauInterval.of(middleS, interval.table(), interval.price(), interval.atEnd()));
    }

    /** Bends of the demands inside an interval are its better ends. */
    private double middleS(double fromS, double toS) {
        double meanS = Math.sqrt(fromS) * Math.sqrt(toS);
        double middleS = meanS;
        double distance = Double.POSITIVE_INFINITY;
        for (double bendS : bendsS) {
            boolean inside = bendS > fromS * SHORTEST_RATIO && bendS * SHORTEST_RATIO < toS;
            if (inside && Math.abs(Math.log(bendS / meanS)) < distance) {
                distance = Math.abs(Math.log(bendS / meanS));
                middleS = bendS;
            }
        }
        return middleS;
    }

    /** Times at which energy or standing time begins to limit a UD. */
    private double[] bendsS() {
        double[] bends = new double[uds.length + 1];
        for (int i = 0; i < uds.length; i++) {
            bends[i] = instance.sendingLimitS(uds[i]);
        }
        double energyS = instance.energyBudgetJ() / instance.powerMaxW();
        bends[uds.length] =
                energyS * instance.powerMaxW() <= instance.energyBudgetJ() ? energyS : Math.nextDown(energyS);
        return bends;
    }
}
