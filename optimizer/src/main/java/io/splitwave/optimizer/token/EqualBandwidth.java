package io.splitwave.optimizer.token;

import io.splitwave.kernel.round.DropReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Equal bandwidth for all UDs that send; tokens, power and tau are the best for it.
 *
 * <p>In a given bandwidth each UD needs a least time for each number of tokens. The best tau is one of these times, and at each tau each UD
 * sends all that it can by then. So the times are looked at in ascending order.
 */
final class EqualBandwidth implements TokenScheme {
    static final String NAME = "equal-bandwidth";

    /** A UD can send one more token from this time on. */
    private record More(double timeS, int ud, int kept) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public TokenDecision decide(TokenInstance instance) {
        TokenDemand demand = new TokenDemand(new TokenWork(instance));
        Admission admission = sharing(demand, Admission.all(demand));
        int[] uds = admission.uds();
        double[] bandwidthHz = new double[demand.uds()];
        double[] powerW = new double[demand.uds()];
        int[] tokens = new int[demand.uds()];
        if (uds.length > 0) {
            double hz = instance.bandwidthHz() / uds.length;
            int[] best = best(demand, uds, hz);
            for (int ud : uds) {
                tokens[ud] = best[ud];
                bandwidthHz[ud] = hz;
                powerW[ud] = demand.powerW(timeS(demand, ud, best[ud], hz));
            }
        }
        return Outcome.of(demand.work(), admission, tokens, bandwidthHz, powerW, Double.NaN);
    }

    /** Leaves out those of largest demand until the others have enough with equal bandwidth. */
    private static Admission sharing(TokenDemand demand, Admission admission) {
        TokenInstance instance = demand.instance();
        int fewest = instance.tokensMin();
        List<Integer> kept = new ArrayList<>();
        for (int ud : admission.uds()) {
            kept.add(ud);
        }
        kept.sort(Comparator.<Integer>comparingDouble(ud -> demand.hz(ud, fewest, instance.sendingLimitS(ud)))
                .thenComparing(Comparator.naturalOrder()));
        SortedMap<Integer, DropReason> out = new TreeMap<>(admission.leftOut());
        while (!kept.isEmpty()) {
            int last = kept.get(kept.size() - 1);
            if (timeS(demand, last, fewest, instance.bandwidthHz() / kept.size()) <= instance.sendingLimitS(last)) {
                break;
            }
            out.put(last, DropReason.INFEASIBLE);
            kept.remove(kept.size() - 1);
        }
        return new Admission(kept.stream().sorted().mapToInt(Integer::intValue).toArray(), out);
    }

    /** The least time in which a UD sends its tokens in a bandwidth within its energy, s; infinite if it cannot. */
    private static double timeS(TokenDemand demand, int ud, int kept, double hz) {
        TokenInstance instance = demand.instance();
        TokenWork work = demand.work();
        double timeS = work.airtimeS(ud, kept, hz, instance.powerMaxW());
        if (instance.powerMaxW() * timeS <= instance.energyBudgetJ()) {
            return timeS;
        }
        // With all the energy the rate in time t and bandwidth W depends on W t alone.
        double snrHzS = demand.snrHzS(ud, Double.POSITIVE_INFINITY);
        return LeastBandwidth.hz(work.bit(kept), snrHzS) / hz;
    }

    private static int[] best(TokenDemand demand, int[] uds, double hz) {
        TokenInstance instance = demand.instance();
        List<More> more = new ArrayList<>();
        int[] tokens = new int[demand.uds()];
        double tauS = 0;
        for (int ud : uds) {
            tokens[ud] = instance.tokensMin();
            tauS = Math.max(tauS, timeS(demand, ud, tokens[ud], hz));
            for (int k = instance.tokensMin() + 1; k <= instance.tokens(); k++) {
                double timeS = timeS(demand, ud, k, hz);
                if (!(timeS <= instance.sendingLimitS(ud))) {
                    break;
                }
                more.add(new More(timeS, ud, k));
            }
        }
        more.sort(Comparator.comparingDouble(More::timeS)
                .thenComparingInt(More::ud)
                .thenComparingInt(More::kept));
        double sum = Outcome.importance(instance, uds, tokens);
        int[] best = tokens.clone();
        double bestRatio = sum / (instance.overheadS() + tauS);
        for (More next : more) {
            tauS = Math.max(tauS, next.timeS());
            sum += instance.importance(next.ud(), next.kept()) - instance.importance(next.ud(), next.kept() - 1);
            tokens[next.ud()] = next.kept();
            double ratio = sum / (instance.overheadS() + tauS);
            if (ratio > bestRatio) {
                bestRatio = ratio;
                best = tokens.clone();
            }
        }
        return best;
    }
}
