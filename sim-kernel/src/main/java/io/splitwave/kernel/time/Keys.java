package io.splitwave.kernel.time;

import java.util.Arrays;

/**
 * A priority and a slot in one number, so that an entry is its time and this. Whole priorities from -4 to 30 billion are kept as they
 * are, and those of all events of an {@link EventLoop} are such; others are rounded to one of them, which changes the order of no two
 * that it leaves different; where it leaves them equal, what they were decides.
 *
 * <p>From the highest bit: two are 0, so that no key has the bits of a double that is not a number; 35 of the priority, counted
 * from the least; one if it was rounded; 26 of the slot.
 */
final class Keys {
    /** More slots than this have no key. */
    static final int MOST_SLOTS = 1 << 26;

    private static final long SLOT = MOST_SLOTS - 1;
    private static final long ROUNDED = MOST_SLOTS;
    private static final int ABOVE_ROUNDED = 27;
    private static final long LEAST = -1L << 32;
    private static final int BITS = 35;
    private static final long GREATEST = LEAST + (1L << BITS) - 1;

    /** A double added to this ends at the point, so that the bits of the sum are a whole number, counted from those of this. */
    private static final double TO_WHOLE = 0x1.8p52;

    private static final long BITS_OF_LEAST = Double.doubleToRawLongBits(TO_WHOLE + LEAST);

    /** What the priorities were that have been rounded, by slot. */
    private double[] exact = new double[0];

    /** The key of a priority, which is not NaN, and of a slot below {@link #MOST_SLOTS}. */
    long key(double priority, int slot) {
        double shifted = priority + TO_WHOLE;
        long aboveLeast = Double.doubleToRawLongBits(shifted) - BITS_OF_LEAST;
        return aboveLeast >>> BITS == 0 && shifted - TO_WHOLE == priority
                ? aboveLeast << ABOVE_ROUNDED | slot
                : rounded(priority, slot);
    }

    private long rounded(double priority, int slot) {
        if (slot >= exact.length) {
            exact = Arrays.copyOf(exact, Math.max(2 * exact.length, slot + 1));
        }
        exact[slot] = priority;
        long whole = Math.min(Math.max((long) priority, LEAST), GREATEST);
        return whole - LEAST << ABOVE_ROUNDED | ROUNDED | slot;
    }

    static int slot(long key) {
        return (int) (key & SLOT);
    }

    /** Whether the priority of the first key is lower than that of the second; false if they are equal. */
    boolean isBefore(long key, long other) {
        long whole = key >>> ABOVE_ROUNDED;
        long otherWhole = other >>> ABOVE_ROUNDED;
        if (whole != otherWhole) {
            return whole < otherWhole;
        }
        return ((key | other) & ROUNDED) != 0 && priority(key) < priority(other);
    }

    /** Whether neither of two keys has a rounded priority. */
    static boolean areWhole(long key, long other) {
        return ((key | other) & ROUNDED) == 0;
    }

    /** 1 if the priority of the first key is lower than that of the second, 0 otherwise, where {@link #areWhole}: without a branch. */
    static int isWholeBefore(long key, long other) {
        return (int) ((key >>> ABOVE_ROUNDED) - (other >>> ABOVE_ROUNDED) >>> 63);
    }

    private double priority(long key) {
        return (key & ROUNDED) == 0 ? (key >>> ABOVE_ROUNDED) + LEAST : exact[slot(key)];
    }
}
