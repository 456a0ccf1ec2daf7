package io.splitwave.learning.training.leakage;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.data.LabelledImages;
import io.splitwave.learning.data.Shuffle;
import io.splitwave.learning.profile.InferenceProfile;
import io.splitwave.learning.training.TrainedNetwork;
import io.splitwave.learning.transform.UniformQuantisation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A network that was trained once, and what each of its cuts gives away. Images fall into three parts, drawn at random: the network
 * learns from the first, attackers from the second, and the third is told.
 *
 * @param accuracy of the network, share of the third part that it classifies correctly
 * @param cuts in the order of their places; unmodifiable
 */
public record MeasuredCuts(double accuracy, List<CutLeakage> cuts) {
    /** Pixels of all images here have no more bits. */
    private static final int PIXEL_BITS = 8;

    private static final int PARTS = 3;

    /**
     * Copies the list.
     *
     * @param accuracy of the network
     * @param cuts in the order of their places
     */
    public MeasuredCuts {
        cuts = List.copyOf(cuts);
    }

    /**
     * Trains and attacks. What a cut gives away does not depend on which other cuts are measured.
     *
     * @param network to train
     * @param places of {@link InferenceProfile#places}
     * @param images for all three parts; where there are fewer than the settings want, each part has a third of them
     * @param settings how it is measured
     * @return the figures
     * @throws IllegalArgumentException if there are too few images, or what crosses a cut is the same for all of them
     * @throws io.splitwave.learning.training.engine.TrainingFailedException if the training diverges
     */
    public static MeasuredCuts measure(
            Architecture network, List<String> places, LabelledImages images, LeakageSettings settings) {
        RandomStreams streams = new RandomStreams(settings.seed());
        int[] order = images.all();
        Shuffle.inPlace(order, streams.stream("leakage-parts", 0));
        int size = Math.min(settings.images(), order.length / PARTS);
        LabelledImages own = images.some(Arrays.copyOfRange(order, size, 2 * size));
        LabelledImages test = images.some(Arrays.copyOfRange(order, 2 * size, PARTS * size));
        TrainedNetwork trained = TrainedNetwork.train(
                network,
                images.some(Arrays.copyOf(order, size)),
                settings.epochs(),
                settings.batch(),
                settings.learningRate(),
                streams);
        List<CutLeakage> cuts = new ArrayList<>();
        for (String place : places) {
            int layers = InferenceProfile.places(network).get(place);
            cuts.add(new CutLeakage(
                    place,
                    layers == network.layers().size()
                            ? Optional.empty()
                            : Optional.of(Leakage.measure(
                                    pairs(trained, own, layers, settings),
                                    pairs(trained, test, layers, settings),
                                    attacks(layers, settings),
                                    streams.stream("leakage-cut", layers)))));
        }
        return new MeasuredCuts(trained.accuracy(test), cuts);
    }

    private static Pairs pairs(TrainedNetwork trained, LabelledImages images, int layers, LeakageSettings settings) {
        float[][] pixels = trained.crossing(images, 0);
        float[][] crossed = layers == 0 ? pixels : trained.crossingBehind(images, layers);
        int bits = layers == 0 ? settings.bits().input() : settings.bits().activation();
        int exact = layers == 0 ? PIXEL_BITS : UniformQuantisation.MOST_BITS + 1;
        return new Pairs(bits < exact ? quantised(crossed, new UniformQuantisation(bits)) : crossed, pixels);
    }

    private static float[][] quantised(float[][] crossed, UniformQuantisation quantisation) {
        return Arrays.stream(crossed).map(quantisation::nearest).toArray(float[][]::new);
    }

    private static List<Attack> attacks(int layers, LeakageSettings settings) {
        List<Attack> learned = List.of(new RidgeAttack(), PerceptronAttack.small(settings.attackSteps()));
        if (layers > 0) {
            return learned;
        }
        return settings.bits().input() >= PIXEL_BITS
                ? List.of(new SentAsImage())
                : List.of(new SentAsImage(), learned.get(0), learned.get(1));
    }
}
