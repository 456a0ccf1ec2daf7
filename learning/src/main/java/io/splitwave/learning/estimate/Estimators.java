package io.splitwave.learning.estimate;

import io.splitwave.learning.estimate.EstimatorEntry.Source;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/** The estimators of goodput. A new one is a class and a line. */
public final class Estimators {
    private static final List<EstimatorEntry> ENTRIES = List.of(
            untrained("last", "the goodput of the newest step", Source.GOODPUT, settings -> Recent.mean(1)),
            untrained(
                    "moving-average",
                    "the mean goodput of the window",
                    Source.GOODPUT,
                    settings -> Recent.mean(settings.window())),
            untrained(
                    "ewma",
                    "the exponentially weighted average of the goodput",
                    Source.GOODPUT,
                    settings -> Recent.smoothed(settings.smoothing())),
            new EstimatorEntry(
                    "ridge",
                    "the mean, by ridge regression on the window",
                    Source.TRAINING,
                    1,
                    (traces, settings, done) ->
                            WindowRegression.fit(traces, settings, bps -> bps).numbers(),
                    (settings, numbers) ->
                            WindowRegression.read(numbers, settings).model(settings, bps -> bps)),
            new EstimatorEntry(
                    "log-quantile",
                    "a low quantile, by ridge regression of the logarithm on the window and a quantile of its residuals",
                    Source.TRAINING,
                    1,
                    Estimators::quantile,
                    (settings, numbers) ->
                            WindowRegression.read(numbers, settings).model(settings, Math::exp)),
            new EstimatorEntry(
                    "lstm",
                    "the mean, by a long short-term memory over all steps so far",
                    Source.TRAINING,
                    1,
                    (traces, settings, done) -> new LstmTraining(traces, settings, done).numbers(),
                    (settings, numbers) -> LstmModel.read(numbers, settings)),
            untrained(
                    "oracle",
                    "what the link will carry, which nobody knows in time",
                    Source.FUTURE,
                    settings -> new Oracle()));

    private Estimators() {}

    /**
     * The estimators.
     *
     * @return an entry for each, with names of their own
     */
    public static List<EstimatorEntry> entries() {
        return ENTRIES;
    }

    /**
     * An estimator by its name.
     *
     * @param name its name
     * @return its entry
     * @throws IllegalArgumentException if none has that name
     */
    public static EstimatorEntry named(String name) {
        return ENTRIES.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no estimator is named " + name + "; there are "
                        + ENTRIES.stream().map(EstimatorEntry::name).toList()));
    }

    private static EstimatorEntry untrained(
            String name, String meaning, Source source, Function<EstimatorSettings, EstimatorModel> maker) {
        return new EstimatorEntry(
                name,
                meaning,
                source,
                1,
                (traces, settings, done) -> new double[0],
                (settings, numbers) -> maker.apply(settings));
    }

    private static double[] quantile(TrainingTraces traces, EstimatorSettings settings, DoubleConsumer done) {
        DoubleUnaryOperator logarithm = bps -> Math.log(Math.max(settings.leastBps(), bps));
        WindowRegression mean = WindowRegression.fit(traces, settings, logarithm);
        return mean.raised(mean.residual(traces, settings, logarithm, settings.quantile()))
                .numbers();
    }
}
