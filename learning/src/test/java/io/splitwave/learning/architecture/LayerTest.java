package io.splitwave.learning.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Shapes and costs of single layers, counted by hand. */
class LayerTest {

    private static final Shape IMAGE = new Shape.Image(3, 8, 6);
    private static final Shape TOKENS = new Shape.Tokens(5, 8, true);
    private static final Shape VECTOR = new Shape.Features(10);
    private static final Layer RELU = new Nonlinearity(Nonlinearity.Kind.RELU);

    static Stream<Arguments> layers() {
        return Stream.of(
                // 4 maps of 8 x 6, each output 3 x 3 x 3 products; 4 (27 + 1) parameters
                Arguments.of(
                        new Convolution(4, 3, 1, 1, true), IMAGE, new Shape.Image(4, 8, 6), 2L * 4 * 48 * 27, 4L * 28),
                // (8 - 3) / 2 + 1 = 3 and (6 - 3) / 2 + 1 = 2, the half step left out
                Arguments.of(
                        new Convolution(4, 3, 2, 0, false), IMAGE, new Shape.Image(4, 3, 2), 2L * 4 * 6 * 27, 4L * 27),
                // (8 + 2 - 3) / 2 + 1 = 4, (6 + 2 - 3) / 2 + 1 = 3
                Arguments.of(new Pooling(Pooling.Kind.MAX, 3, 2, 1), IMAGE, new Shape.Image(3, 4, 3), 0L, 0L),
                Arguments.of(new Pooling(Pooling.Kind.AVERAGE, 2, 2, 0), IMAGE, new Shape.Image(3, 4, 3), 0L, 0L),
                Arguments.of(new GlobalAveragePooling(), IMAGE, new Shape.Features(3), 0L, 0L),
                Arguments.of(new Flatten(), IMAGE, new Shape.Features(144), 0L, 0L),
                Arguments.of(new Linear(7, true), VECTOR, new Shape.Features(7), 2L * 70, 77L),
                Arguments.of(new Linear(7, false), VECTOR, new Shape.Features(7), 2L * 70, 70L),
                Arguments.of(new Linear(7, true), TOKENS, new Shape.Tokens(5, 7, true), 2L * 5 * 56, 63L),
                Arguments.of(new BatchNorm(), IMAGE, IMAGE, 0L, 6L),
                Arguments.of(new BatchNorm(), VECTOR, VECTOR, 0L, 20L),
                Arguments.of(new LayerNorm(), TOKENS, TOKENS, 0L, 16L),
                Arguments.of(new LayerNorm(), VECTOR, VECTOR, 0L, 20L),
                Arguments.of(RELU, TOKENS, TOKENS, 0L, 0L),
                // 4 x 3 patches of 2 x 2 x 3 = 12 pixels to 5 elements; (12 + 1) 5, class token 5, positions 13 x 5
                Arguments.of(
                        new PatchEmbedding(2, 5), IMAGE, new Shape.Tokens(13, 5, true), 2L * 12 * 5 * 12, 65L + 5 + 65),
                // four maps of 5 x 8 x 8, two products of 5 x 5 x 8; 4 (64 + 8) parameters
                Arguments.of(new SelfAttention(2), TOKENS, TOKENS, 2L * (4 * 320 + 2 * 200), 288L),
                Arguments.of(new TakeClassToken(), TOKENS, new Shape.Features(8), 0L, 0L),
                Arguments.of(
                        new Residual(List.of(new Linear(4, true), RELU), List.of(new Linear(4, false))),
                        VECTOR,
                        new Shape.Features(4),
                        2L * 80,
                        84L));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void shapeWorkAndParametersByHand(Layer layer, Shape input, Shape output, long forwardFlop, long parameters) {
        assertThat(layer.output(input)).isEqualTo(output);
        assertThat(layer.cost(input, true).forwardFlop()).isEqualTo(forwardFlop);
        assertThat(layer.cost(input, true).parameters()).isEqualTo(parameters);
        assertThat(layer.cost(input, false).forwardFlop()).isEqualTo(forwardFlop);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void backwardRepeatsTheProductsForWeightsAndForInput(Layer layer, Shape input) {
        Cost cost = layer.cost(input, true);
        assertThat(cost.backwardFlop()).isEqualTo(2 * cost.forwardFlop());
    }

    @Test
    void nobodyAsksForTheGradientByTheInputOfTheNetwork() {
        Cost convolution = new Convolution(4, 3, 1, 1, true).cost(IMAGE, false);
        assertThat(convolution.backwardFlop()).isEqualTo(convolution.forwardFlop());
        // by hand: weights of all four maps, input of the last map only, both inputs of both products
        assertThat(new SelfAttention(2).cost(TOKENS, false).backwardFlop()).isEqualTo(2L * (5 * 320 + 4 * 200));
        // behind the first layer of a branch there is somebody to learn
        Layer branch = Residual.around(new Linear(10, true), new Linear(10, true));
        assertThat(branch.cost(VECTOR, false).backwardFlop()).isEqualTo(2L * (100 + 200));
    }

    static Stream<Arguments> misfits() {
        return Stream.of(
                Arguments.of(
                        new Convolution(4, 3, 1, 1, true), TOKENS, "expected an image as input, found 5 tokens of 8"),
                Arguments.of(
                        new Convolution(4, 9, 1, 1, true), IMAGE, "kernel must be at most 8 (width 6 and padding 1"),
                Arguments.of(new Pooling(Pooling.Kind.MAX, 7, 1, 0), IMAGE, "kernel must be at most 6"),
                Arguments.of(new Linear(7, true), IMAGE, "flatten an image first"),
                Arguments.of(new BatchNorm(), TOKENS, "expected an image or features"),
                Arguments.of(new LayerNorm(), IMAGE, "expected tokens or features"),
                Arguments.of(new PatchEmbedding(4, 5), IMAGE, "multiples of the patch = 4"),
                Arguments.of(new SelfAttention(3), TOKENS, "multiple of the heads = 3"),
                Arguments.of(new SelfAttention(3), VECTOR, "expected tokens"),
                Arguments.of(new TakeClassToken(), new Shape.Tokens(5, 8, false), "with a class token"),
                Arguments.of(new Flatten(), new Shape.Image(1 << 20, 1 << 20, 1), "2^31 - 1 features"),
                Arguments.of(
                        Residual.around(new Linear(4, true)),
                        VECTOR,
                        "branch and shortcut must end alike to be added, were 4 features and 10 features"),
                Arguments.of(Residual.around(new Flatten()), VECTOR, "branch, layer 1 (Flatten): expected an image"));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void aMisfitSaysWhatWasExpected(Layer layer, Shape input, String message) {
        assertThatThrownBy(() -> layer.output(input))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void impossibleNumbersAreNamed() {
        assertThatThrownBy(() -> new Convolution(0, 3, 1, 1, true))
                .hasMessageContaining("channels must be >= 1, was 0");
        assertThatThrownBy(() -> new Convolution(1, 0, 1, 1, true)).hasMessageContaining("kernel");
        assertThatThrownBy(() -> new Convolution(1, 3, 0, 1, true)).hasMessageContaining("stride");
        assertThatThrownBy(() -> new Convolution(1, 3, 1, -1, true)).hasMessageContaining("padding must be >= 0");
        assertThatThrownBy(() -> new Pooling(Pooling.Kind.MAX, 3, 2, 2)).hasMessageContaining("half the kernel = 1");
        assertThatThrownBy(() -> new Linear(0, true)).hasMessageContaining("features");
        assertThatThrownBy(() -> new PatchEmbedding(0, 1)).hasMessageContaining("patch");
        assertThatThrownBy(() -> new PatchEmbedding(1, 0)).hasMessageContaining("width");
        assertThatThrownBy(() -> new SelfAttention(0)).hasMessageContaining("heads");
        assertThatThrownBy(() -> new Residual(List.of(), List.of())).hasMessageContaining("at least 1 layer");
        assertThatThrownBy(() -> new Shape.Image(1, 0, 1)).hasMessageContaining("height must be >= 1, was 0");
        assertThatThrownBy(() -> new Shape.Tokens(0, 1, false)).hasMessageContaining("count");
        assertThatThrownBy(() -> new Shape.Features(0)).hasMessageContaining("count");
    }

    @Test
    void absurdSizesAreRefusedAndNotCountedWrongly() {
        int huge = Integer.MAX_VALUE;
        assertThatThrownBy(() -> new Convolution(huge, huge, 1, huge, true).cost(new Shape.Image(huge, 1, 1), true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too large to be counted");
    }
}
