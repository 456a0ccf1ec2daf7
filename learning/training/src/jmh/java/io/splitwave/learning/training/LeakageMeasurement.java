package io.splitwave.learning.training;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.data.Digits;
import io.splitwave.learning.data.LabelledImages;
import io.splitwave.learning.data.Shuffle;
import io.splitwave.learning.training.leakage.Leakage;
import io.splitwave.learning.training.leakage.Pairs;
import io.splitwave.learning.training.leakage.PerceptronAttack;
import io.splitwave.learning.training.leakage.Reconstruction;
import io.splitwave.learning.training.leakage.RidgeAttack;
import io.splitwave.learning.transform.UniformQuantisation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Prints what decoders tell of the digits behind each block of a network, its answer included: 3000 steps of the perceptron; 20 epochs in batches of 16, rate 0.1, a
 * third of the digits for the network, another for the attacker, and the rest to be told.
 */
final class LeakageMeasurement {
    private static final int PARTS = 3;
    private static final int EPOCHS = 20;
    private static final int STEPS = 3000;
    private static final double NS = 1e9;

    private LeakageMeasurement() {}

    /** @param args name of the network, number of seeds, and bits of what crosses, one or more; beyond 16 as it is */
    public static void main(String[] args) {
        Architecture network = KnownNetworks.named(args[0]).orElseThrow();
        for (int seed = 1; seed <= Integer.parseInt(args[1]); seed++) {
            RandomStreams streams = new RandomStreams(seed);
            LabelledImages digits = Digits.load();
            int[] order = digits.all();
            Shuffle.inPlace(order, streams.stream("leakage-parts", 0));
            int size = order.length / PARTS;
            LabelledImages test = digits.some(Arrays.copyOfRange(order, 2 * size, PARTS * size));
            LabelledImages own = digits.some(Arrays.copyOfRange(order, size, 2 * size));
            TrainedNetwork trained =
                    TrainedNetwork.train(network, digits.some(Arrays.copyOf(order, size)), EPOCHS, 16, 0.1, streams);
            System.out.printf(Locale.ROOT, "seed %d, accuracy %.4f%n", seed, trained.accuracy(test));
            for (int b = 2; b < args.length; b++) {
                for (int cut = 0; cut <= network.blocks().size(); cut++) {
                    int bits = Integer.parseInt(args[b]);
                    long start = System.nanoTime();
                    Leakage leakage = Leakage.measure(
                            pairs(trained, own, cut, bits),
                            pairs(trained, test, cut, bits),
                            List.of(new RidgeAttack(), PerceptronAttack.small(STEPS)),
                            streams.stream("leakage-cut", cut));
                    print(seed + "," + cut + "," + bits, leakage, (System.nanoTime() - start) / NS);
                }
            }
        }
    }

    private static Pairs pairs(TrainedNetwork trained, LabelledImages images, int cut, int bits) {
        float[][] crossed = trained.crossing(images, cut);
        return new Pairs(
                bits > UniformQuantisation.MOST_BITS
                        ? crossed
                        : Arrays.stream(crossed)
                                .map(new UniformQuantisation(bits)::nearest)
                                .toArray(float[][]::new),
                trained.crossing(images, 0));
    }

    private static void print(String of, Leakage leakage, double wallS) {
        for (Reconstruction told : leakage.attacks()) {
            System.out.printf(
                    Locale.ROOT,
                    "%s,%s,%.4f,ssim %.4f,dependence %.4f,null %.4f,p %.3f,%.1f s%n",
                    of,
                    told.attack(),
                    told.leakage(),
                    told.ssim(),
                    leakage.dependence().correlation(),
                    leakage.dependence().nullHigh(),
                    leakage.dependence().pValue(),
                    wallS);
        }
    }
}
