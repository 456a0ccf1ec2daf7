package io.splitwave.scenarios.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The scenarios that come with the program. */
public final class Presets {

    private static final List<String> NAMES = List.of("paper", "quickstart");

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
        String resource = "/io/splitwave/scenarios/presets/" + requireKnown(name) + ".yaml";
        try (InputStream in = Presets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("preset " + name + ": resource " + resource + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("preset " + name + ": cannot read " + resource, e);
        }
    }

    private static String requireKnown(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no preset is called '" + name + "'; there are " + NAMES);
        }
        return name;
    }
}
