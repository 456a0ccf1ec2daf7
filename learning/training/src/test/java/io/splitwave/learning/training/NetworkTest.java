package io.splitwave.learning.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.Convolution;
import io.splitwave.learning.architecture.SelfAttention;
import io.splitwave.learning.training.engine.TorchEngine;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import umontreal.ssj.rng.RandomStream;

/** What computes is what is described. */
class NetworkTest {

    @ParameterizedTest
    @ValueSource(strings = {"cnn", "mlp", "vit-digits"})
    void parametersAndShapesAreThoseOfTheDescription(String name) {
        Network network = Examples.network(name);
        Architecture described = network.architecture();
        Weights weights = network.draw(new RandomStreams(1).stream("weights", 0));
        for (int cut = 0; cut <= network.lastCut(); cut++) {
            long learned = 0;
            for (int p = 0; p < network.parametersInFront(cut); p++) {
                learned += weights.elements(p);
            }
            assertThat(learned).isEqualTo(described.costInFront(cut).parameters());
            try (Side side = new Side(network, 0, cut, weights);
                    NDManager scope = TorchEngine.newManager()) {
                NDArray pixels =
                        Batch.of(Examples.DIGITS, Examples.first(3), scope).pixels();
                NDArray activation = side.forward(new Pass(), pixels);
                assertThat(activation.size())
                        .isEqualTo(3 * described.crossing(cut).elements());
                assertThat(activation.getShape().get(0)).isEqualTo(3);
            }
        }
    }

    @Test
    void drawnWeightsHaveTheirVariance() {
        // uniform of variance 1 / inputs; second moment of 8192 draws of a linear layer of 64 inputs: its relative
        // standard deviation is sqrt(0.8 / 8192) = 0.0099, the bound five times that; fixed seed
        Network network = Examples.network("mlp");
        Weights weights = network.draw(new RandomStreams(1).stream("weights", 0));
        double moment = 0;
        for (int e = 0; e < 8192; e++) {
            moment += weights.value(0, e) * weights.value(0, e);
        }
        assertThat(moment / 8192 * 64).isCloseTo(1, within(0.05));
        assertThat(weights.copy(1)).containsOnly(0);
    }

    @Test
    void convolutionIsASlidingProduct() {
        Convolution layer = new Convolution(3, 3, 2, 1, true);
        RandomStream stream = new RandomStreams(3).stream("values", 0);
        float[][][] in = cube(stream, 2, 5, 4);
        Operation operation = Operations.of(layer, new io.splitwave.learning.architecture.Shape.Image(2, 5, 4));
        float[] kernel = drawn(stream, 3 * 2 * 3 * 3);
        float[] bias = drawn(stream, 3);
        try (NDManager scope = TorchEngine.newManager()) {
            NDArray out = operation.forward(
                    new Pass(),
                    scope.create(flat(in), new Shape(1, 2, 5, 4)),
                    new NDList(scope.create(kernel, new Shape(3, 2, 3, 3)), scope.create(bias, new Shape(3))));
            assertThat(out.getShape()).isEqualTo(new Shape(1, 3, 3, 2));
            float[] found = out.toFloatArray();
            for (int o = 0; o < 3; o++) {
                for (int y = 0; y < 3; y++) {
                    for (int x = 0; x < 2; x++) {
                        double sum = bias[o];
                        for (int c = 0; c < 2; c++) {
                            for (int i = 0; i < 3; i++) {
                                for (int j = 0; j < 3; j++) {
                                    int row = 2 * y + i - 1;
                                    int column = 2 * x + j - 1;
                                    if (row >= 0 && row < 5 && column >= 0 && column < 4) {
                                        sum += kernel[((o * 2 + c) * 3 + i) * 3 + j] * in[c][row][column];
                                    }
                                }
                            }
                        }
                        assertThat(found[(o * 3 + y) * 2 + x]).isCloseTo((float) sum, within(1e-5f));
                    }
                }
            }
        }
    }

