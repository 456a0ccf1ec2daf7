package io.splitwave.learning.training.leakage;

import java.util.Optional;

/**
 * What a cut gives away.
 *
 * @param place of the cut
 * @param measured by attacks; empty where nothing is sent, as the device computes all
 */
public record CutLeakage(String place, Optional<Leakage> measured) {
    /**
     * Leakage by the best attack.
     *
     * @return 1 - NMSE, moved into [0, 1]; 0 where nothing is sent
     */
    public double leakage() {
        return measured.map(Leakage::leakage).orElse(0.0);
    }
}
