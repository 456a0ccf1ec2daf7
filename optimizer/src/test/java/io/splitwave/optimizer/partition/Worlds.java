package io.splitwave.optimizer.partition;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Instances for tests. */
final class Worlds {
    /** Names, GFLOP in front, elements and illustrative leakage of VGG16-224, all of the study. */
    private static final String[] NAMES = {"input", "pool1", "pool2", "pool3", "pool4", "pool5", "fc1", "local"};

    private static final double[] GIGAFLOP = {0, 3.873, 9.422, 18.670, 27.919, 30.693, 30.899, 30.941};
    private static final int[] ELEMENTS = {150528, 802816, 401408, 200704, 100352, 25088, 4096, 0};
    private static final double[] LEAKAGE = {1, .95, .85, .65, .45, .30, .20, 0};
    static final double LOCAL_J = 5 * 30.941 / 150;

    private Worlds() {}

    /** The study's defaults: raw input and local inference are not allowed. */
    static PartitionInstance study(PartitionWeights weights) {
        return study(weights, .3);
    }

    static PartitionInstance study(PartitionWeights weights, double latencyMaxS) {
        List<PartitionCut> cuts = new ArrayList<>();
        for (int c = 0; c < NAMES.length; c++) {
            cuts.add(new PartitionCut(
                    NAMES[c],
                    GIGAFLOP[c] * 1e9,
                    (30.941 - GIGAFLOP[c]) * 1e9,
                    ELEMENTS[c] * (c == 0 ? 8.0 : 4.0),
                    LEAKAGE[c],
                    c > 0 && c < NAMES.length - 1));
        }
        return new PartitionInstance(
                150e9, 5e12, .01, cuts, weights, latencyMaxS, new PartitionPower(5, 1.6, .3), LOCAL_J);
    }

    static PartitionInstance random(SplittableRandom chance) {
        int count = chance.nextInt(1, 9);
        int sure = chance.nextInt(count);
        boolean local = chance.nextBoolean();
        List<PartitionCut> cuts = new ArrayList<>();
        double before = 0;
        for (int c = 0; c < count; c++) {
            before += chance.nextInt(4) * 1e9;
            boolean sends = !(local && c == count - 1);
            cuts.add(new PartitionCut(
                    "cut" + c,
                    before,
                    sends ? chance.nextInt(5) * 1e9 : 0,
                    sends ? chance.nextInt(1, 6) * 1e5 : 0,
                    chance.nextInt(11) / 10.0,
                    c == sure || chance.nextInt(3) > 0));
        }
        return new PartitionInstance(
                chance.nextDouble(1e10, 3e11),
                5e12,
                chance.nextInt(2) * .01,
                cuts,
                new PartitionWeights(chance.nextInt(3), chance.nextInt(3), chance.nextInt(1, 3)),
                chance.nextDouble(.01, .4),
                new PartitionPower(5, 1.6, .3),
                1);
    }

    static double rate(SplittableRandom chance) {
        return chance.nextInt(20) == 0 ? 0 : Math.exp(chance.nextDouble(Math.log(1e5), Math.log(1e9)));
    }

    static List<String> names(PartitionInstance instance) {
        return instance.cuts().stream()
                .filter(PartitionCut::allowed)
                .map(PartitionCut::name)
                .toList();
    }
}
