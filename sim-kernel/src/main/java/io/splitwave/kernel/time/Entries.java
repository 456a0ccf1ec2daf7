package io.splitwave.kernel.time;

import java.util.Arrays;

/**
 * An array of (time, key), so that an entry is compared and moved without a look at its event. The two lie side by side in one
 * array of doubles: they are mostly in one line of memory. A key is kept as the bits of a double, which takes no conversion.
 */
final class Entries {
    /** Up to so many are sorted by counting for each how many are before it; blocks of so many are sorted before they are merged. */
    static final int FEW = 8;

    private static final int FIELDS = 2;

    private final Keys keys;
    private final long[] bits = new long[FEW];
    private double[] fields;

    Entries(int capacity, Keys keys) {
        this.keys = keys;
        fields = new double[FIELDS * capacity];
    }

    int capacity() {
        return fields.length / FIELDS;
    }

    /** Grows to at least this capacity, and at least doubles if it has to grow. */
    void reserve(int capacity) {
        if (capacity > capacity()) {
            fields = Arrays.copyOf(fields, FIELDS * Math.max(capacity, 2 * capacity()));
        }
    }

    double time(int at) {
        return fields[FIELDS * at];
    }

    long key(int at) {
        return Double.doubleToRawLongBits(fields[FIELDS * at + 1]);
    }

    int slot(int at) {
        return Keys.slot(key(at));
    }

    void set(int at, double time, long key) {
        int field = FIELDS * at;
        fields[field] = time;
        fields[field + 1] = Double.longBitsToDouble(key);
    }

    /** Sorts a range by insertion; equals stay as they were. */
    void sort(int from, int end) {
        for (int i = from + 1; i < end; i++) {
            if (isBefore(i, time(i - 1), key(i - 1))) {
                insert(from, i, time(i), key(i));
            }
        }
    }

    /**
     * Merges two sorted ranges of another array, which lie side by side, to the same places of this one; among equals the first comes
     * first. A guess which comes next is wrong every second time, so entries of one time are merged without a branch.
     */
    void merge(Entries source, int from, int middle, int end) {
        int first = from;
        int second = middle;
        int to = from;
        while (first < middle && second < end) {
            double time = source.time(first);
            long key = source.key(first);
            double secondTime = source.time(second);
            long secondKey = source.key(second);
            int isSecond = time == secondTime && Keys.areWhole(key, secondKey)
                    ? Keys.isWholeBefore(secondKey, key)
                    : isBefore(secondTime, secondKey, time, key) ? 1 : 0;
            int next = first + (second - first) * isSecond;
            set(to++, source.time(next), source.key(next));
            second += isSecond;
            first += 1 - isSecond;
        }
        copyFrom(source, first, to, middle - first);
        copyFrom(source, second, to + middle - first, end - second);
    }

    /** Puts an entry into the sorted ones of a range, which has room behind it, after those of the same time and priority. */
    void insert(int from, int end, double time, long key) {
        int first = FIELDS * from;
        int hole = FIELDS * end;
        while (hole > first && isBefore(time, key, fields[hole - 2], Double.doubleToRawLongBits(fields[hole - 1]))) {
            fields[hole] = fields[hole - 2];
            fields[hole + 1] = fields[hole - 1];
            hole -= FIELDS;
        }
        fields[hole] = time;
        fields[hole + 1] = Double.longBitsToDouble(key);
    }

    /** Copies an entry of this array to another place in it. */
    void move(int from, int to) {
        int source = FIELDS * from;
        int target = FIELDS * to;
        fields[target] = fields[source];
        fields[target + 1] = fields[source + 1];
    }

    /** Copies entries of another array that lie side by side. */
    void copyFrom(Entries source, int from, int to, int count) {
        System.arraycopy(source.fields, FIELDS * from, fields, FIELDS * to, FIELDS * count);
    }

    /**
     * Copies up to {@link #FEW} entries of another array, which lie side by side, to the beginning of this one in the order of
     * time, equals as they were. The place of each is the number of those before it, found without a branch: a processor guesses
     * every second step of a sort by insertion wrong. Only non-negative times have bits in their own order.
     *
     * @return whether times differ and none is negative; the entries are still to be sorted if not
     */
    boolean copyByTime(Entries source, int from, int count) {
        double[] given = source.fields;
        double[] sorted = fields;
        long[] bits = this.bits;
        int first = FIELDS * from;
        long signs = 0;
        for (int i = 0; i < count; i++) {
            bits[i] = Double.doubleToRawLongBits(given[first + FIELDS * i]);
            signs |= bits[i];
        }
        if (signs < 0) {
            copyFrom(source, from, 0, count);
            return false;
        }
        for (int i = 0; i < count; i++) {
            long key = bits[i];
            int before = 0;
            int other = 0;
            for (; other < i; other++) {
                before += (int) (bits[other] - key - 1 >>> 63); // 1 if the difference is negative: less or equal
            }
            for (; other < count; other++) {
                before += (int) (bits[other] - key >>> 63);
            }
            int entry = first + FIELDS * i;
            int target = FIELDS * before;
            sorted[target] = given[entry];
            sorted[target + 1] = given[entry + 1];
        }
        for (int field = FIELDS; field < FIELDS * count; field += FIELDS) {
            if (sorted[field - FIELDS] == sorted[field]) {
                return false;
            }
        }
        return true;
    }

    /** Whether an entry is before one of another time and key; false if they are equal. */
    boolean isBefore(int at, double otherTime, long otherKey) {
        return isBefore(time(at), key(at), otherTime, otherKey);
    }

    /** Whether the first time and priority are earlier than the second; false if they are equal. */
    boolean isBefore(double time, long key, double otherTime, long otherKey) {
        return time != otherTime ? time < otherTime : keys.isBefore(key, otherKey);
    }
}
