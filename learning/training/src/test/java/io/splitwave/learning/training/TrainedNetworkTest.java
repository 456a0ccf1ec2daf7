package io.splitwave.learning.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.data.LabelledImages;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainedNetworkTest {
    private static TrainedNetwork trained() {
        return TrainedNetwork.train(
                Examples.architecture("cnn"),
                Examples.DIGITS.some(Examples.first(600)),
                6,
                16,
                .1,
                new RandomStreams(1));
    }

    @Test
    void shouldLearnAndShowWhatCrossesEachCut() {
        TrainedNetwork network = trained();
        LabelledImages images = Examples.DIGITS.some(new int[] {1000, 1001, 1002});
        int[] others = IntStream.range(600, 1700).toArray();
        assertThat(network.accuracy(Examples.DIGITS.some(others))).isGreaterThan(.8);
        for (int cut = 0; cut <= 5; cut++) {
            float[][] crossing = network.crossing(images, cut);
            assertThat(crossing).hasNumberOfRows(3);
            assertThat((long) crossing[2].length)
                    .isEqualTo(Examples.architecture("cnn").crossing(cut).elements());
        }
        assertThat(network.crossingBehind(images, 5)).isDeepEqualTo(network.crossing(images, 2));
        assertThat(network.crossingBehind(images, 4)[0]).hasSize(32 * 8 * 8);
        assertThat(network.crossingBehind(images, 12)).isDeepEqualTo(network.crossing(images, 5));
        assertThat(network.crossing(images, 0)[1]).isEqualTo(images.pixels(new int[] {1}));
        assertThat(trained().crossing(images, 3)).isDeepEqualTo(network.crossing(images, 3));
    }
}
