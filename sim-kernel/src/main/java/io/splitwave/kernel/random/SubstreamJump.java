package io.splitwave.kernel.random;

import umontreal.ssj.util.ArithmeticMod;

/**
 * Moves a state of MRG32k3a ahead by whole substreams in O(log count) matrix products, where the library's own call
 * takes one substream at a time.
 *
 * <p>One draw multiplies each half of the state by a companion matrix (L'Ecuyer 1999, Table III, k = 3, J = 2); one
 * substream is 2^76 draws (L'Ecuyer et al. 2002).
 */
final class SubstreamJump {
    static final long M1 = 4294967087L;
    static final long M2 = 4294944443L;

    private static final int SUBSTREAM_LOG2 = 76;
    private static final long[][] STEP_1 = {{0, 1, 0}, {0, 0, 1}, {M1 - 810728, 1403580, 0}};
    private static final long[][] STEP_2 = {{0, 1, 0}, {0, 0, 1}, {M2 - 1370589, 0, 527612}};
    private static final long[][] SUBSTREAM_1 = substream(STEP_1, M1);
    private static final long[][] SUBSTREAM_2 = substream(STEP_2, M2);

    private SubstreamJump() {}

    /** The state {@code count} substreams after {@code state} (6 components); the argument is left as it was. */
    static long[] ahead(long[] state, int count) {
        long[] result = state.clone();
        if (count > 0) {
            half(SUBSTREAM_1, M1, count, result, 0);
            half(SUBSTREAM_2, M2, count, result, 3);
        }
        return result;
    }

    private static void half(long[][] substream, long modulus, int count, long[] state, int from) {
        long[][] power = new long[3][3];
        ArithmeticMod.matPowModM(substream, power, modulus, count);
        long[] before = {state[from], state[from + 1], state[from + 2]};
        long[] after = new long[3];
        ArithmeticMod.matVecModM(power, before, after, modulus);
        System.arraycopy(after, 0, state, from, 3);
    }

    private static long[][] substream(long[][] step, long modulus) {
        long[][] jump = new long[3][3];
        ArithmeticMod.matTwoPowModM(step, jump, modulus, SUBSTREAM_LOG2);
        return jump;
    }
}
