package io.splitwave.optimizer.token;

import io.splitwave.kernel.round.DropReason;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which UDs can send given numbers of tokens, each at the largest airtime that it may have.
 *
 * <p>A UD that cannot do so in the whole band is infeasible. Of the others those of largest demand are left out until the rest fits into
 * the band. As demands do not depend on each other, this keeps as many UDs as possible.
 *
 * @param uds those that can send, ascending
 * @param leftOut the others, with the reason
 */
record Admission(int[] uds, SortedMap<Integer, DropReason> leftOut) {
    /**
     * Every UD with the fewest tokens.
     *
     * @param demand of the instance
     */
    static Admission all(TokenDemand demand) {
        int[] fewest = new int[demand.uds()];
        Arrays.fill(fewest, demand.instance().tokensMin());
        return new Admission(IntStream.range(0, demand.uds()).toArray(), new TreeMap<>()).keeping(demand, fewest);
    }

    /**
     * Those of these UDs that can send.
     *
     * @param demand of the instance
     * @param tokens K, {@code [ud]}
     */
    Admission keeping(TokenDemand demand, int[] tokens) {
        TokenInstance instance = demand.instance();
        double bandHz = instance.bandwidthHz();
        SortedMap<Integer, DropReason> out = new TreeMap<>(leftOut);
        Map<Integer, Double> needHz = new TreeMap<>();
        for (int ud : uds) {
            double hz = demand.hz(ud, tokens[ud], instance.sendingLimitS(ud));
            if (hz <= bandHz) {
                needHz.put(ud, hz);
            } else {
                out.put(ud, DropReason.INFEASIBLE);
            }
        }
        int[] bySize = needHz.keySet().stream()
                .sorted(Comparator.<Integer>comparingDouble(needHz::get).thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        double sumHz = 0;
        for (int ud : bySize) {
            sumHz += needHz.get(ud);
            if (!(sumHz <= bandHz)) {
                out.put(ud, DropReason.NOT_SELECTED);
            }
        }
        return new Admission(
                needHz.keySet().stream()
                        .filter(ud -> !out.containsKey(ud))
                        .mapToInt(Integer::intValue)
                        .toArray(),
                out);
    }
}
