package io.splitwave.scenarios.reproduce.adaptive5g;

import java.util.List;

/**
 * What latency, energy and leakage weigh in the cost of a request, as in a row of the study's table.
 *
 * @param name of the row
 * @param latency weight w_T
 * @param energy weight w_E
 * @param privacy weight w_P
 */
record Weights(String name, double latency, double energy, double privacy) {
    static final Weights BALANCED = new Weights("balanced", 0.34, 0.33, 0.33);
    static final Weights LATENCY = new Weights("latency", 0.8, 0.1, 0.1);
    static final Weights ENERGY = new Weights("energy", 0.1, 0.8, 0.1);
    static final Weights PRIVACY = new Weights("privacy", 0.1, 0.2, 0.7);

    /** All rows. */
    static final List<Weights> ALL = List.of(BALANCED, LATENCY, ENERGY, PRIVACY);

    List<String> settings() {
        return List.of("weights.latency=" + latency, "weights.energy=" + energy, "weights.privacy=" + privacy);
    }
}
