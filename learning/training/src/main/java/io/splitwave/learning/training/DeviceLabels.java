package io.splitwave.learning.training;

import io.splitwave.learning.data.LabelSkew;
import java.util.Arrays;
import java.util.List;

/** Label histograms of the devices, which they send to the server. */
final class DeviceLabels {
    private final int[][] counts; // [ud][class]
    private final double[] emd; // [ud]; 0 of a device without images, which weighs nothing

    DeviceLabels(TrainingData data) {
        int userDevices = data.shares().length;
        this.counts = new int[userDevices][];
        int[] all = new int[data.training().classes()];
        for (int ud = 0; ud < userDevices; ud++) {
            counts[ud] = data.labels(ud);
            add(all, counts[ud]);
        }
        this.emd = new double[userDevices];
        for (int ud = 0; ud < userDevices; ud++) {
            emd[ud] = data.images(ud) > 0 ? LabelSkew.emd(counts[ud], all) : 0;
        }
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

    /** kappa_2 of a round in which these devices and the server learn. */
    double generatedWeight(KappaRule rule, List<Learner> learners) {
        int[] uds = learners.stream().mapToInt(Learner::ud).toArray();
        double[] ownEmd = Arrays.stream(uds).mapToDouble(ud -> emd[ud]).toArray();
        int[] images =
                Arrays.stream(uds).map(ud -> Arrays.stream(counts[ud]).sum()).toArray();
        return rule.generatedWeight(ownEmd, images);
    }
}
