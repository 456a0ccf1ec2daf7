package io.splitwave.network.fading;

/**
 * The counter-based generator Philox2x64-10 of Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2,
 * 3", SC11: a keyed bijection of 128-bit counters, which passes TestU01's BigCrush with the counter simply counted up.
 */
final class Philox {

    private static final int ROUNDS = 10;
    private static final long MULTIPLIER = 0xD2B74407B1CE6E93L;
    private static final long KEY_STEP = 0x9E3779B97F4A7C15L;

    private final long key;
    private long low;
    private long high;
    private long second;
    private boolean secondWaits;

    Philox(long key) {
        this.key = key;
    }

    /** Moves to the first word of a row and frame; the counter is (row 2^32 + index, frame). */
    void moveTo(int row, long frame) {
        moveToCounter((long) row << 32, frame);
    }

    /** Moves to the first of the two words of a counter. */
    void moveToCounter(long counterLow, long counterHigh) {
        low = counterLow;
        high = counterHigh;
        secondWaits = false;
    }

    /** The next 64 bits. */
    long next() {
        if (secondWaits) {
            secondWaits = false;
            return second;
        }
        long left = low++;
        long right = high;
        long roundKey = key;
        for (int round = 0; round < ROUNDS; round++) {
            // Math.multiplyHigh is signed; the multiplier is negative as a long, so its correction is always due
            long productHigh = Math.multiplyHigh(MULTIPLIER, left) + left + ((left >> 63) & MULTIPLIER);
            long productLow = MULTIPLIER * left;
            left = productHigh ^ roundKey ^ right;
            right = productLow;
            roundKey += KEY_STEP;
        }
        second = right;
        secondWaits = true;
        return left;
    }
}
