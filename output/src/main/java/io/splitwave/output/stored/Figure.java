package io.splitwave.output.stored;

import io.splitwave.output.summary.Caveats;
import io.splitwave.output.summary.MetricSummary;
import io.splitwave.output.word.Cadence;
import java.util.List;

/**
 * One line of a run's summary.
 *
 * @param metric its name in files
 * @param unit SI unit; {@code 1} for counts and ratios
 * @param meaning one line
 * @param mean mean over the replications; NaN if none has a value
 * @param halfWidth half width of its 95 % confidence interval; NaN if not known
 * @param n replications that have a value
 * @param min smallest value; NaN if there is none
 * @param max largest value; NaN if there is none
 */
public record Figure(
        String metric, String unit, String meaning, double mean, double halfWidth, long n, double min, double max) {

    /**
     * Notes that a reader of a run's figures needs.
     *
     * @param figures all figures of the run
     * @param cadence when its system decides
     * @return sentences; none if no mean needs a note
     */
    public static List<String> caveats(List<Figure> figures, Cadence cadence) {
        List<String> infinite = figures.stream()
                .filter(figure -> Double.isInfinite(figure.mean()))
                .map(Figure::metric)
                .toList();
        return Caveats.of(
                metric -> figures.stream()
                        .filter(figure -> figure.metric().equals(metric.name()))
                        .findFirst()
                        .map(figure -> new MetricSummary(
                                metric, figure.n(), figure.mean(), figure.halfWidth(), figure.min(), figure.max()))
                        .orElse(new MetricSummary(metric, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN)),
                infinite,
                cadence);
    }
}
