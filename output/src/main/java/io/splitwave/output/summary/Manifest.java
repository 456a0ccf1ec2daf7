package io.splitwave.output.summary;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was run, with what, and how far it came: enough to run it again.
 *
 * @param status {@code complete}, {@code interrupted} or {@code failed}
 * @param version version of the program
 * @param scenario name of the scenario
 * @param scenarioText the scenario with every default filled in, as text that can be run again
 * @param resolved figures worth reading without parsing the text, by name with unit suffix; values are texts, numbers,
 *     truth values, lists or maps of these
 * @param overrides settings given beside the scenario, as given
 * @param seed master seed
 * @param replicationsDone replications in the tables
 * @param replicationsAsked replications asked for
 * @param java version of the Java runtime
 * @param os operating system and processor architecture
 * @param started wall-clock start, ISO 8601 in UTC
 * @param durationS wall-clock duration, s
 * @param files files of this run beside the manifest
 */
@JsonPropertyOrder({
    "status",
    "version",
    "scenario",
    "seed",
    "replications_done",
    "replications_asked",
    "overrides",
    "java",
    "os",
    "started",
    "duration_s",
    "files",
    "resolved",
    "scenario_text"
})
public record Manifest(
        String status,
        String version,
        String scenario,
        @JsonProperty("scenario_text") String scenarioText,
        Map<String, Object> resolved,
        List<String> overrides,
        long seed,
        @JsonProperty("replications_done") int replicationsDone,
        @JsonProperty("replications_asked") int replicationsAsked,
        String java,
        String os,
        String started,
        @JsonProperty("duration_s") double durationS,
        List<String> files) {

    /** Every replication asked for is in the tables. */
    public static final String COMPLETE = "complete";

    /** The run was stopped; the replications done are in the tables. */
    public static final String INTERRUPTED = "interrupted";

    /** A replication failed; those before it are in the tables. */
    public static final String FAILED = "failed";

    private static final List<String> STATUSES = List.of(COMPLETE, INTERRUPTED, FAILED);

    /**
     * Checks and copies.
     *
     * @param status see the record
     * @param version see the record
     * @param scenario see the record
     * @param scenarioText see the record
     * @param resolved see the record
     * @param overrides see the record
     * @param seed see the record
     * @param replicationsDone see the record
     * @param replicationsAsked see the record
     * @param java see the record
     * @param os see the record
     * @param started see the record
     * @param durationS see the record
     * @param files see the record
     * @throws IllegalArgumentException if a text is missing, the status is another, or the replications do not add up
     */
    public Manifest {
        require(status, "status");
        require(version, "version");
        require(scenario, "scenario");
        require(scenarioText, "scenario_text");
        require(java, "java");
        require(os, "os");
        require(started, "started");
        if (!STATUSES.contains(status)) {
            throw new IllegalArgumentException("manifest: status must be one of " + STATUSES + ", was " + status);
        }
        if (replicationsDone < 0 || replicationsDone > replicationsAsked) {
            throw new IllegalArgumentException("manifest: replications done must be 0 to the " + replicationsAsked
                    + " asked for, were " + replicationsDone);
        }
        if (!(durationS >= 0)) {
            throw new IllegalArgumentException("manifest: duration_s must be >= 0, was " + durationS);
        }
        resolved = resolved == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(resolved));
        overrides = overrides == null ? List.of() : List.copyOf(overrides);
        files = files == null ? List.of() : List.copyOf(new ArrayList<>(files));
    }

    /**
     * Writes the manifest as JSON.
     *
     * @param out where to; left open
     * @throws IOException if writing fails
     */
    public void write(OutputStream out) throws IOException {
        Json.mapper().writeValue(out, this);
        out.write('\n');
    }

    /**
     * Reads a manifest.
     *
     * @param file path of a {@code manifest.json}
     * @return what it says
     * @throws IOException if it cannot be read or is no manifest; the message names the file
     */
    public static Manifest read(Path file) throws IOException {
        try {
            Manifest manifest = Json.mapper().readValue(file.toFile(), Manifest.class);
            if (manifest == null) {
                throw new IOException(file + " is no manifest: it holds null");
            }
            return manifest;
        } catch (JacksonException e) {
            String reason = e.getOriginalMessage().replaceAll("Source: REDACTED \\(.*?\\); ", "");
            throw new IOException(file + " is no manifest: " + reason, e);
        }
    }

    private static void require(String value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("manifest: " + name + " is missing");
        }
    }
}
