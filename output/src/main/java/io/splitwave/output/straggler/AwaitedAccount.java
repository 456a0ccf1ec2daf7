package io.splitwave.output.straggler;

import java.util.Map;
import java.util.TreeMap;

/** The rounds in which one support chain was last: how many, how late, and what they are blamed on. */
final class AwaitedAccount {
    private final Map<String, Long> roundsByBlame = new TreeMap<>();
    private long rounds;
    private double afterS;

    AwaitedAccount() {}

    AwaitedAccount(AwaitedAccount other) {
        rounds = other.rounds;
        afterS = other.afterS;
        roundsByBlame.putAll(other.roundsByBlame);
    }

    /** A round that is blamed on a support chain, and how long it lasted after its last user device. */
    void add(String blame, double roundAfterS) {
        rounds++;
        afterS += roundAfterS;
        roundsByBlame.merge(blame, 1L, Long::sum);
    }

    StragglerTally.Awaited of(String support) {
        return new StragglerTally.Awaited(support, rounds, afterS / rounds, mostly());
    }

    /** What most rounds are blamed on; the first of equals by name. */
    private String mostly() {
        return roundsByBlame.entrySet().stream()
                .min(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }
}
