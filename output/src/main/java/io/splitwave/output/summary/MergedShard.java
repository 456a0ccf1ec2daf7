package io.splitwave.output.summary;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A part of a run that was played apart, and with what.
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
     * What the manifest of a part says.
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
