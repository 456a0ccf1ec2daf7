package io.splitwave.learning.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EstimatorsTest {
    private static final EstimatorSettings SMALL =
            new EstimatorSettings(10, 5, true, .3, 1e-3, .3, 1e4, new LstmSettings(12, 3, 3, 5e-3, 5, 1));
    private static final DecisionCost UNUSED = (expectedBps, actualBps) -> 0;

    private static List<EstimatorEntry> entries() {
        return Estimators.entries();
    }

    private static double[] estimates(EstimatorModel model, LinkTrace trace, boolean reveal) {
        GoodputEstimator estimator = model.start();
        double[] estimates = new double[trace.steps() - 5];
        for (int step = 0; step < estimates.length; step++) {
            estimator.observe(trace.step(step), trace.goodputBps(step));
            if (reveal) {
                estimator.reveal(trace.comingBps(step, 5));
            }
            estimates[step] = estimator.estimateBps();
        }
        return estimates;
    }

    /** A split by window would let overlapping windows of a test trace teach. */
    @ParameterizedTest
    @MethodSource("entries")
    void shouldLearnNothingFromTestTraces(EstimatorEntry entry) {
        List<LinkTrace> traces = SyntheticLink.traces(6, 60, 1);
        List<LinkTrace> others = new ArrayList<>(traces.subList(0, 4));
        others.addAll(SyntheticLink.traces(6, 90, 2).subList(4, 6));
        double[] learned = entry.training().learn(TraceSplit.first(traces, 4).training(), SMALL, share -> {});
        assertThat(entry.training().learn(TraceSplit.first(others, 4).training(), SMALL, share -> {}))
                .isEqualTo(learned);
        if (learned.length > 0) {
            List<LinkTrace> taught = SyntheticLink.traces(6, 60, 3);
            assertThat(entry.training().learn(TraceSplit.first(taught, 4).training(), SMALL, share -> {}))
                    .isNotEqualTo(learned);
        }
    }

    @Test
    void shouldSplitByTrace() {
        List<LinkTrace> traces = SyntheticLink.traces(5, 20, 1);
        TraceSplit split = TraceSplit.first(traces, 3);
        assertThat(split.training().traces()).isEqualTo(traces.subList(0, 3));
        assertThat(split.test().traces()).isEqualTo(traces.subList(3, 5));
        assertThatThrownBy(() -> new TraceSplit(
                        split.training(), TraceSplit.first(traces, 1).test()))
                .hasMessage("trace split: no trace may teach and test, trace1 did both");
        assertThatThrownBy(() -> TraceSplit.first(traces, 5)).hasMessageContaining("fewer than all 5, were 5");
        assertThatThrownBy(() -> TraceSplit.first(List.of(traces.get(0), traces.get(0)), 1))
                .hasMessageContaining("two were named trace0");
        LinkTrace other = new LinkTrace("other", new double[][] {{1}}, new double[] {1});
        assertThatThrownBy(() -> TraceSplit.first(List.of(traces.get(0), other), 1))
                .hasMessageContaining("must have 3 indicators like the first, other had 1");
    }

    /** Only the oracle listens to what is to come, and no estimate depends on it or on a step that was not yet shown. */
    @ParameterizedTest
    @MethodSource("entries")
    void shouldNotLookAhead(EstimatorEntry entry) {
        List<LinkTrace> traces = SyntheticLink.traces(4, 60, 4);
        EstimatorModel model = entry.learn(TraceSplit.first(traces, 3).training(), SMALL);
        assertThat(model.clairvoyant()).isEqualTo(entry.name().equals("oracle"));
        if (model.clairvoyant()) {
            assertThatThrownBy(() -> estimates(model, traces.get(3), false)).isInstanceOf(IllegalStateException.class);
        } else {
            assertThat(estimates(model, traces.get(3), true)).isEqualTo(estimates(model, traces.get(3), false));
        }
        assertThatThrownBy(() -> model.start().estimateBps()).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void shouldGiveTheSameBitsAgainAndFromItsNumbers(EstimatorEntry entry) {
        List<LinkTrace> traces = SyntheticLink.traces(4, 60, 5);
        TrainingTraces training = TraceSplit.first(traces, 3).training();
        double[] numbers = entry.training().learn(training, SMALL, share -> {});
        assertThat(entry.training().learn(training, SMALL, share -> {})).isEqualTo(numbers);
        assertThat(estimates(entry.learn(training, SMALL), traces.get(3), true))
                .isEqualTo(estimates(entry.model().apply(SMALL, numbers), traces.get(3), true));
    }

    @Test
    void shouldAverageWhatWasSeen() {
        TrainingTraces any = TraceSplit.first(SyntheticLink.traces(2, 20, 1), 1).training();
        double[] kpm = {0, 0, 0};
        double[][] expected = { // after 10, 20, 60 bit/s and then 12 times 0: last, mean of 10, EWMA of .3
            {10, 20, 60, 0}, {10, 15, 30, 0}, {10, 13, 27.1, 27.1 * Math.pow(.7, 12)}
        };
        String[] names = {"last", "moving-average", "ewma"};
        for (int i = 0; i < names.length; i++) {
            GoodputEstimator estimator =
                    Estimators.named(names[i]).learn(any, SMALL).start();
            double[] seen = new double[4];
            double[] shown = {10, 20, 60};
            for (int step = 0; step < 3; step++) {
                estimator.observe(kpm, shown[step]);
                seen[step] = estimator.estimateBps();
            }
            for (int step = 0; step < 12; step++) {
                estimator.observe(kpm, 0);
            }
            seen[3] = estimator.estimateBps();
            assertThat(seen).as(names[i]).containsExactly(expected[i], within(1e-12));
        }
        assertThatThrownBy(() -> Estimators.named("crystal")).hasMessageContaining("there are [last, moving-average");
    }

    /** Goodput, or its logarithm, that is exactly linear in the newest indicator is found exactly, up to the penalty. */
    @ParameterizedTest
    @ValueSource(strings = {"ridge", "log-quantile"})
    void shouldFindALinearLink(String name) {
        List<LinkTrace> traces = new ArrayList<>();
        for (LinkTrace trace : SyntheticLink.traces(4, 200, 6)) {
            double[] goodputBps = new double[trace.steps()];
            for (int step = 1; step < goodputBps.length; step++) {
                double indicator = trace.step(step - 1)[0];
                goodputBps[step] = 1e6 * (name.equals("ridge") ? 50 + indicator : Math.exp(.1 * indicator));
            }
            traces.add(new LinkTrace(trace.name(), trace.kpm(), goodputBps));
        }
        TraceSplit split = TraceSplit.first(traces, 3);
        EstimatorSettings exact = new EstimatorSettings(3, 1, false, .3, 1e-9, .5, 1e4, LstmSettings.study(1));
        EstimatorModel model = Estimators.named(name).learn(split.training(), exact);
        assertThat(Evaluation.of(model, split.test(), exact, UNUSED).r2()).isGreaterThan(.999999);
    }

    /** About as many targets lie below as the quantile says, on traces that it did not learn from. */
    @ParameterizedTest
    @ValueSource(doubles = {.1, .3, .6})
    void shouldEstimateAQuantile(double quantile) {
        TraceSplit split = TraceSplit.first(SyntheticLink.traces(30, 400, 7), 20);
        EstimatorSettings settings = new EstimatorSettings(10, 5, true, .3, 1e-3, quantile, 1e4, LstmSettings.study(1));
        EstimatorModel model = Estimators.named("log-quantile").learn(split.training(), settings);
        double[] below = Evaluation.of(
                        model, split.test(), settings, (expectedBps, actualBps) -> actualBps < expectedBps ? 1 : 0)
                .cost(0);
        double share = Arrays.stream(below).sum() / below.length;
        assertThat(share).isCloseTo(quantile, within(.04));
    }

    @Test
    void shouldScoreByTheDefinitions() {
        LinkTrace first = new LinkTrace("first", new double[5][1], new double[] {9, 1, 2, 4, 8});
        LinkTrace second = new LinkTrace("second", new double[3][1], new double[] {9, 3, 5});
        TestTraces test = TraceSplit.first(
                        List.of(new LinkTrace("none", new double[1][1], new double[1]), first, second), 1)
                .test();
        EstimatorSettings settings = new EstimatorSettings(2, 1, false, .3, 1e-3, .3, 1e4, LstmSettings.study(1));
        // estimates 1, 2, 4 of 2, 4, 8 and 3 of 5; the mean of the targets is 4.75
        EstimatorScores scores = Evaluation.of(Recent.mean(1), test, settings, (expectedBps, actualBps) -> expectedBps);
        assertThat(scores.estimates()).isEqualTo(4);
        assertThat(scores.maeBps()).isEqualTo(2.25);
        assertThat(scores.rmseBps()).isEqualTo(Math.sqrt(25 / 4.0));
        assertThat(scores.r2()).isCloseTo(1 - 25 / 18.75, within(1e-12));
        assertThat(scores.cost(0)).containsExactly(7 / 3.0, 3);
        EstimatorScores oracle = Evaluation.of(new Oracle(), test, settings, UNUSED);
        assertThat(oracle.maeBps()).isZero();
        assertThat(oracle.r2()).isEqualTo(1);
    }
}
