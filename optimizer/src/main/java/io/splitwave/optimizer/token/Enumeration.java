package io.splitwave.optimizer.token;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tries all tokens that could beat the best ones with a tau in an interval.
 *
 * <p>What a UD loses by other tokens than its choice at the price lowers the bound of the interval at both ends. Tokens whose losses exceed
 * at both ends what the bound is above the best objective cannot be better. Few are left if the interval is short. Small
 * losses are tried first, as what is found there excludes others.
 */
final class Enumeration {
    private static final double ROUNDING = 1e-12;
    private static final double[] FRACTIONS = {0.1, 0.3, 1};

    /** Tokens of one UD: their importance, the least bandwidth at the right end, Hz, and its fall, Hz/s. */
    private record Candidate(int kept, double importance, double hz, double fallHzPerS) {}

    private final TauInterval interval;
    private final PriceTable table;
    private final Incumbent best;
    private final int[] twin; // [position]
    private final double tolerance;
    private final TokenInstance instance;
    private final double lengthS;
    private final Candidate[][] candidates; // [position]
    private final double[] restStart; // [position] most value at the left end from there on
    private final double[] restEnd; // [position] the same at the right end
    private final double[] restHz; // [position] least bandwidth from there on
    private final int[] tokens; // [ud]
    private double neededStart;
    private double neededEnd;
    private int left;

    /**
     * @param twin position of the UD before with the same figures, or -1, {@code [position]}
     * @param tolerance gains below this fraction are not looked for
     */
    Enumeration(TauInterval interval, Incumbent best, int[] twin, double tolerance) {
        this.interval = interval;
        this.table = interval.table();
        this.best = best;
        this.twin = twin;
        this.tolerance = tolerance;
        this.instance = table.demand().instance();
        this.lengthS = interval.toS() - interval.fromS();
        int count = table.uds().length;
        this.candidates = new Candidate[count][];
        this.restStart = new double[count + 1];
        this.restEnd = new double[count + 1];
        this.restHz = new double[count + 1];
        this.tokens = new int[instance.uds()];
    }

    /**
     * Tries them.
     *
     * @param most how many steps may be taken
     * @return how many of these are left; negative if they were not enough
     */
    int run(int most) {
        left = most;
        int count = candidates.length;
        restStart[count] = interval.price() * instance.bandwidthHz();
        restEnd[count] = restStart[count];
        for (int i = count - 1; i >= 0; i--) {
            candidates[i] = collect(i);
            double leastHz = Double.POSITIVE_INFINITY;
            for (Candidate candidate : candidates[i]) {
                leastHz = Math.min(leastHz, candidate.hz());
            }
            restHz[i] = restHz[i + 1] + leastHz;
            restStart[i] = restStart[i + 1] + mostStart(i);
            restEnd[i] = restEnd[i + 1] + mostEnd(i);
        }
        for (double fraction : FRACTIONS) {
            neededStart = needed(interval.atStart(), interval.fromS(), fraction);
            neededEnd = needed(interval.atEnd(), interval.toS(), fraction);
            descend(0, 0, 0, 0);
        }
        return left;
    }

    /** The importance that is needed at a tau to be better, plus what is spared of the loss that is possible. */
    private double needed(double most, double tauS, double fraction) {
        double better = best.objective() * (1 + tolerance) * (instance.overheadS() + tauS);
        return better + (1 - fraction) * Math.max(0, most - better);
    }

    private double mostStart(int position) {
        double price = interval.price();
        return table.value(position, table.choice(position, price, lengthS), price, lengthS);
    }

    private double mostEnd(int position) {
        double price = interval.price();
        return table.value(position, table.choice(position, price, 0), price, 0);
    }

    private boolean possible(int position, int kept, double mostStart, double mostEnd) {
        double price = interval.price();
        double lossStart = mostStart - table.value(position, kept, price, lengthS);
        double lossEnd = mostEnd - table.value(position, kept, price, 0);
        return lossStart <= interval.atStart() - needed(interval.atStart(), interval.fromS(), 1)
                || lossEnd <= interval.atEnd() - needed(interval.atEnd(), interval.toS(), 1);
    }

    /** Losses grow below the smaller and above the larger of the convex choices at the ends. */
    private Candidate[] collect(int position) {
        double price = interval.price();
        double mostStart = mostStart(position);
        double mostEnd = mostEnd(position);
        int start = table.convexChoice(position, price, lengthS);
        int end = table.convexChoice(position, price, 0);
        int low = Math.min(start, end);
        while (low > instance.tokensMin() && possible(position, low - 1, mostStart, mostEnd)) {
            low--;
        }
        List<Candidate> found = new ArrayList<>();
        for (int k = Math.max(low, instance.tokensMin()); k <= table.convexTo() && table.affordable(position, k); k++) {
            if (possible(position, k, mostStart, mostEnd)) {
                found.add(candidate(position, k));
            } else if (k > Math.max(start, end)) {
                break;
            }
        }
        int all = instance.tokens();
        if (table.affordable(position, all) && possible(position, all, mostStart, mostEnd)) {
            found.add(candidate(position, all));
        }
        found.sort(Comparator.comparingDouble(each -> price * each.hz() - each.importance()));
        return found.toArray(Candidate[]::new);
    }

    private Candidate candidate(int position, int kept) {
        return new Candidate(
                kept,
                instance.importance(table.uds()[position], kept),
                table.hz(position, kept),
                table.fallHzPerS(position, kept));
    }

    private void descend(int position, double importance, double hz, double fallHzPerS) {
        if (position == candidates.length) {
            leaf(importance, hz, fallHzPerS);
            return;
        }
        double price = interval.price();
        int mostKept = twin[position] < 0 ? instance.tokens() : tokens[table.uds()[twin[position]]];
        for (Candidate next : candidates[position]) {
            left--;
            if (left < 0) {
                return;
            }
            double sum = importance + next.importance();
            double sumHz = hz + next.hz();
            double sumFall = fallHzPerS + next.fallHzPerS();
            double end = sum - price * sumHz;
            boolean possible = end + restEnd[position + 1] >= neededEnd
                    || end - price * sumFall * lengthS + restStart[position + 1] >= neededStart;
            if (possible
                    && next.kept() <= mostKept
                    && sumHz + restHz[position + 1] <= instance.bandwidthHz() * (1 + ROUNDING)) {
                tokens[table.uds()[position]] = next.kept();
                descend(position + 1, sum, sumHz, sumFall);
            }
        }
    }

    /** Offers the tokens, unless the tangents show that they do not fit into the band by the time they need to. */
    private void leaf(double importance, double hz, double fallHzPerS) {
        double needS = importance / (best.objective() * (1 + tolerance)) - instance.overheadS();
        double atLeastHz = hz + fallHzPerS * (interval.toS() - needS);
        if (needS >= interval.toS() || atLeastHz <= instance.bandwidthHz() * (1 + ROUNDING)) {
            left -= candidates.length;
            if (best.offer(tokens)) {
                neededStart = Math.max(neededStart, needed(interval.atStart(), interval.fromS(), 1));
                neededEnd = Math.max(neededEnd, needed(interval.atEnd(), interval.toS(), 1));
            }
        }
    }
}
