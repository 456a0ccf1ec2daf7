package io.splitwave.scenarios.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The scenarios that come with the program. */
public final class Presets {

    private static final List<String> NAMES = List.of(
            "blockage",
            "bursty-arrivals",
            "digits",
            "large-irs",
            "million",
            "paper",
            "quickstart",
            "vehicular",
            "vgg16",
            "walking");

    private Presets() {}

    /**
     * The names, in alphabetical order.
     *
     * @return names that {@link ScenarioLoader#load} takes
     */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * What a preset is for.
     *
     * @param name one of {@link #names}
     * @return its description
     * @throws IllegalArgumentException if there is no such preset
     */
    public static String describe(String name) {
        return ScenarioLoader.load(requireKnown(name), List.of()).description().orElseThrow();
    }

    /**
     * A preset as written, comments included: a start for a scenario of one's own.
     *
     * @param name one of {@link #names}
     * @return its YAML text
     * @throws IllegalArgumentException if there is no such preset
     */
    public static String text(String name) {
        return resource("presets/" + requireKnown(name) + ".yaml");
    }

    /**
     * The JSON Schema of scenario files, for completion and checks in an editor.
     *
     * @return a schema of draft 2020-12
     */
    public static String schema() {
        return resource("scenario.schema.json");
    }

    /**
     * The same for scenario files whose keys may have several values, for a sweep.
     *
     * @return a schema of draft 2020-12
     */
    public static String sweepSchema() {
        return resource("sweep.schema.json");
    }

    private static String resource(String name) {
        String path = "/io/splitwave/scenarios/" + name;
        try (InputStream in = Presets.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private static String requireKnown(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no preset is called '" + name + "'; there are " + NAMES);
        }
        return name;
    }
}
