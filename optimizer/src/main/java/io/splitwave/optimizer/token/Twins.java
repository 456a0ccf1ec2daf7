package io.splitwave.optimizer.token;

/** UDs with the same figures. They may be exchanged, so only one order of their tokens has to be tried. */
final class Twins {
    private Twins() {}

    /** For each UD the one before with the same gain, time and importance, or -1. */
    static int[] of(TokenInstance instance, int[] uds) {
        int[] twin = new int[uds.length];
        for (int i = 0; i < uds.length; i++) {
            twin[i] = -1;
            for (int j = i - 1; j >= 0 && twin[i] < 0; j--) {
                twin[i] = same(instance, uds[i], uds[j]) ? j : -1;
            }
        }
        return twin;
    }

    private static boolean same(TokenInstance instance, int one, int other) {
        boolean same = instance.gain(one) == instance.gain(other)
                && instance.sendingLimitS(one) == instance.sendingLimitS(other);
        for (int k = 1; same && k <= instance.tokens(); k++) {
            same = instance.importance(one, k) == instance.importance(other, k);
        }
        return same;
    }
}
