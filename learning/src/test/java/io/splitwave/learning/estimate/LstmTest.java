package io.splitwave.learning.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.random.RandomStreams;
import java.util.List;
import org.junit.jupiter.api.Test;

class LstmTest {
    private static final int FEATURES = 3;
    private static final int HIDDEN = 5;

    @Test
    void shouldBeCloseToTheLibrarysTanh() {
        float[] values = new float[4001];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i - 2000) / 200f;
        }
        float[] tanh = values.clone();
        FloatRows.tanh(tanh, 0, tanh.length);
        float[] sigmoid = values.clone();
        FloatRows.sigmoid(sigmoid, 0, sigmoid.length);
        for (int i = 0; i < values.length; i++) {
            assertThat(tanh[i]).isCloseTo((float) Math.tanh(values[i]), within(5e-7f));
            assertThat(sigmoid[i]).isCloseTo((float) (1 / (1 + Math.exp(-values[i]))), within(5e-7f));
        }
    }

    /** The gates as they are printed everywhere, in double. */
    @Test
    void shouldStepAsTheEquationsSay() {
        LstmWeights weights = LstmWeights.draw(FEATURES, HIDDEN, new RandomStreams(3).stream("test", 0));
        float[] x = {.5f, -1f, 2f};
        float[] h = {.1f, -.2f, .3f, .4f, -.5f};
        float[] cell = {1f, -1f, .5f, 0f, 2f};
        float[] before = cell.clone();
        float[] next = new float[HIDDEN];
        weights.step(x, h, cell, new float[4 * HIDDEN], new float[HIDDEN], next);
        for (int i = 0; i < HIDDEN; i++) {
            double[] sum = new double[4];
            for (int gate = 0; gate < 4; gate++) {
                int at = gate * HIDDEN + i;
                sum[gate] = weights.bias()[at];
                for (int f = 0; f < FEATURES; f++) {
                    sum[gate] += x[f] * weights.input()[f][at];
                }
                for (int k = 0; k < HIDDEN; k++) {
                    sum[gate] += h[k] * weights.recurrent()[k][at];
                }
            }
            double after = before[i] / (1 + Math.exp(-sum[1])) + Math.tanh(sum[2]) / (1 + Math.exp(-sum[0]));
            assertThat(cell[i]).isCloseTo((float) after, within(2e-6f));
            assertThat(next[i]).isCloseTo((float) (Math.tanh(after) / (1 + Math.exp(-sum[3]))), within(2e-6f));
        }
    }

    /** Central differences over every weight, through four steps of three links, one target missing. */
    @Test
    void shouldHaveTheGradientOfTheLoss() {
        var chance = new RandomStreams(4).stream("test", 0);
        LstmWeights weights = LstmWeights.draw(FEATURES, HIDDEN, chance);
        float[][][] x = new float[4][3][FEATURES];
        float[][] targets = new float[4][3];
        for (int t = 0; t < 4; t++) {
            for (int link = 0; link < 3; link++) {
                targets[t][link] = (float) (2 * chance.nextDouble() - 1);
                for (int f = 0; f < FEATURES; f++) {
                    x[t][link][f] = (float) (4 * chance.nextDouble() - 2);
                }
            }
        }
        targets[1][2] = Float.NaN;
        LstmGradient at = new LstmGradient(weights, 3, 4);
        at.of(x, targets, 4);
        List<float[]> gradient =
                at.gradient().rows().stream().map(float[]::clone).toList();
        List<float[]> rows = weights.rows();
        double largest = 0;
        for (int r = 0; r < rows.size(); r++) {
            for (int i = 0; i < rows.get(r).length; i++) {
                float here = rows.get(r)[i];
                double[] loss = new double[2];
                for (int side = 0; side < 2; side++) {
                    rows.get(r)[i] = here + (side == 0 ? -.01f : .01f);
                    loss[side] = new LstmGradient(weights, 3, 4).of(x, targets, 4);
                }
                rows.get(r)[i] = here;
                assertThat((double) gradient.get(r)[i]).isCloseTo((loss[1] - loss[0]) / .02, within(2e-4));
                largest = Math.max(largest, Math.abs(gradient.get(r)[i]));
            }
        }
        assertThat(largest).isGreaterThan(.05);
    }

    /** Steps in two calls are steps in one: the state is carried on. */
    @Test
    void shouldCarryItsStateOn() {
        LstmWeights weights = LstmWeights.draw(FEATURES, HIDDEN, new RandomStreams(5).stream("test", 0));
        float[][][] x = {{{1, 0, 2}}, {{0, 1, -1}}, {{2, 1, 0}}};
        float[][] targets = {{Float.NaN}, {Float.NaN}, {.5f}};
        LstmGradient whole = new LstmGradient(weights, 1, 3);
        double loss = whole.of(x, targets, 3);
        LstmGradient parts = new LstmGradient(weights, 1, 3);
        assertThat(parts.of(new float[][][] {x[0], x[1]}, new float[][] {targets[0], targets[1]}, 2))
                .isZero();
        assertThat(parts.of(new float[][][] {x[2]}, new float[][] {targets[2]}, 1))
                .isEqualTo(loss);
        parts.forget();
        assertThat(parts.of(new float[][][] {x[2]}, new float[][] {targets[2]}, 1))
                .isNotEqualTo(loss);
    }

    /** The link is a product, which no linear map of the window gives. */
    @Test
    void shouldLearnMoreThanRidge() {
        TraceSplit split = TraceSplit.first(SyntheticLink.traces(24, 300, 8), 16);
        EstimatorSettings settings =
                new EstimatorSettings(10, 5, true, .3, 1e-3, .3, 1e4, new LstmSettings(24, 40, 4, 5e-3, 5, 1));
        double[] r2 = new double[3];
        String[] names = {"last", "ridge", "lstm"};
        for (int i = 0; i < names.length; i++) {
            EstimatorModel model = Estimators.named(names[i]).learn(split.training(), settings);
            r2[i] = Evaluation.of(model, split.test(), settings, (expectedBps, actualBps) -> 0)
                    .r2();
        }
        assertThat(r2[1]).isGreaterThan(r2[0] + .02);
        assertThat(r2[2]).isGreaterThan(r2[1] + .01);
    }
}
