package io.splitwave.optimizer.vrsl.price;

/** Checks of the arguments that both methods share. */
final class Candidates {
    private Candidates() {}

    static void check(String who, int[] cuts, int maxPasses) {
        if (cuts.length == 0) {
            throw new IllegalArgumentException(who + ": at least one candidate cut is needed");
        }
        for (int cut : cuts) {
            if (cut < 1) {
                throw new IllegalArgumentException(who + ": candidate cuts must be >= 1, was " + cut);
            }
        }
        if (maxPasses < 1) {
            throw new IllegalArgumentException(who + ": maxPasses must be >= 1, was " + maxPasses);
        }
    }
}
