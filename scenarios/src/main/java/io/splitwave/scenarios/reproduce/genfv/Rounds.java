package io.splitwave.scenarios.reproduce.genfv;

import io.splitwave.output.word.CommonMetrics;
import io.splitwave.scenarios.reproduce.Measure;
import java.util.List;

/** What the figures have in common: measures, and how plots and settings are made. */
final class Rounds {
    /** The exact scheme. */
    static final String OPTIMUM = "genfv-opt";

    /** A difference below it is none. */
    static final double NOTICEABLE = 0.01;

    /** Latest planned arrival of a model, mean per decision, s. */
    static final Measure LATEST = Measure.figure("mean_latest_s");

    /** Latest arrival over its proven bound, less 1. */
    static final Measure GAP = Measure.figure("mean_gap");

    /** Selected UDs, mean per decision. */
    static final Measure SELECTED = Measure.figure("mean_selected");

    /** Selected UDs that leave or are late, mean per round. */
    static final Measure LOST = Measure.figure("mean_lost");

    /** Mean EMD of the selected UDs. */
    static final Measure EMD = Measure.figure("mean_emd");

    /** Images of earlier rounds at the last decision. */
    static final Measure KEPT = Measure.figure("images_kept");

    /** Accuracy of the model after the last round. */
    static final Measure ACCURACY = Measure.of(CommonMetrics.FINAL_ACCURACY);

    private Rounds() {}

    static String scheme(String name) {
        return "optimizer.scheme=" + name;
    }

    /** The settings of a Dirichlet partition. */
    static List<String> partition(double beta) {
        return List.of("learning.partition=dirichlet", "learning.beta=" + beta);
    }
}