    @Test
    void attentionIsWhatThePaperPrints() {
        // Vaswani et al. (1): softmax(Q K^T / sqrt(d)) V in each of 2 heads of width 3, then one linear map; by loops
        int tokens = 4;
        int width = 6;
        RandomStream stream = new RandomStreams(4).stream("values", 0);
        Operation operation = Operations.of(
                new SelfAttention(2), new io.splitwave.learning.architecture.Shape.Tokens(tokens, width, true));
        float[] in = drawn(stream, tokens * width);
        float[][] learned = new float[8][];
        for (int p = 0; p < 8; p++) {
            learned[p] = drawn(stream, p % 2 == 0 ? width * width : width);
        }
        double[][] q = mapped(in, learned[0], learned[1], width);
        double[][] k = mapped(in, learned[2], learned[3], width);
        double[][] v = mapped(in, learned[4], learned[5], width);
        float[] together = new float[tokens * width];
        double[] classAttention = new double[tokens];
        for (int head = 0; head < 2; head++) {
            for (int t = 0; t < tokens; t++) {
                double[] share = new double[tokens];
                double sum = 0;
                for (int u = 0; u < tokens; u++) {
                    double product = 0;
                    for (int d = 3 * head; d < 3 * head + 3; d++) {
                        product += q[t][d] * k[u][d];
                    }
                    share[u] = Math.exp(product / Math.sqrt(3));
                    sum += share[u];
                }
                for (int u = 0; u < tokens; u++) {
                    classAttention[u] += t == 0 ? share[u] / sum / 2 : 0;
                    for (int d = 3 * head; d < 3 * head + 3; d++) {
                        together[t * width + d] += (float) (share[u] / sum * v[u][d]);
                    }
                }
            }
        }
        double[][] expected = mapped(together, learned[6], learned[7], width);
        try (NDManager scope = TorchEngine.newManager()) {
            NDList arrays = new NDList();
            for (int p = 0; p < 8; p++) {
                arrays.add(scope.create(learned[p], p % 2 == 0 ? new Shape(width, width) : new Shape(width)));
            }
            Pass pass = new Pass();
            float[] found = operation
                    .forward(pass, scope.create(in, new Shape(1, tokens, width)), arrays)
                    .toFloatArray();
            for (int i = 0; i < found.length; i++) {
                assertThat((double) found[i]).isCloseTo(expected[i / width][i % width], within(1e-5));
            }
            float[] noted = pass.classAttention().orElseThrow().toFloatArray();
            for (int t = 0; t < tokens; t++) {
                assertThat((double) noted[t]).isCloseTo(classAttention[t], within(1e-6));
            }
        }
    }

    @Test
    void batchStatisticsAreRefused() {
        assertThatThrownBy(() -> new Network(Examples.architecture("resnet18")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BatchNorm cannot be trained here");
    }

    private static double[][] mapped(float[] in, float[] weights, float[] bias, int width) {
        double[][] out = new double[in.length / width][width];
        for (int t = 0; t < out.length; t++) {
            for (int o = 0; o < width; o++) {
                out[t][o] = bias[o];
                for (int i = 0; i < width; i++) {
                    out[t][o] += weights[o * width + i] * in[t * width + i];
                }
            }
        }
        return out;
    }

    private static float[] drawn(RandomStream stream, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (2 * stream.nextDouble() - 1);
        }
        return values;
    }

    private static float[][][] cube(RandomStream stream, int channels, int rows, int columns) {
        float[][][] values = new float[channels][rows][];
        Arrays.stream(values).forEach(plane -> Arrays.setAll(plane, row -> drawn(stream, columns)));
        return values;
    }

    private static float[] flat(float[][][] cube) {
        float[] values = new float[cube.length * cube[0].length * cube[0][0].length];
        int i = 0;
        for (float[][] plane : cube) {
            for (float[] row : plane) {
                for (float value : row) {
                    values[i++] = value;
                }
            }
        }
        return values;
    }
}
