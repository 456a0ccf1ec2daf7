package io.splitwave.learning.training;

import io.splitwave.learning.data.LabelSkew;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Label histograms of the devices, which they send to the server. */
final class DeviceLabels {
    private final int[][] counts; // [ud][class]

    DeviceLabels(TrainingData data) {
        this.counts =
                IntStream.range(0, data.shares().length).mapToObj(data::labels).toArray(int[][]::new);
    }

    private static void add(int[] sum, int[] more) {
        for (int c = 0; c < sum.length; c++) {
            sum[c] += more[c];
        }
    }

    /** Images of each class at some devices, {@code [class]}. */
    int[] sum(int[] uds) {
        int[] sum = new int[counts[0].length];
        for (int ud : uds) {
            add(sum, counts[ud]);
        }
        return sum;
    }

    /**
     * kappa_2 of a round in which some devices and the server learn.
     *
     * @param heard devices that started the round, whose labels together are all that the server knows of
     * @param learners some of them
     */
    double generatedWeight(KappaRule rule, int[] heard, List<Learner> learners) {
        int[] all = sum(heard);
        int[] uds = learners.stream().mapToInt(Learner::ud).toArray();
        int[] images = Arrays.stream(uds).map(this::images).toArray();
        double[] emd = Arrays.stream(uds)
                .mapToDouble(
                        ud -> images(ud) > 0 ? LabelSkew.emd(counts[ud], all) : 0) // without images it weighs nothing
                .toArray();
        return rule.generatedWeight(emd, images);
    }

    private int images(int ud) {
        return Arrays.stream(counts[ud]).sum();
    }
}
