package io.splitwave.scenarios.play;

import io.splitwave.output.row.Numbers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The values that each chain of a round adopted last, in the order in which chains joined the round: in one array, as a
 * round may have a million chains.
 */
final class AdoptedValues {
    private int[] first; // members of the first leg
    private double[] values = {};
    private int used;
    private int[] from; // [chain]: where its values begin
    private int[] size; // [chain]: how many they are
    private int count;
    /** Where a member stands in the order; only looked up. Null until there is a second leg, as most rounds have one. */
    private Map<Integer, Integer> place;

    /** @param members of the first leg, in its order; values are {@link #add added} for each */
    AdoptedValues(int[] members) {
        this.first = members;
        this.from = new int[members.length];
        this.size = new int[members.length];
    }

    /** Begins another round in the room of the last, of which nothing is left; returns itself. */
    AdoptedValues reopen(int[] members) {
        first = members;
        used = 0;
        count = 0;
        place = null;
        return this;
    }

    /** The values of the next chain that joined. */
    void add(double[] adopted) {
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count + 1);
            size = Arrays.copyOf(size, 2 * count + 1);
        }
        set(count++, adopted);
    }

    private void set(int chain, double[] adopted) {
        if (used + adopted.length > values.length) {
            int others = Math.max(1, first.length - chain);
            values = Arrays.copyOf(values, Math.max(used + others * adopted.length, 3 * values.length / 2));
        }
        System.arraycopy(adopted, 0, values, used, adopted.length);
        from[chain] = used;
        size[chain] = adopted.length;
        used += adopted.length;
    }

    /** A member goes on with other values, or joins the round. */
    void put(int member, double[] adopted) {
        if (place == null) {
            place = new HashMap<>();
            for (int i = 0; i < first.length; i++) {
                place.put(first[i], i);
            }
        }
        Integer known = place.putIfAbsent(member, count);
        if (known == null) {
            add(adopted);
        } else if (adopted.length == size[known]) {
            System.arraycopy(adopted, 0, values, from[known], adopted.length);
        } else {
            set(known, adopted);
        }
    }

    /** The values of the i-th chain that joined. */
    Numbers get(int i) {
        return Numbers.of(values, from[i], size[i]);
    }
}
