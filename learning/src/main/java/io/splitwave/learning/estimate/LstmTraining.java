package io.splitwave.learning.estimate;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.kernel.time.StoppedException;
import io.splitwave.learning.data.Shuffle;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import umontreal.ssj.rng.RandomStream;

/**
 * Trains a memory. Links are followed from their first step to their last, several at a time; each step has a target. Back-propagation
 * reaches over one window. It runs in one thread and gives the same bits anywhere.
 */
final class LstmTraining {
    private final FeatureScale scale;
    private final double meanBps;
    private final double deviationBps;
    private final LstmWeights weights;

    /** @param done receives the share that is done, after each batch of links */
    LstmTraining(TrainingTraces training, EstimatorSettings settings, DoubleConsumer done) {
        this.scale = FeatureScale.of(training, settings.pastGoodput());
        double[] all = training.traces().stream()
                .flatMapToDouble(trace -> Arrays.stream(targets(trace, settings.horizon())))
                .toArray();
        if (all.length == 0) {
            throw new IllegalArgumentException(
                    "estimator: a training trace must have more steps than the horizon of " + settings.horizon());
        }
        double mean = Arrays.stream(all).sum() / all.length;
        double squares =
                Arrays.stream(all).map(each -> (each - mean) * (each - mean)).sum();
        this.meanBps = mean;
        this.deviationBps = squares > 0 ? Math.sqrt(squares / all.length) : 1;
        RandomStreams streams = new RandomStreams(settings.lstm().seed());
        this.weights =
                LstmWeights.draw(scale.features(), settings.lstm().hidden(), streams.stream("estimator-weights", 0));
        train(training.traces(), settings, streams.stream("estimator-order", 0), done);
    }

    private static double[] targets(LinkTrace trace, int horizon) {
        double[] targets = new double[Math.max(0, trace.steps() - horizon)];
        for (int step = 0; step < targets.length; step++) {
            targets[step] = trace.comingBps(step, horizon);
        }
        return targets;
    }

    private void train(List<LinkTrace> traces, EstimatorSettings settings, RandomStream chance, DoubleConsumer done) {
        LstmSettings lstm = settings.lstm();
        int links = Math.min(lstm.batch(), traces.size());
        float[][][] x = traces.stream().map(this::inputs).toArray(float[][][]::new); // [trace][step][feature]
        float[][] y = traces.stream()
                .map(trace -> standardised(targets(trace, settings.horizon())))
                .toArray(float[][]::new);
        LstmGradient gradient = new LstmGradient(weights, links, settings.window());
        Adam adam = new Adam(weights.rows(), lstm.learningRate(), lstm.clip());
        int[] order = new int[traces.size()];
        Arrays.setAll(order, i -> i);
        for (int epoch = 0; epoch < lstm.epochs(); epoch++) {
            Shuffle.inPlace(order, chance);
            for (int from = 0; from < order.length; from += links) {
                int[] here = Arrays.copyOfRange(order, from, Math.min(order.length, from + links));
                // windows begin elsewhere each time, so that no step is always the first of one
                int offset = chance.nextInt(0, settings.window() - 1);
                follow(here, x, y, gradient, adam, settings.window(), links, offset);
                double epochs = epoch + Math.min(1, (from + links) / (double) order.length);
                done.accept(epochs / lstm.epochs());
            }
        }
    }

    private void follow(
            int[] traces,
            float[][][] x,
            float[][] y,
            LstmGradient gradient,
            Adam adam,
            int window,
            int links,
            int offset) {
        int longest = Arrays.stream(traces).map(trace -> y[trace].length).max().orElse(0);
        float[] nothing = new float[scale.features()];
        gradient.forget();
        int end;
        for (int start = 0; start < longest; start = end) {
            StoppedException.throwIfStopped();
            end = Math.min(longest, start == 0 ? window - offset : start + window);
            float[][][] inputs = new float[end - start][links][];
            float[][] targets = new float[end - start][links];
            for (int t = 0; t < end - start; t++) {
                for (int link = 0; link < links; link++) {
                    boolean there = link < traces.length && start + t < y[traces[link]].length;
                    inputs[t][link] = there ? x[traces[link]][start + t] : nothing;
                    targets[t][link] = there ? y[traces[link]][start + t] : Float.NaN;
                }
            }
            double loss = gradient.of(inputs, targets, end - start);
            if (!Double.isFinite(loss)) {
                throw new IllegalStateException("estimator lstm: its training diverged, the loss is " + loss
                        + "; a smaller learning rate may help");
            }
            adam.step(gradient.gradient().rows());
        }
    }

    private float[][] inputs(LinkTrace trace) {
        double[] row = new double[scale.features()];
        float[][] inputs = new float[trace.steps()][row.length];
        for (int step = 0; step < trace.steps(); step++) {
            scale.standardise(trace.step(step), trace.goodputBps(step), row, 0);
            for (int f = 0; f < row.length; f++) {
                inputs[step][f] = (float) row[f];
            }
        }
        return inputs;
    }

    private float[] standardised(double[] bps) {
        float[] values = new float[bps.length];
        for (int i = 0; i < bps.length; i++) {
            values[i] = (float) ((bps[i] - meanBps) / deviationBps);
        }
        return values;
    }

    /** What was learned. */
    double[] numbers() {
        return new LstmModel(scale, meanBps, deviationBps, weights, 1).numbers();
    }
}
