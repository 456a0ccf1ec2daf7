package io.splitwave.output.summary;

import io.splitwave.output.word.Cadence;
import io.splitwave.output.word.CommonMetrics;
import io.splitwave.output.word.Metric;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a reader of the means has to know: rounds that the end of the run cut off, means over nothing, infinite means. */
public final class Caveats {
    private static final MathContext SHOWN = new MathContext(4);

    private Caveats() {}

    /**
     * Of a summary.
     *
     * @param summary the metrics of a run
     * @return sentences; none if the means are what they seem
     */
    public static List<String> of(Summary summary) {
        List<String> infinite = summary.metrics().stream()
                .filter(metric -> Double.isInfinite(metric.mean()))
                .map(metric -> metric.metric().name())
                .toList();
        return of(summary::metric, infinite, summary.words().cadence());
    }

    /**
     * Of metrics read from somewhere.
     *
     * @param found a metric that every system has, one with n = 0 where it is not known
     * @param infinite names of the metrics whose mean is infinite
     * @param cadence when the system decides: whether its frames can be looked at, and whether its rounds are requests
     * @return sentences; none if the means are what they seem
     */
    public static List<String> of(Function<Metric, MetricSummary> found, List<String> infinite, Cadence cadence) {
        List<String> sentences = new ArrayList<>();
        String noun = cadence.roundNoun();
        MetricSummary unfinished = found.apply(CommonMetrics.UNFINISHED_ROUNDS);
        MetricSummary makespan = found.apply(CommonMetrics.MAKESPAN);
        long cutOff = Math.round(unfinished.n() * unfinished.mean());
        if (makespan.n() == 0 && unfinished.n() > 0) {
            sentences.add(noneCompleted(found, cutOff, cadence));
        } else if (cutOff > 0) {
            sentences.add(someCutOff(found, cutOff, cadence));
        } else if (makespan.n() < unfinished.n()) {
            sentences.add(without(unfinished.n() - makespan.n(), unfinished.n()) + " completed no " + noun
                    + " and are left out of the means per " + noun + ".");
        }
        if (!infinite.isEmpty()) {
            sentences.add("Infinite: " + String.join(", ", infinite)
                    + (cadence == Cadence.FRAME
                            ? ". In at least one frame the plan has work for a UD at rate or clock 0, which would never end;"
                                    + " 'inspect --frame' shows whose."
                            : ". In at least one decision a UD has work at rate or clock 0, which would never end."));
        }
        return sentences;
    }

    private static String noneCompleted(Function<Metric, MetricSummary> found, long cutOff, Cadence cadence) {
        String within =
                " within " + Math.round(found.apply(CommonMetrics.FRAMES).max()) + " frames";
        MetricSummary failed = found.apply(CommonMetrics.FAILED_ROUNDS);
        long failures = Math.round(failed.n() * failed.mean());
        if (cadence.ofRequests() && cutOff == 0 && failures == 0) {
            return "No request arrived" + within + ". So there is no mean latency.";
        }
        return "No " + cadence.roundNoun() + " completed" + within + ": " + counted(cutOff, cadence)
                + " cut off by the end of the run"
                + (failures > 0 ? ", " + failures + " ended without survivors" : "")
                + (cadence.ofRequests()
                        ? ". So there is no mean latency."
                        : ". So there is no mean length or delay of a round.");
    }

    private static String someCutOff(Function<Metric, MetricSummary> found, long cutOff, Cadence cadence) {
        String noun = cadence.roundNoun();
        MetricSummary unfinished = found.apply(CommonMetrics.UNFINISHED_ROUNDS);
        MetricSummary makespan = found.apply(CommonMetrics.MAKESPAN);
        MetricSummary restricted = found.apply(CommonMetrics.MAKESPAN_RESTRICTED);
        StringBuilder text = new StringBuilder(counted(cutOff, cadence))
                .append(" cut off by the end of the run, after at most ")
                .append(Math.round(found.apply(CommonMetrics.FRAMES).max()))
                .append(" frames, and left out of the means per " + noun + ". A long " + noun
                        + " is cut off more often than a short one, so mean "
                        + (cadence.ofRequests() ? "latencies" : "lengths and delays")
                        + " are too low; energy "
                        + (cadence.ofRequests() ? "" : "and drops ")
                        + "per " + noun
                        + (cadence.ofRequests() ? " counts" : " count")
                        + " what there was at the cut.");
        if (makespan.n() < unfinished.n()) {
            text.append(' ')
                    .append(without(unfinished.n() - makespan.n(), unfinished.n()))
                    .append(" completed no " + noun + " and are left out too.");
        }
        return text.append(" makespan_restricted counts them in: ")
                .append(shown(restricted.mean()))
                .append(" s against ")
                .append(shown(makespan.mean()))
                .append(" s (Kaplan-Meier; itself too low where the longest " + noun + " was cut off).")
                .toString();
    }

    private static String shown(double valueS) {
        return new BigDecimal(valueS).round(SHOWN).toPlainString();
    }

    private static String counted(long cutOff, Cadence cadence) {
        return cutOff + " " + cadence.roundNoun() + (cutOff == 1 ? " was" : "s were");
    }

    private static String without(long some, long all) {
        return some + " of " + all + (all == 1 ? " replication" : " replications");
    }
}
