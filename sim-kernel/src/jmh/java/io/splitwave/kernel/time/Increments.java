package io.splitwave.kernel.time;

/**
 * How far ahead events are scheduled in the hold model, mean 1, as a table drawn beforehand, so that drawing is no part of
 * what is measured. The generator is a 64-bit xorshift (Marsaglia 2003, shifts 13, 7, 17), which the programs next to this
 * one repeat in their own languages.
 */
enum Increments {
    /** Exponential. */
    EXPONENTIAL {
        @Override
        double of(double uniform, double second) {
            return -Math.log(1 - uniform);
        }
    },
    /** Nine in ten uniform up to 0.2, one in ten uniform up to 18.2. */
    BIMODAL {
        @Override
        double of(double uniform, double second) {
            return second < 0.9 ? 0.2 * uniform : 18.2 * uniform;
        }
    },
    /** 0.25, 0.5 ... 1.75, uniform: sums are exact, so that everything happens at few instants. */
    SLOTTED {
        @Override
        double of(double uniform, double second) {
            return 0.25 * (1 + (int) (7 * uniform));
        }
    };

    /** Length of the tables; a power of two. */
    static final int COUNT = 1 << 14;

    abstract double of(double uniform, double second);

    double[] table() {
        double[] table = new double[COUNT];
        long state = 88172645463325252L;
        for (int i = 0; i < COUNT; i++) {
            state = next(state);
            double uniform = (state >>> 11) * 0x1p-53;
            state = next(state);
            table[i] = of(uniform, (state >>> 11) * 0x1p-53);
        }
        return table;
    }

    private static long next(long state) {
        long x = state ^ state << 13;
        x ^= x >>> 7;
        return x ^ x << 17;
    }
}
