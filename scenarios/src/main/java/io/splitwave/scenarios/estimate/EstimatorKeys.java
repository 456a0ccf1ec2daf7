package io.splitwave.scenarios.estimate;

import io.splitwave.learning.estimate.EstimatorEntry;
import io.splitwave.learning.estimate.EstimatorSettings;
import io.splitwave.learning.estimate.Estimators;
import io.splitwave.learning.estimate.LstmSettings;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.FileKind;
import io.splitwave.scenarios.format.key.FlagKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.RealKind;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.text.Bounds;
import io.splitwave.scenarios.format.text.Dimension;
import java.nio.file.Path;
import java.util.List;

/** Keys of the estimator of goodput, and of the traces that it learns from. Every default is the figure of the study. */
public final class EstimatorKeys {
    private static final Bounds SMALL = Bounds.between(1e-9, 1e9);

    private static final Part.Builder KEYS = Part.builder()
            .group("estimator", "How the goodput of the coming steps is estimated.")
            .group("estimator.lstm", "How the estimator lstm is trained.");

    /** {@code estimator.kind}. */
    public static final Key<String> KIND = KEYS.defaulted(
            "estimator.kind",
            ChoiceKind.of(
                    Estimators.entries().stream().map(EstimatorEntry::name).toArray(String[]::new)),
            "log-quantile",
            "Who estimates.");

    /** {@code estimator.pastGoodput}. */
    public static final Key<Boolean> PAST_GOODPUT = KEYS.defaulted(
            "estimator.pastGoodput",
            new FlagKind(),
            "true",
            "Whether estimators that learn see the goodput of past steps, next to the seven KPMs.");

    /** {@code estimator.prbShare}. */
    public static final Key<Boolean> PRB_SHARE = KEYS.defaulted(
            "estimator.prbShare",
            new FlagKind(),
            "true",
            "Whether estimators that learn see the UE's share of the PRBs, which is none of the seven KPMs.");

    /** {@code estimator.window}. */
    public static final Key<Long> WINDOW =
            KEYS.defaulted("estimator.window", new WholeKind(1, 300), "30", "Past steps that are looked at.");

    /** {@code estimator.horizon}. */
    public static final Key<Long> HORIZON = KEYS.defaulted(
            "estimator.horizon",
            new WholeKind(1, 1000),
            "5",
            "Coming steps over which the goodput that is estimated is averaged.");

    /** {@code estimator.smoothing}. */
    public static final Key<Double> SMOOTHING = KEYS.defaulted(
            "estimator.smoothing", new RealKind(Bounds.SHARE), "0.3", "Weight of the newest step in ewma.");

    /** {@code estimator.ridge}. */
    public static final Key<Double> RIDGE = KEYS.defaulted(
            "estimator.ridge",
            new RealKind(SMALL),
            "0.001",
            "Penalty on squared weights in ridge and log-quantile, per window.");

    /** {@code estimator.quantile}. */
    public static final Key<Double> QUANTILE = KEYS.defaulted(
            "estimator.quantile",
            new RealKind(Bounds.FRACTION),
            "0.3",
            "Which quantile log-quantile estimates; a low one is careful.");

    /** {@code estimator.least}. */
    public static final Key<Double> LEAST = KEYS.defaulted(
            "estimator.least",
            new QuantityKind(Dimension.DATA_RATE, SMALL),
            "10 kbit/s",
            "Least estimate of what is learned.");

    /** {@code estimator.traces}. */
    public static final Key<Path> TRACES = KEYS.optional(
            "estimator.traces",
            new FileKind("a folder of recorded links (CSV of KPMs and goodput)"),
            "recordings",
            "Folder whose files *.csv and *.csv.gz are learned from in place of simulated links; relative to the folder of the"
                    + " scenario file. The last ones in the order of their names are only tested with.");

    /** {@code estimator.training}. */
    public static final Key<Long> TRAINING = KEYS.defaulted(
            "estimator.training",
            new WholeKind(1, 100_000),
            "40",
            "Simulated links to learn from; of recorded files, training / (training + test) of them.");

    /** {@code estimator.test}. */
    public static final Key<Long> TEST = KEYS.defaulted(
            "estimator.test",
            new WholeKind(1, 100_000),
            "16",
            "Simulated links to test with, which are not learned from.");

    /** {@code estimator.length}. */
    public static final Key<Double> LENGTH = KEYS.defaulted(
            "estimator.length",
            new QuantityKind(Dimension.TIME, Bounds.between(1e-3, 1e6)),
            "150 s",
            "Length of each simulated link to learn from or to test with.");

