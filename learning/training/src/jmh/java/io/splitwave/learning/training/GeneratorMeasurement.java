package io.splitwave.learning.training;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.data.Digits;
import io.splitwave.learning.data.LabelledImages;
import io.splitwave.learning.data.PublicSplit;
import io.splitwave.learning.data.StratifiedSplit;
import io.splitwave.learning.loss.Participant;
import io.splitwave.learning.training.generator.GeneratorKind;
import io.splitwave.learning.training.generator.ImageGenerator;
import io.splitwave.learning.transform.CutEncoding;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Prints for each generator the processor time of its fit and of an image, and the accuracy on test digits of {@code mlp}
 * trained on 1000 generated images alone: 30 epochs in batches of 16, rate 0.1.
 */
final class GeneratorMeasurement {
    private static final int PER_CLASS = 100;
    private static final int EPOCHS = 30;
    private static final double NS = 1e9;

    private GeneratorMeasurement() {}

    /** @param args the number of seeds */
    public static void main(String[] args) {
        int seeds = Integer.parseInt(args[0]);
        LabelledImages digits = Digits.load();
        for (GeneratorKind kind : GeneratorKind.values()) {
            double[] accuracy = new double[seeds];
            double fitS = 0;
            double imageS = 0;
            for (int seed = 1; seed <= seeds; seed++) {
                RandomStreams streams = new RandomStreams(seed);
                StratifiedSplit split = StratifiedSplit.draw(digits, 0.2, streams.stream("learning-split", 0));
                PublicSplit seen = PublicSplit.draw(digits, split.train(), 0.2, streams.stream("learning-public", 0));
                LabelledImages publicImages = digits.some(seen.publicImages());
                long start = processorNs();
                ImageGenerator generator = kind.fit(publicImages, streams.stream("learning-generator", 0));
                long fitted = processorNs();
                int[] perClass = new int[digits.classes()];
                Arrays.fill(perClass, PER_CLASS);
                LabelledImages generated = generator.generate(perClass, streams.stream("learning-generated", 0));
                imageS += (processorNs() - fitted) / NS / generated.size() / seeds;
                fitS += (fitted - start) / NS / seeds;
                accuracy[seed - 1] = trained(generated, digits, split.test(), streams);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s,%s,fit %.2f s,%.3f ms an image%n",
                    kind,
                    new MeanOfSeeds(accuracy),
                    fitS,
                    1000 * imageS);
        }
    }

    /** Processor time of this thread, which the engine computes in as well. */
    private static long processorNs() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double trained(LabelledImages images, LabelledImages digits, int[] test, RandomStreams streams) {
        TrainingSettings settings = new TrainingSettings(
                KnownNetworks.named("mlp").orElseThrow(),
                TrainingProtocol.FEDERATED,
                0.1,
                16,
                new LocalSteps.Epochs(EPOCHS),
                CutEncoding.plain(32));
        TrainedLoss learning = new TrainedLoss(
                settings, new TrainingData(images, new int[][] {images.all()}, digits, test), streams, 0);
        learning.roundStarted(new int[] {0});
        return learning.roundEnded(List.of(new Participant(0, 3))).accuracy();
    }
}
