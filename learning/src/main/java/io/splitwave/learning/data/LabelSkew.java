package io.splitwave.learning.data;

/**
 * How far the labels of a device are from those of all, the EMD of GenFV (arXiv:2503.19676). In spite of its name it is the L1
 * distance of two histograms, each divided by its sum.
 */
public final class LabelSkew {
    private static final double LARGEST = 2;

    private LabelSkew() {}

    /**
     * EMD_n = sum over classes i of |p_n(i) - p(i)|.
     *
     * @param counts images of each class at the device, {@code [class]}, at least 0, one of them above 0
     * @param global images of each class at all devices, {@code [class]}, at least 0, one of them above 0
     * @return 0, if both have the same shares, to 2, if they have no class in common; 2 (1 - 1/Y) for one of Y equal classes
     * @throws IllegalArgumentException if lengths differ, a count is below 0, or a histogram is empty
     */
    public static double emd(int[] counts, int[] global) {
        if (counts.length != global.length) {
            throw new IllegalArgumentException("label skew: a device and all devices must have the same classes, had "
                    + counts.length + " and " + global.length);
        }
        double own = sum("a device", counts);
        double all = sum("all devices", global);
        double distance = 0;
        for (int i = 0; i < counts.length; i++) {
            distance += Math.abs(counts[i] / own - global[i] / all);
        }
        return Math.min(LARGEST, distance);
    }

    /**
     * Mean EMD of the selected devices, each as often as it has images.
     *
     * @param emd of each selected device, 0 to 2
     * @param images of each selected device, at least 0, one of them above 0
     * @return 0 to 2
     * @throws IllegalArgumentException if lengths differ, a figure is out of its range, or there is no image
     */
    public static double mean(double[] emd, int[] images) {
        if (emd.length != images.length) {
            throw new IllegalArgumentException(
                    "label skew: there must be an EMD and a number of images for each device, were " + emd.length
                            + " and " + images.length);
        }
        double total = sum("the selected devices", images);
        double mean = 0;
        for (int n = 0; n < emd.length; n++) {
            requireEmd(emd[n]);
            mean += images[n] / total * emd[n];
        }
        return Math.min(LARGEST, mean);
    }

    /**
     * Weight of the model that is trained on generated images, kappa_2 = (EMD / 2)^2; the devices' models have 1 - kappa_2.
     *
     * @param meanEmd mean EMD of the selected devices, 0 to 2
     * @return 0 to 1
     * @throws IllegalArgumentException if it is out of its range
     */
    public static double generatedWeight(double meanEmd) {
        requireEmd(meanEmd);
        return meanEmd / 2 * (meanEmd / 2);
    }

    private static void requireEmd(double emd) {
        if (!(emd >= 0 && emd <= LARGEST)) {
            throw new IllegalArgumentException("label skew: an EMD must be >= 0 and <= 2, was " + emd);
        }
    }

    private static double sum(String whose, int[] counts) {
        double sum = 0;
        for (int count : counts) {
            if (count < 0) {
                throw new IllegalArgumentException("label skew: images of " + whose + " must be >= 0, were " + count);
            }
            sum += count;
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("label skew: " + whose + " must have at least one image");
        }
        return sum;
    }
}
