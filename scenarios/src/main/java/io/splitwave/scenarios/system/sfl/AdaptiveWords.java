package io.splitwave.scenarios.system.sfl;

import io.splitwave.output.word.Metric;
import io.splitwave.output.word.Range;
import io.splitwave.output.word.Use;
import io.splitwave.output.word.Variable;
import java.util.List;

/** The words that adaptive split federated learning has on top of those of the family. */
final class AdaptiveWords {
    private static final Variable MEAN_SELECTED = Variable.real(
                    "mean_selected", "1", "mean over rounds of the number of UDs that are selected")
            .in(Range.AMOUNT)
            .optional();

    private static final Variable MEAN_GAP = Variable.real(
                    "mean_gap",
                    "1",
                    "mean over rounds of the longest planned time over its proven lower bound, less 1; null if no round has"
                            + " one")
            .in(Range.NUMBER)
            .optional();

    /** The decided flag of those that take part. */
    static final String SELECTED = "selected";

    private AdaptiveWords() {}

    /** Figures of a replication, in the order of {@link RoundLog#figures}. */
    static List<Variable> figures() {
        return List.of(MEAN_SELECTED, MEAN_GAP);
    }

    static List<Metric> metrics() {
        return List.of(
                Metric.of(
                        "selected",
                        MEAN_SELECTED,
                        "selected UDs",
                        "number of UDs that are selected, mean per round",
                        Use.RUN,
                        Use.COMPARISON),
                Metric.of(
                        "gap",
                        MEAN_GAP,
                        "gap to bound",
                        "longest planned time over its proven lower bound, less 1, mean per round",
                        Use.RUN));
    }

    /** What is decided, in the order of {@link RoundLog}. */
    static List<Variable> decided() {
        return List.of(
                Variable.flag(SELECTED, "for each UD, whether it is selected; the decision on the others means nothing")
                        .perUd(),
                Variable.real("planned_time_s", "s", "planned time of each UD; 0 if it is not selected")
                        .in(Range.AMOUNT_OR_INFINITE)
                        .perUd()
                        .among(SELECTED),
                Variable.real(
                                "planned_energy_j",
                                "J",
                                "planned energy of each UD for computing and sending; 0 if it is not selected")
                        .in(Range.AMOUNT_OR_INFINITE)
                        .perUd()
                        .among(SELECTED)
                        .drawnAs("planned energy"),
                Variable.real("objective_s", "s", "longest planned time of a UD; null if none is selected")
                        .in(Range.AMOUNT_OR_INFINITE)
                        .optional(),
                Variable.real(
                                "lower_bound_s",
                                "s",
                                "proven bound: no decision with the same UDs selected is faster; null if there is none")
                        .in(Range.AMOUNT)
                        .optional());
    }
}
