package io.splitwave.scenarios.command;

import io.splitwave.output.straggler.StragglerTally;
import io.splitwave.output.word.Vocabulary;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tally of stragglers in words. */
final class StragglerLines {
    private static final double PERCENT = 100;

    private StragglerLines() {}

    /** By which stage stragglers lost their time, largest share first. */
    static String blame(Vocabulary words, StragglerTally tally) {
        return tally.timeShareByStage().entrySet().stream()
                .map(share -> String.format(
                        Locale.ROOT, "%s %.0f %%", words.partLabel(share.getKey()), PERCENT * share.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** One support chain: how often it was later than all UDs, and how late. */
    static String line(Vocabulary words, StragglerTally.Awaited late) {
        String mostly =
                late.mostlyBy().equals(late.support()) ? "" : ", mostly by the " + words.blameLabel(late.mostlyBy());
        return String.format(
                Locale.ROOT,
                "the %s: last in %d %s, %s after the last UD on average%s",
                words.blameLabel(late.support()),
                late.rounds(),
                late.rounds() == 1 ? "round" : "rounds",
                Quantities.time(late.meanAfterS()),
                mostly);
    }

    /** One UD: how often it was last, how late, and which stage made it late. */
    static String line(Vocabulary words, StragglerTally.Late late) {
        return String.format(
                Locale.ROOT,
                "UD %d: last in %d %s, %s behind the median UD on average, mostly by %s",
                late.ud(),
                late.rounds(),
                late.rounds() == 1 ? "round" : "rounds",
                Quantities.time(late.meanBehindMedianS()),
                words.partLabel(late.mostlyBy()));
    }
}
