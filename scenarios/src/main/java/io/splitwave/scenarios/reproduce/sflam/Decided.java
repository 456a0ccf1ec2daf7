package io.splitwave.scenarios.reproduce.sflam;

import io.splitwave.scenarios.reproduce.Effort;
import io.splitwave.scenarios.reproduce.Measure;
import io.splitwave.scenarios.reproduce.Played;
import io.splitwave.scenarios.reproduce.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * What the figures on decisions have in common: one round of each replication, so that its channels hold and every variant
 * decides on the same ones.
 */
final class Decided {
    /** The joint optimum. */
    static final String OPTIMUM = "sflam-opt";

    /** Deadlines of an iteration, s; at the first one the embedding alone takes longer at most clocks of the preset. */
    static final double[] DEADLINES_S = {0.5, 0.75, 1, 2, 4};

    /** A gain below it is none. */
    static final double NOTICEABLE = 0.01;

    /** Planned sum over UDs of accuracy over energy, 1/J; 0 if nobody has a subchannel. */
    static final Measure EFFICIENCY = Measure.figure("mean_efficiency_per_j");

    /** Bits of an element, mean over the UDs that have a subchannel; NaN if nobody has. */
    static final Measure BITS = Measure.figure("mean_bits");

    /** UDs that have a subchannel. */
    static final Measure SERVED = Measure.figure("mean_served");

    private static final int REPLICATIONS = 60;
    private static final int ROUNDS = 1;

    private Decided() {}

    static Variant variant(Effort effort, String label, String... settings) {
        return Variant.played(label, effort.replications(REPLICATIONS), ROUNDS, settings)
                .over(SflamPaper.PRESET);
    }

    static String scheme(String name) {
        return "optimizer.scheme=" + name;
    }

    static String deadline(double deadlineS) {
        return "local.deadline=" + deadlineS + " s";
    }

    /** A label of something under a deadline. */
    static String under(String what, double deadlineS) {
        return what + ", " + Variant.text(deadlineS) + " s";
    }

    /** The deadlines under which the optimum serves somebody in every replication, s. */
    static List<Double> feasibleS(Played played, DoubleFunction<String> label) {
        List<Double> feasible = new ArrayList<>();
        for (double deadlineS : DEADLINES_S) {
            double[] served = played.sample(label.apply(deadlineS), SERVED).values();
            boolean always = true;
            for (double some : served) {
                always &= some > 0;
            }
            if (always) {
                feasible.add(deadlineS);
            }
        }
        return feasible;
    }

    /** Which deadlines are left out since nobody can be served in some replication; empty if none is. */
    static String leftOut(Played played, DoubleFunction<String> label) {
        List<Double> feasible = feasibleS(played, label);
        StringBuilder text = new StringBuilder();
        for (double deadlineS : DEADLINES_S) {
            if (!feasible.contains(deadlineS)) {
                text.append("At ")
                        .append(Variant.text(deadlineS))
                        .append(" s nothing is compared: in some replication no UD can meet it (")
                        .append("served on average: ")
                        .append(Variant.text(
                                played.sample(label.apply(deadlineS), SERVED).mean()))
                        .append("). ");
            }
        }
        return text.toString();
    }
}
