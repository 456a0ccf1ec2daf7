package io.splitwave.output.summary;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import io.splitwave.output.store.FileSeal;
import io.splitwave.output.store.Provenance;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.trace.TraceLimit;
import io.splitwave.output.word.Vocabulary;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The run, its program and its state: enough to run it again.
 *
 * @param status {@code running}, {@code complete}, {@code interrupted} or {@code failed}
 * @param version version of the program
 * @param plugins plug-ins that its system and its scheme come from; empty if all is the program's own
 * @param scenario name of the scenario
 * @param scenarioText the scenario with every default filled in, as text that can be run again
 * @param scenarioHash {@link #hash} of that text: two runs with one hash, seed and version have the same tables
 * @param resolved figures worth reading without parsing the text, by name with unit suffix; values are texts, numbers,
 *     truth values, lists or maps of these
 * @param vocabulary the words of the system, which every reader of the tables takes from here
 * @param overrides settings given in addition to the scenario, as given
 * @param inputs size and SHA-256 of each file that the scenario names, by path, when the run was begun; empty if it names
 *     none, and of versions that kept none
 * @param trace what the timeline shows of replication 0; null if all of it
 * @param seed master seed
 * @param replicationsDone replications in the tables; 0 while the run is under way
 * @param replicationsAsked replications asked for, of a part those of the part; the most of them where precision decides
 * @param shard which part of a run it is, for example {@code 2/7}; null for a whole run
 * @param merged the parts it was put together from; empty if it was played as a whole
 * @param precision when enough replications were played; null if all were asked for
 * @param java version of the Java runtime
 * @param os operating system and processor architecture
 * @param started wall-clock start, ISO 8601 in UTC
 * @param durationS wall-clock duration, s; of a run that was resumed, of its last part; of a merged one, of merging
 * @param files files of this run without the manifest
 * @param checksums size and SHA-256 of each of them, by name; empty while the run is under way, and of versions that kept
 *     none
 */
@JsonPropertyOrder({
    "status",
    "version",
    "plugins",
    "scenario",
    "scenario_hash",
    "seed",
    "replications_done",
    "replications_asked",
    "shard",
    "merged",
    "precision",
    "overrides",
    "inputs",
    "trace",
    "java",
    "os",
    "started",
    "duration_s",
    "files",
    "checksums",
    "resolved",
    "vocabulary",
    "scenario_text"
})
public record Manifest(
        String status,
        String version,
        List<UsedPlugin> plugins,
        String scenario,
        @JsonProperty("scenario_text") String scenarioText,
        @JsonProperty("scenario_hash") String scenarioHash,
        Map<String, Object> resolved,
        Vocabulary vocabulary,
        List<String> overrides,
        Map<String, FileSeal> inputs,
        TraceLimit trace,
        long seed,
        @JsonProperty("replications_done") int replicationsDone,
        @JsonProperty("replications_asked") int replicationsAsked,
        String shard,
        List<MergedShard> merged,
        Precision precision,
        String java,
        String os,
        String started,
        @JsonProperty("duration_s") double durationS,
        List<String> files,
        Map<String, FileSeal> checksums) {

    /** The run is under way, or was killed: its finished replications are stored, and the run can be resumed. */
    public static final String RUNNING = "running";

    /** Every replication asked for is in the tables, or as many as the precision asked for has taken. */
    public static final String COMPLETE = "complete";

    /** The run was stopped; the replications done are in the tables. */
    public static final String INTERRUPTED = "interrupted";

    /** A replication failed; those before it are in the tables. */
    public static final String FAILED = "failed";

    private static final List<String> STATUSES = List.of(RUNNING, COMPLETE, INTERRUPTED, FAILED);

    /**
     * Checks and copies.
     *
     * @param status {@code running}, {@code complete}, {@code interrupted} or {@code failed}
     * @param version version of the program
     * @param plugins plug-ins that its system and its scheme come from; empty if all is the program's own
     * @param scenario name of the scenario
     * @param scenarioText the scenario with every default filled in, as text that can be run again
     * @param scenarioHash {@link #hash} of that text: two runs with one hash, seed and version have the same tables
     * @param resolved figures worth reading without parsing the text, by name with unit suffix
     * @param vocabulary the words of the system, which every reader of the tables takes from here
     * @param overrides settings given in addition to the scenario, as given
     * @param inputs size and SHA-256 of each file that the scenario names, by path
     * @param trace what the timeline shows of replication 0
     * @param seed master seed
     * @param replicationsDone replications in the tables
     * @param replicationsAsked replications asked for, of a part those of the part
     * @param shard which part of a run it is, for example {@code 2/7}
     * @param merged the parts it was put together from
     * @param precision when enough replications were played
     * @param java version of the Java runtime
     * @param os operating system and processor architecture
     * @param started wall-clock start, ISO 8601 in UTC
     * @param durationS wall-clock duration, s
     * @param files files of this run without the manifest
     * @param checksums size and SHA-256 of each of them, by name
     * @throws IllegalArgumentException if a text is missing, the hash is not that of the scenario's text, the status is
     *     another, or the numbers of replications are inconsistent
     */
    public Manifest {
        require(status, "status");
        require(version, "version");
        require(scenario, "scenario");
        require(scenarioText, "scenario_text");
        require(scenarioHash, "scenario_hash");
        if (!scenarioHash.equals(hash(scenarioText))) {
            throw new IllegalArgumentException(
                    "manifest: scenario_hash is not that of scenario_text, which was changed");
        }
        if (vocabulary == null) {
            throw new IllegalArgumentException(
                    "manifest: vocabulary is missing; an earlier version wrote this folder, run its"
                            + " scenario_text again");
        }
        if (precision != null && vocabulary.metric(precision.metric()).isEmpty()) {
            throw new IllegalArgumentException("manifest: precision is of " + precision.metric()
                    + ", which is no metric of " + vocabulary.system());
        }
        require(java, "java");
        require(os, "os");
        require(started, "started");
        requireInstant(started);
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
        plugins = copied(plugins, "plugins");
        overrides = copied(overrides, "overrides");
        inputs = inputs == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(inputs));
        merged = copied(merged, "merged");
        files = copied(files, "files");
        for (String file : files) {
            if (!ResultFolder.isSimple(file)) {
                throw new IllegalArgumentException(
                        "manifest: files must be names of files in the folder, was '" + file + "'");
            }
        }
        checksums = checksums == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(checksums));
    }

    /**
     * The hash of a scenario's text.
     *
     * @param scenarioText the text
     * @return SHA-256 of its UTF-8 bytes, in hexadecimal
     */
    public static String hash(String scenarioText) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(scenarioText.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * The same manifest with more files.
     *
     * @param now files of the run without the manifest
     * @param sealed their checksums, as far as they are known
     * @return differs only in the files
     */
    public Manifest withFiles(List<String> now, Map<String, FileSeal> sealed) {
        return new Manifest(
                status,
                version,
                plugins,
                scenario,
                scenarioText,
                scenarioHash,
                resolved,
                vocabulary,
                overrides,
                inputs,
                trace,
                seed,
                replicationsDone,
                replicationsAsked,
                shard,
                merged,
                precision,
                java,
                os,
                started,
                durationS,
                now,
                sealed);
    }

    /**
     * Which run its tables are of.
     *
     * @return what each file of a table says
     */
    public Provenance provenance() {
        return new Provenance(scenario, scenarioHash, seed, program());
    }

    /**
     * What played the run, in words.
     *
     * @return the version, and the plug-ins if there are any, for example {@code 0.1.0 with plug-in nearest-first 1.0}
     */
    public String program() {
        return plugins.isEmpty()
                ? version
                : version
                        + plugins.stream()
                                .map(plugin -> plugin.name() + " " + plugin.version())
                                .collect(Collectors.joining(
                                        ", ", plugins.size() == 1 ? " with plug-in " : " with plug-ins ", ""));
    }

    /**
     * Writes the manifest as JSON.
     *
     * @param out where to; left open
     * @throws IOException if writing fails
     */
    public void write(OutputStream out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            new ManifestWriter(json).write(this);
            json.writeRaw('\n');
        }
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
            Manifest manifest = Json.reader().readValue(file.toFile(), Manifest.class);
            if (manifest == null) {
                throw new IOException(file + " is no manifest: it holds null");
            }
            return manifest;
        } catch (JacksonException e) {
            throw new IOException(file + " is no manifest: " + JsonFault.of(e), e);
        }
    }

    private static <T> List<T> copied(List<T> given, String name) {
        if (given != null && given.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("manifest: " + name + " must hold values, held nothing (null)");
        }
        return given == null ? List.of() : List.copyOf(given);
    }

    private static void requireInstant(String started) {
        try {
            Instant.parse(started);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "manifest: started must be a time such as 2026-01-31T12:00:00Z, was '" + started + "'", e);
        }
    }

    private static void require(String value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("manifest: " + name + " is missing");
        }
    }
}
