package io.splitwave.learning.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final Shape INPUT = new Shape.Image(1, 4, 4);
    private static final Block FIRST = Block.of("first", new Flatten(), new Linear(8, true));
    private static final Block SECOND = Block.of("second", new Linear(2, false));

    private final Architecture network = new Architecture("net", INPUT, List.of(FIRST, SECOND));

    static List<String> names() {
        return KnownNetworks.names();
    }

    @Test
    void figuresOfBlocksAndCutsByHand() {
        assertThat(network.crossing(0)).isEqualTo(INPUT);
        assertThat(network.crossing(1)).isEqualTo(new Shape.Features(8));
        assertThat(network.crossing(2)).isEqualTo(new Shape.Features(2));
        // 16 x 8 products, no gradient by the input; 8 x 2 products and both gradients
        assertThat(network.cost(1)).isEqualTo(new Cost(256, 256, 136));
        assertThat(network.cost(2)).isEqualTo(new Cost(32, 64, 16));
        assertThat(network.costInFront(0)).isEqualTo(new Cost(0, 0, 0));
        assertThat(network.costInFront(2)).isEqualTo(new Cost(288, 320, 152));
        assertThat(network.layers()).extracting(LayerFigures::block).containsExactly(1, 1, 2);
        assertThat(network.layers().get(1).output()).isEqualTo(new Shape.Features(8));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyKnownNetworkAddsUp(String name) {
        Architecture known = KnownNetworks.named(name).orElseThrow();
        int blocks = known.blocks().size();
        assertThat(known.name()).isEqualTo(name);
        Cost all = known.costInFront(blocks);
        assertThat(known.layers().stream().map(LayerFigures::cost).reduce(Cost.NONE, Cost::plus))
                .isEqualTo(all);
        for (int cut = 0; cut <= blocks; cut++) {
            Cost behind = known.costBehind(cut, known.crossing(cut));
            assertThat(known.costInFront(cut).plus(behind)).isEqualTo(all);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // By hand. cnn: 16 (9 + 1), 32 (16 9 + 1), 64 (32 9 + 1), 64 (256 + 1), 10 (64 + 1)
        "cnn, 160 4640 18496 16448 650, 1024 512 256 64 10",
        // mlp: 128 (64 + 1), 64 (128 + 1), 10 (64 + 1)
        "mlp, 8320 8256 650, 128 64 10",
        // vit: 32 (4 + 1) + 32 + 17 32; each encoder 2 64 norms, 4 (32 32 + 32), 64 33, 32 65; head 64 + 10 33
        "vit-digits, 736 8544 8544 8544 8544 394, 544 544 544 544 544 10"
    })
    void digitNetworksByHand(String name, String parameters, String activations) {
        Architecture digits = KnownNetworks.named(name).orElseThrow();
        List<Integer> cuts =
                IntStream.rangeClosed(1, digits.blocks().size()).boxed().toList();
        assertThat(cuts.stream().map(block -> digits.cost(block).parameters()))
                .containsExactlyElementsOf(numbers(parameters));
        assertThat(cuts.stream().map(cut -> digits.crossing(cut).elements()))
                .containsExactlyElementsOf(numbers(activations));
        assertThat(digits.crossing(0)).isEqualTo(new Shape.Image(1, 8, 8));
    }

    @Test
    void backwardOfVggIsTwiceForwardButForItsInput() {
        Architecture vgg = KnownNetworks.named("vgg16").orElseThrow();
        Cost all = vgg.costInFront(6);
        // the first convolution, whose input nobody learns from: 224^2 64 outputs of 27 products
        assertThat(all.backwardFlop()).isEqualTo(2 * all.forwardFlop() - 2L * 224 * 224 * 64 * 27);
    }

    @Test
    void fewerTokensAreLessWorkBehindTheCut() {
        Architecture vit = KnownNetworks.named("vit-digits").orElseThrow();
        // by hand: one encoder layer of n tokens has 2 (n 4 32^2 + 2 n^2 32 + 2 n 32 64) FLOP, the head 2 320
        long encoder = 2L * (8 * 4096 + 2 * 64 * 32 + 2 * 8 * 2048);
        assertThat(vit.costBehind(4, new Shape.Tokens(8, 32, true)).forwardFlop())
                .isEqualTo(encoder + 640);
    }

    @Test
    void attentionIsKnownBehindTheFirstEncoder() {
        Architecture vit = KnownNetworks.named("vit-digits").orElseThrow();
        assertThat(vit.attendsInFront(1)).isFalse();
        assertThat(vit.attendsInFront(2)).isTrue();
        assertThat(network.attendsInFront(2)).isFalse();
    }

    @Test
    void whatDoesNotFitIsNamedByBlockAndLayer() {
        assertThatThrownBy(() -> new Architecture("net", INPUT, List.of(SECOND)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("network net, block second, layer 1 (Linear): expected features or tokens");
        assertThatThrownBy(() -> new Architecture("net", INPUT, List.of(FIRST, Block.of("flat", new BatchNorm()))))
                .hasMessageContaining("block flat: a convolution, a linear map or attention is needed");
        assertThatThrownBy(() -> new Architecture("net", INPUT, List.of())).hasMessageContaining("at least 1 block");
        assertThatThrownBy(() -> new Architecture(" ", INPUT, List.of(FIRST))).hasMessageContaining("a name");
        assertThatThrownBy(() -> Block.of("empty")).hasMessageContaining("block empty needs at least 1 layer");
        assertThatThrownBy(() -> Block.of(" ", new Flatten())).hasMessageContaining("a name");
        assertThatThrownBy(() -> network.crossing(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(KnownNetworks.named("vgg17")).isEmpty();
    }

    private static List<Long> numbers(String text) {
        return Arrays.stream(text.split(" ")).map(Long::valueOf).toList();
    }
}
