package io.splitwave.learning.data;

import umontreal.ssj.rng.RandomStream;

/** How the images to train on are shared out over the user devices. Each goes to exactly one. */
public sealed interface Partition permits Iid, Dirichlet {

    /**
     * Shares images out.
     *
     * @param images what the numbers mean
     * @param which images to share out
     * @param userDevices K, at least 1
     * @param stream source of the uniforms
     * @return {@code [ud][place]}, each device's images ascending; a device may get none
     * @throws IllegalArgumentException if there is no device
     */
    int[][] share(LabelledImages images, int[] which, int userDevices, RandomStream stream);

    /**
     * Weights of the devices in an average, rho_k = |D_k| / |D|.
     *
     * @param shares {@code [ud][place]}
     * @return {@code [ud]}, sum 1; 0 for a device without images
     * @throws IllegalArgumentException if no device has an image
     */
    static double[] weights(int[][] shares) {
        long total = 0;
        for (int[] share : shares) {
            total += share.length;
        }
        if (total == 0) {
            throw new IllegalArgumentException("partition: at least one device must have an image");
        }
        double[] weight = new double[shares.length];
        for (int ud = 0; ud < weight.length; ud++) {
            weight[ud] = (double) shares[ud].length / total;
        }
        return weight;
    }
}
