package io.splitwave.scenarios.reproduce.stsflora;

import io.splitwave.scenarios.reproduce.Effort;
import io.splitwave.scenarios.reproduce.Measure;
import io.splitwave.scenarios.reproduce.Variant;

/**
 * What the figures on decisions have in common: one round of each replication, so that every variant decides for the same UDs on
 * the same channels.
 */
final class Tokens {
    /** The joint optimum. */
    static final String OPTIMUM = "tokens-opt";

    /** Tokens of a sample of the preset's network. */
    static final int ALL = 196;

    /** A gain below it is none. */
    static final double NOTICEABLE = 0.01;

    /** Importance of the kept tokens over longest airtime and overhead, 1/s; 0 if no UD sends. */
    static final Measure EFFICIENCY = Measure.figure("mean_efficiency_per_s");

    /** Tokens of a sample, mean over the UDs that send. */
    static final Measure KEPT = Measure.figure("mean_tokens");

    /** UDs that send tokens. */
    static final Measure SENDERS = Measure.figure("mean_senders");

    /** Proven bound over the objective, less 1. */
    static final Measure GAP = Measure.figure("mean_gap");

    private static final int ROUNDS = 1;

    private Tokens() {}

    static Variant variant(Effort effort, int replications, String label, String... settings) {
        return Variant.played(label, effort.replications(replications), ROUNDS, settings)
                .over(StSfloraPaper.PRESET);
    }

    static String scheme(String name) {
        return "optimizer.scheme=" + name;
    }

    /** The preset's denominator, or the published one. */
    static String overhead(boolean counted) {
        return "optimizer.overhead=" + (counted ? "mean-before" : "none");
    }

    /** How the objective is named in labels. */
    static String objective(boolean counted) {
        return counted ? "with overhead" : "as published";
    }
}
