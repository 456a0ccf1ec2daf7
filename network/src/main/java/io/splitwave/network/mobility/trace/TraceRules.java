package io.splitwave.network.mobility.trace;

import io.splitwave.kernel.time.Instants;
import io.splitwave.network.geometry.Area;
import java.util.Objects;
import java.util.Optional;

/**
 * Limits that a trace must keep.
 *
 * @param maxGapS longest time between two samples of a UD that is bridged by a straight line, s, greater than 0; may be
 *     infinite
 * @param onGap what a longer one means
 * @param area where all samples must lie; empty = anywhere
 * @param maxSamples most samples that are kept, at least 1; bounds the memory
 */
public record TraceRules(double maxGapS, OnGap onGap, Optional<Area> area, int maxSamples) {

    /** Most samples of a file by default: about 320 MB of heap. */
    public static final int DEFAULT_MAX_SAMPLES = 10_000_000;

    /** What a gap means. */
    public enum OnGap {
        /** The UD does not take part between the two samples. */
        ABSENT,
        /** The trace is refused. */
        ERROR
    }

    /**
     * Checks the bounds.
     *
     * @param maxGapS longest time between two samples of a UD that is bridged by a straight line, s
     * @param onGap what a longer one means
     * @param area where all samples must lie
     * @param maxSamples most samples that are kept
     * @throws IllegalArgumentException if a bound is out of its range
     */
    public TraceRules {
        Objects.requireNonNull(onGap, "onGap");
        Objects.requireNonNull(area, "area");
        if (!(maxGapS > 0)) {
            throw new IllegalArgumentException("trace: maxGapS must be > 0, was " + maxGapS);
        }
        if (maxSamples < 1) {
            throw new IllegalArgumentException("trace: maxSamples must be >= 1, was " + maxSamples);
        }
    }

    /**
     * Whether a UD is followed from one sample to its next. Samples 0.1 s apart are bridged by 0.1 s, though 0.4 - 0.3 is
     * more than that in doubles ({@link Instants}).
     *
     * @param fromS time of a sample, s, finite
     * @param toS time of the next, s, finite
     * @return true if they are no further apart than {@code maxGapS}
     */
    boolean bridges(double fromS, double toS) {
        double gapS = toS - fromS;
        return gapS <= maxGapS || Instants.same(gapS, maxGapS, Math.max(Math.abs(fromS), Math.abs(toS)));
    }

    /**
     * Rules with the default bound of samples and no declared area.
     *
     * @param maxGapS longest time between two samples of a UD that is bridged by a straight line, s
     * @param onGap what a longer one means
     * @return the rules
     * @throws IllegalArgumentException if the gap is not positive
     */
    public static TraceRules of(double maxGapS, OnGap onGap) {
        return new TraceRules(maxGapS, onGap, Optional.empty(), DEFAULT_MAX_SAMPLES);
    }
}
