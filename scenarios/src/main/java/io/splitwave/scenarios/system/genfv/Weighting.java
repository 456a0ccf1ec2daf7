package io.splitwave.scenarios.system.genfv;

import io.splitwave.learning.data.LabelSkew;

/**
 * How much the server's model weighs in the average, by scheme.
 *
 * @param scheme name of the scheme
 * @param fixedKappa kappa2 of the scheme {@code fixed-kappa}
 */
record Weighting(String scheme, double fixedKappa) {
    /** Whether the server has a model of its own. */
    boolean generates() {
        return !scheme.equals("fedavg");
    }

    /**
     * kappa2, where the server has trained on images.
     *
     * @param meanEmd mean EMD of the devices, 0 to 2
     */
    double kappa2(double meanEmd) {
        return scheme.equals("fixed-kappa") ? fixedKappa : LabelSkew.generatedWeight(meanEmd);
    }
}
