package io.splitwave.optimizer.subchannel;

import io.splitwave.optimizer.math.assignment.WeightedAssignment;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/** Ways to give subchannels to user devices (UD), each at most one, once it is known what a pair is worth. */
final class Pairings {
    private Pairings() {}

    /** The most efficiency in all. */
    static SubchannelDecision most(PairTable table) {
        return table.decision(WeightedAssignment.of(table.efficiency()).columns(), Double.NaN);
    }

    /**
     * The most efficiency in all, with a bound. The bound is raised by the rounding of its sum and of the efficiencies, whose
     * exponential and logarithm are exact to some units in the last place.
     */
    static SubchannelDecision mostWithBound(PairTable table) {
        WeightedAssignment assignment = WeightedAssignment.of(table.efficiency());
        SubchannelInstance instance = table.instance();
        double rounding = (instance.userDevices() + instance.subchannels() + 64) * 0x1p-52;
        return table.decision(assignment.columns(), assignment.upperBound() * (1 + rounding));
    }

    /** The most efficient pair first, then the most efficient of what is left; of equals the first UD, then subchannel. */
    static SubchannelDecision bestPairFirst(PairTable table) {
        int subchannels = table.instance().subchannels();
        int[] pairs = IntStream.range(0, table.instance().userDevices() * subchannels)
                .filter(pair -> table.usable(pair / subchannels, pair % subchannels))
                .boxed()
                .sorted((one, other) -> Double.compare(
                        table.efficiency(other / subchannels, other % subchannels),
                        table.efficiency(one / subchannels, one % subchannels)))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] subchannel = none(table);
        boolean[] taken = new boolean[subchannels];
        for (int pair : pairs) {
            int n = pair / subchannels;
            int m = pair % subchannels;
            if (subchannel[n] == SubchannelDecision.NONE && !taken[m]) {
                subchannel[n] = m;
                taken[m] = true;
            }
        }
        return table.decision(subchannel, Double.NaN);
    }

    /** UDs and subchannels in random orders, paired one by one; a pair that cannot meet the deadline stays unused. */
    static SubchannelDecision random(PairTable table, DoubleSupplier chance) {
        int[] users = shuffled(table.instance().userDevices(), chance);
        int[] subchannels = shuffled(table.instance().subchannels(), chance);
        int[] subchannel = none(table);
        for (int i = 0; i < Math.min(users.length, subchannels.length); i++) {
            if (table.usable(users[i], subchannels[i])) {
                subchannel[users[i]] = subchannels[i];
            }
        }
        return table.decision(subchannel, Double.NaN);
    }

    private static int[] none(PairTable table) {
        int[] none = new int[table.instance().userDevices()];
        Arrays.fill(none, SubchannelDecision.NONE);
        return none;
    }

    /** As many draws as indices, so that what is drawn does not depend on what is usable. */
    private static int[] shuffled(int count, DoubleSupplier chance) {
        double[] drawn =
                IntStream.range(0, count).mapToDouble(i -> chance.getAsDouble()).toArray();
        return IntStream.range(0, count)
                .boxed()
                .sorted((one, other) -> Double.compare(drawn[one], drawn[other]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
