package io.splitwave.output.summary;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A part of a run that was played separately, with its Java version and system.
 *
 * @param shard which part, for example {@code 2/7}
 * @param java version of the Java runtime
 * @param os operating system and processor architecture
 * @param started wall-clock start, ISO 8601 in UTC
 * @param durationS wall-clock duration, s; of a part that was resumed, of its last part
 */
public record MergedShard(
        String shard, String java, String os, String started, @JsonProperty("duration_s") double durationS) {
    /**
     * Checks.
     *
     * @param shard which part, for example {@code 2/7}
     * @param java version of the Java runtime
     * @param os operating system and processor architecture
     * @param started wall-clock start, ISO 8601 in UTC
     * @param durationS wall-clock duration, s
     * @throws IllegalArgumentException if a text is missing or the duration is negative
     */
    public MergedShard {
        if (shard == null || java == null || os == null || started == null) {
            throw new IllegalArgumentException("merged shard: shard, java, os or started is missing");
        }
        if (!(durationS >= 0)) {
            throw new IllegalArgumentException("merged shard: duration_s must be >= 0, was " + durationS);
        }
    }

    /**
     * The entry of a part, from its manifest.
     *
     * @param manifest of the part
     * @return the part
     */
    public static MergedShard of(Manifest manifest) {
        return new MergedShard(
                manifest.shard() == null ? "1/1" : manifest.shard(),
                manifest.java(),
                manifest.os(),
                manifest.started(),
                manifest.durationS());
    }
}