    /** {@code estimator.seed}. */
    public static final Key<Long> SEED = KEYS.defaulted(
            "estimator.seed",
            new WholeKind(0, Long.MAX_VALUE),
            "1",
            "Seed of these links and of the training; no draw of a run depends on it, nor it on the run's seed.");

    /** {@code estimator.lstm.hidden}. */
    public static final Key<Long> HIDDEN =
            KEYS.defaulted("estimator.lstm.hidden", new WholeKind(1, 4096), "124", "Hidden units.");

    /** {@code estimator.lstm.epochs}. */
    public static final Key<Long> EPOCHS = KEYS.defaulted(
            "estimator.lstm.epochs", new WholeKind(1, 10_000), "8", "How often every link is learned from.");

    /** {@code estimator.lstm.batch}. */
    public static final Key<Long> BATCH = KEYS.defaulted(
            "estimator.lstm.batch", new WholeKind(1, 10_000), "8", "Links that are learned from at a time.");

    /** {@code estimator.lstm.learningRate}. */
    public static final Key<Double> LEARNING_RATE = KEYS.defaulted(
            "estimator.lstm.learningRate", new RealKind(Bounds.between(1e-9, 10)), "0.002", "Learning rate of Adam.");

    /** {@code estimator.lstm.clip}. */
    public static final Key<Double> CLIP = KEYS.defaulted(
            "estimator.lstm.clip", new RealKind(SMALL), "5", "Longest gradient; a longer one is shortened to it.");

    /** The estimator of goodput. */
    public static final Part PART = KEYS.rule(new Rule(
                    "links-hold-a-window",
                    "`estimator.length` holds `estimator.window` and `estimator.horizon` steps of `radio.step`.",
                    List.of(LENGTH, WINDOW, HORIZON, NrLinkKeys.STEP),
                    EstimatorKeys::linksHoldAWindow))
            .rule(new Rule(
                    "links-fit-the-memory",
                    "`estimator.training` and `estimator.test` links of `estimator.length` have at most 10,000,000 steps.",
                    List.of(LENGTH, TRAINING, TEST, NrLinkKeys.STEP),
                    EstimatorKeys::linksFitTheMemory))
            .build();

    private static final double MOST_STEPS = 1e7;

    private EstimatorKeys() {}

    /** What estimators of a scenario are made with. */
    static EstimatorSettings settings(Scenario scenario) {
        return new EstimatorSettings(
                NrLinkKeys.whole(scenario, WINDOW),
                NrLinkKeys.whole(scenario, HORIZON),
                scenario.of(PAST_GOODPUT),
                scenario.of(SMOOTHING),
                scenario.of(RIDGE),
                scenario.of(QUANTILE),
                scenario.of(LEAST),
                new LstmSettings(
                        NrLinkKeys.whole(scenario, HIDDEN),
                        NrLinkKeys.whole(scenario, EPOCHS),
                        NrLinkKeys.whole(scenario, BATCH),
                        scenario.of(LEARNING_RATE),
                        scenario.of(CLIP),
                        scenario.of(SEED)));
    }

    /** Steps of a simulated link to learn from. */
    static long steps(double lengthS, double stepS) {
        return Math.round(lengthS / stepS);
    }

    private static void linksHoldAWindow(Values values, Breaches breaches) {
        long needed = values.of(WINDOW) + values.of(HORIZON);
        long steps = steps(values.of(LENGTH), values.of(NrLinkKeys.STEP));
        if (steps < needed) {
            breaches.add(
                    LENGTH,
                    "at least the " + needed + " steps of estimator.window and estimator.horizon, each of "
                            + NrLinkKeys.STEP.kind().text(values.of(NrLinkKeys.STEP)),
                    LENGTH.kind().text(values.of(LENGTH)) + ", " + steps + " steps");
        }
    }

    private static void linksFitTheMemory(Values values, Breaches breaches) {
        double links = values.of(TRAINING) + values.of(TEST);
        double steps = links * steps(values.of(LENGTH), values.of(NrLinkKeys.STEP));
        if (steps > MOST_STEPS) {
            breaches.add(
                    LENGTH,
                    "a length with which the " + (long) links
                            + " links of estimator.training and estimator.test have at most " + (long) MOST_STEPS
                            + " steps",
                    LENGTH.kind().text(values.of(LENGTH)) + ", " + (long) steps + " steps");
        }
    }
}
