package io.splitwave.scenarios.play;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values that each chain of a round adopted last, in the order in which chains joined the round. */
final class AdoptedValues {
    private final int[] first; // members of the first leg
    private final List<double[]> values = new ArrayList<>();
    /** Where a member stands in the order; only looked up. Null until there is a second leg, as most rounds have one. */
    private Map<Integer, Integer> place;

    /**
     * @param members of the first leg, in its order
     * @param ofFirst their values
     */
    AdoptedValues(int[] members, List<double[]> ofFirst) {
        this.first = members;
        this.values.addAll(ofFirst);
    }

    /** A member goes on with other values, or joins the round. */
    void put(int member, double[] adopted) {
        if (place == null) {
            place = new HashMap<>();
            for (int i = 0; i < first.length; i++) {
                place.put(first[i], i);
            }
        }
        Integer known = place.putIfAbsent(member, values.size());
        if (known == null) {
            values.add(adopted);
        } else {
            values.set(known, adopted);
        }
    }

    /** The values of the i-th chain that joined. */
    double[] get(int i) {
        return values.get(i);
    }
}
