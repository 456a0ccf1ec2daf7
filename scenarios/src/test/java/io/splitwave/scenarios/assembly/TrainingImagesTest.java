package io.splitwave.scenarios.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.data.LabelledImages;
import io.splitwave.learning.training.TrainingData;
import io.splitwave.scenarios.format.LearningModel;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainingImagesTest {
    private static final int UDS = 5;

    private static TrainingImages digits() {
        return TrainingImages.read(
                new TrainingImages.Choice(
                        LearningModel.Data.DIGITS, Optional.empty(), 0.2, LearningModel.Partition.DIRICHLET, 0.5),
                KnownNetworks.named("cnn").orElseThrow());
    }

    private static int[] images(TrainingData data) {
        return IntStream.range(0, UDS).map(data::images).toArray();
    }

    @Test
    void publicImagesAreTakenFromTheDevicesAlone() {
        TrainingImages images = digits();
        RandomStreams streams = new RandomStreams(3);
        int training = IntStream.of(images(images.draw(streams, 1, UDS))).sum();
        TrainingImages.WithPublic drawn = images.drawWithPublic(streams, 1, UDS, 0.2);
        assertThat(IntStream.of(images(drawn.data())).sum())
                .isEqualTo(training - drawn.publicImages().size());
        assertThat(drawn.publicImages().size()).isBetween((int) (0.19 * training), (int) (0.21 * training));
    }

    @Test
    void oneSeedGivesOneDraw() {
        TrainingImages.WithPublic once = digits().drawWithPublic(new RandomStreams(3), 1, UDS, 0.2);
        TrainingImages.WithPublic again = digits().drawWithPublic(new RandomStreams(3), 1, UDS, 0.2);
        assertThat(pixels(again.publicImages())).isEqualTo(pixels(once.publicImages()));
        assertThat(images(again.data())).isEqualTo(images(once.data()));
        TrainingImages.WithPublic other = digits().drawWithPublic(new RandomStreams(3), 2, UDS, 0.2);
        assertThat(pixels(other.publicImages())).isNotEqualTo(pixels(once.publicImages()));
    }

    private static float[] pixels(LabelledImages images) {
        return images.pixels(images.all());
    }
}
