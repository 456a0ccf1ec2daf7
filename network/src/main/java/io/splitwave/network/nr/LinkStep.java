package io.splitwave.network.nr;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One step of a link. All figures hold from its start to the start of the next step.
 *
 * @param startS start of the step, s; the first step of a link starts at 0
 * @param kpms what is measured in it
 * @param prbs PRBs of the UE, greater than 0, broken where users take turns; empty if a recording does not say
 * @param goodputBps information bits that arrive, bit/s, at least 0
 */
public record LinkStep(double startS, Kpms kpms, OptionalDouble prbs, double goodputBps) {

    /**
     * Refuses null.
     *
     * @param startS start of the step, s
     * @param kpms what is measured in it
     * @param prbs PRBs of the UE, greater than 0; empty if a recording does not say
     * @param goodputBps information bits that arrive, bit/s, at least 0
     */
    public LinkStep {
        Objects.requireNonNull(kpms, "kpms");
        Objects.requireNonNull(prbs, "prbs");
    }
}
