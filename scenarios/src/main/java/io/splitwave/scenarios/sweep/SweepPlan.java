package io.splitwave.scenarios.sweep;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.splitwave.output.summary.JsonFault;
import io.splitwave.output.summary.Precision;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The plan of a sweep, with everything that is needed to resume it.
 *
 * @param version version of the program
 * @param scenario preset or file, as given
 * @param design how the points were chosen, in words
 * @param sample the same for programs; null in plans of older sweeps
 * @param keys the keys that are swept
 * @param precision when a point has enough replications; null if all are asked for
 * @param points in the order they are played
 */
@JsonPropertyOrder({"version", "scenario", "design", "sample", "keys", "precision", "points"})
public record SweepPlan(
        String version,
        String scenario,
        String design,
        SweepSample sample,
        List<String> keys,
        Precision precision,
        List<Point> points) {
    /** Its file in the folder of a sweep. */
    public static final String FILE = "sweep.json";

    private static final Pattern POINT = Pattern.compile("point-[0-9]{1,9}");

    /**
     * One point.
     *
     * @param folder name of its result folder inside that of the sweep
     * @param values a value for each key
     * @param settings every key that is set, {@code KEY=VALUE}
     * @param scenarioText its scenario with every default filled in
     */
    public record Point(
            String folder,
            List<String> values,
            List<String> settings,
            @JsonProperty("scenario_text") String scenarioText) {
        /**
         * Checks and copies.
         *
         * @param folder name of its result folder inside that of the sweep
         * @param values a value for each key
         * @param settings every key that is set, {@code KEY=VALUE}
         * @param scenarioText its scenario with every default filled in
         * @throws IllegalArgumentException if something is missing, or the folder is not a simple name
         */
        public Point {
            if (folder == null || !isPoint(folder) || scenarioText == null) {
                throw new IllegalArgumentException("sweep: a point needs a folder point-N and a scenario");
            }
            values = List.copyOf(values);
            settings = List.copyOf(settings);
        }
    }

    /**
     * Checks and copies.
     *
     * @param version version of the program
     * @param scenario preset or file, as given
     * @param design how the points were chosen, in words
     * @param sample the same for programs
     * @param keys the keys that are swept
     * @param precision when a point has enough replications
     * @param points in the order they are played
     * @throws IllegalArgumentException if something is missing, or a point has more or fewer values than there are keys
     */
    public SweepPlan {
        if (version == null || scenario == null || design == null || keys == null || points == null) {
            throw new IllegalArgumentException("sweep: version, scenario, design, keys or points are missing");
        }
        keys = List.copyOf(keys);
        points = List.copyOf(points);
        for (Point point : points) {
            if (point.values().size() != keys.size()) {
                throw new IllegalArgumentException(
                        "sweep: " + point.folder() + " has another number of values than keys");
            }
        }
    }

    /**
     * Whether a folder has the name of a point.
     *
     * @param folder a simple name
     * @return true for {@code point-001} and the like
     */
    static boolean isPoint(String folder) {
        return POINT.matcher(folder).matches();
    }

    /**
     * Writes it as JSON.
     *
     * @param out where to; left open
     * @throws IOException if writing fails
     */
    public void write(OutputStream out) throws IOException {
        out.write(new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(this));
        out.write('\n');
    }

    /**
     * Reads a plan.
     *
     * @param file path of a {@code sweep.json}
     * @return what it says
     * @throws IOException if it cannot be read or is not a plan; the message names the file
     */
    public static SweepPlan read(Path file) throws IOException {
        try {
            SweepPlan plan = new ObjectMapper().readValue(file.toFile(), SweepPlan.class);
            if (plan == null) {
                throw new IOException(file + " is no plan of a sweep: it holds null");
            }
            return plan;
        } catch (JacksonException e) {
            throw new IOException(file + " is no plan of a sweep: " + JsonFault.of(e), e);
        }
    }
}
