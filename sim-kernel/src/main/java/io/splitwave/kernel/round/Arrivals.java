package io.splitwave.kernel.round;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;

/** An unchangeable map from member to stage, ascending by member, in 8 bytes an entry. */
final class Arrivals extends AbstractMap<Integer, Integer> {
    private final int[] members;
    private final int[] stages;

    private Arrivals(int[] members, int[] stages) {
        this.members = members;
        this.stages = stages;
    }

    /** Members in the order in which they are given, which is ascending for most; copied. */
    static Arrivals of(int[] members, int[] stages) {
        if (members.length != stages.length) {
            throw new IllegalArgumentException("arrivals: a stage is needed for each of " + members.length
                    + " members, was " + stages.length + " stages");
        }
        for (int i = 1; i < members.length; i++) {
            if (members[i - 1] >= members[i]) {
                return sorted(members, stages);
            }
        }
        return new Arrivals(members.clone(), stages.clone());
    }

    private static Arrivals sorted(int[] members, int[] stages) {
        Map<Integer, Integer> given = new HashMap<>();
        for (int i = 0; i < members.length; i++) {
            if (given.put(members[i], stages[i]) != null) {
                throw new IllegalArgumentException("arrivals: member " + members[i] + " is given twice");
            }
        }
        return copyOf(given);
    }

    static Arrivals copyOf(Map<Integer, Integer> given) {
        if (given instanceof Arrivals arrivals) {
            return arrivals;
        }
        int[] members =
                given.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        int[] stages = new int[members.length];
        for (int i = 0; i < members.length; i++) {
            stages[i] = given.get(members[i]);
        }
        return new Arrivals(members, stages);
    }

    int count() {
        return members.length;
    }

    /** The member of an arrival, by its place in ascending order. */
    int member(int arrival) {
        return members[arrival];
    }

    /** Its stage. */
    int stage(int arrival) {
        return stages[arrival];
    }

    @Override
    public Integer get(Object member) {
        int at = member instanceof Integer number ? Arrays.binarySearch(members, number) : -1;
        return at < 0 ? null : stages[at];
    }

    @Override
    public boolean containsKey(Object member) {
        return get(member) != null;
    }

    @Override
    public void forEach(BiConsumer<? super Integer, ? super Integer> action) {
        for (int i = 0; i < members.length; i++) {
            action.accept(members[i], stages[i]);
        }
    }

    @Override
    public Set<Entry<Integer, Integer>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return members.length;
            }

            @Override
            public Iterator<Entry<Integer, Integer>> iterator() {
                return entries();
            }
        };
    }

    private Iterator<Entry<Integer, Integer>> entries() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < members.length;
            }

            @Override
            public Entry<Integer, Integer> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return Map.entry(members[next], stages[next++]);
            }
        };
    }
}
