package io.splitwave.scenarios.sweep;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.output.report.SweepKey;
import io.splitwave.output.summary.KeyShare;
import io.splitwave.output.summary.Sensitivity;
import io.splitwave.output.word.Metric;
import io.splitwave.output.word.Use;
import io.splitwave.scenarios.sensitivity.AdditiveFit;
import io.splitwave.scenarios.sensitivity.PointWorlds;
import io.splitwave.scenarios.sensitivity.SobolIndices;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import umontreal.ssj.rng.RandomStream;

/**
 * Which key of a sweep matters: shares of the variance of its metrics, by the estimator that fits the sample.
 *
 * @param estimator how the shares are estimated, or why there are none; empty of a grid
 * @param metrics the metrics with shares, those that the terminal shows first
 */
public record SweepSensitivity(String estimator, List<Sensitivity> metrics) {
    /**
     * Copies the list.
     *
     * @param estimator how the shares are estimated
     * @param metrics the metrics with shares
     */
    public SweepSensitivity {
        metrics = List.copyOf(metrics);
    }

    /**
     * Estimates.
     *
     * @param plan the plan of the sweep
     * @param points the points that were played, the first of the plan, in order
     * @return shares of each metric that varies over the points and has a finite value at all of them in some world
     */
    public static SweepSensitivity of(SweepPlan plan, List<PlayedPoint> points) {
        SweepSample sample = plan.sample();
        if (sample == null || sample.kind() == SweepSample.Kind.GRID) {
            return new SweepSensitivity("", List.of());
        }
        if (points.size() < plan.points().size()) {
            return new SweepSensitivity("Shares of the keys are estimated when all points are played.", List.of());
        }
        List<SweepKey> keys = SweptKeys.of(plan, points.size());
        List<Sensitivity> found = new ArrayList<>();
        for (String metric : metrics(points)) {
            RandomStream stream = new RandomStreams(sample.seed()).stream("sensitivity." + metric, 0);
            PointWorlds figure = new PointWorlds(points.stream()
                    .map(point -> point.worlds().getOrDefault(metric, new double[0]))
                    .toArray(double[][]::new));
            if (sample.kind() == SweepSample.Kind.SALTELLI) {
                SobolIndices.of(figure, keys.size(), stream)
                        .ifPresent(indices -> found.add(sensitivity(metric, keys, figure, indices)));
            } else {
                AdditiveFit.of(figure, keys, stream)
                        .ifPresent(fit -> found.add(sensitivity(metric, keys, figure, fit)));
            }
        }
        return new SweepSensitivity(estimator(sample, keys), found);
    }

    private static List<String> metrics(List<PlayedPoint> points) {
        Map<String, Metric> found = new LinkedHashMap<>();
        points.forEach(point -> point.words().metrics().forEach(metric -> found.putIfAbsent(metric.name(), metric)));
        return found.values().stream()
                .sorted(Comparator.comparing((Metric metric) -> !metric.has(Use.SWEEP)))
                .map(Metric::name)
                .toList();
    }

    private static Sensitivity sensitivity(String metric, List<SweepKey> keys, PointWorlds figure, SobolIndices of) {
        List<KeyShare> shares = IntStream.range(0, keys.size())
                .mapToObj(key -> new KeyShare(
                        keys.get(key).path(),
                        of.first()[key],
                        of.firstHalfWidth()[key],
                        of.total()[key],
                        of.totalHalfWidth()[key]))
                .toList();
        return sensitivity(metric, shares, figure, Optional.empty());
    }

    private static Sensitivity sensitivity(String metric, List<SweepKey> keys, PointWorlds figure, AdditiveFit of) {
        List<KeyShare> shares = IntStream.range(0, keys.size())
                .mapToObj(key -> new KeyShare(
                        keys.get(key).path(), of.first()[key], of.halfWidth()[key], Double.NaN, Double.NaN))
                .toList();
        return sensitivity(metric, shares, figure, Optional.of(of));
    }

    private static Sensitivity sensitivity(
            String metric, List<KeyShare> shares, PointWorlds figure, Optional<AdditiveFit> fit) {
        return new Sensitivity(
                metric,
                shares,
                figure.replicationShare(),
                fit.map(AdditiveFit::rSquared).orElse(Double.NaN),
                fit.map(AdditiveFit::predicted).orElse(Double.NaN),
                figure.worlds(),
                figure.of());
    }

    private static String estimator(SweepSample sample, List<SweepKey> keys) {
        String of =
                "Share of the variance of a metric's mean over the worlds that each key accounts for, where each key is"
                        + " uniform over its values and independent of the others. ";
        if (sample.kind() == SweepSample.Kind.SALTELLI) {
            return of
                    + "First-order: what goes if this key alone is known. Total: what stays if all others are known, so its"
                    + " interactions count too. Estimators of Saltelli et al. (2010) and Jansen (1999), ± half-widths of 95 %"
                    + " from 500 bootstrap samples of the " + sample.size() + " rows.";
        }
        return of
                + "First-order shares, from a sum of curves, one for each key (polynomials of degree "
                + AdditiveFit.degree(keys)
                + " at most), fitted to the points, ± half-widths of 95 % from 500 bootstrap samples of the points."
                + " They are as good as R² is high. A Latin hypercube does not tell interactions apart; a sweep with --sobol"
                + " does.";
    }
}
