package io.splitwave.network.nr.trace;

/**
 * Limits that a recorded link must keep.
 *
 * @param maxGapS longest time from a sample of a UE to its next, s, greater than 0; may be infinite. A file with a longer one is
 *     refused
 * @param maxSamples most samples that are kept, at least 1; bounds the memory
 */
public record KpmRules(double maxGapS, int maxSamples) {

    /** Most samples of a file by default: about 400 MB of heap. */
    public static final int DEFAULT_MAX_SAMPLES = 4_000_000;

    /**
     * Checks the limits.
     *
     * @param maxGapS longest time from a sample of a UE to its next, s, greater than 0
     * @param maxSamples most samples that are kept, at least 1
     * @throws IllegalArgumentException if a limit is out of its range
     */
    public KpmRules {
        if (!(maxGapS > 0)) {
            throw new IllegalArgumentException("KPM trace: maxGapS must be > 0, was " + maxGapS);
        }
        if (maxSamples < 1) {
            throw new IllegalArgumentException("KPM trace: maxSamples must be >= 1, was " + maxSamples);
        }
    }

    /**
     * Rules with the default bound of samples.
     *
     * @param maxGapS longest time from a sample of a UE to its next, s, greater than 0
     * @return the rules
     * @throws IllegalArgumentException if the gap is not positive
     */
    public static KpmRules of(double maxGapS) {
        return new KpmRules(maxGapS, DEFAULT_MAX_SAMPLES);
    }
}
