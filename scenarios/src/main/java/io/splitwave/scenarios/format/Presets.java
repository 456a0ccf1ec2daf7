package io.splitwave.scenarios.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** The scenarios that come with the program. */
public final class Presets {

    /** The folder of presets in a jar, each a file {@code NAME.yaml}. */
    public static final String FOLDER = "io/splitwave/scenarios/presets/";

    /** Names, one a line; each jar with presets has one of its own. */
    public static final String INDEX = FOLDER + "index.txt";

    private Presets() {}

    /**
     * The names, in alphabetical order: those of the program, and of every other jar that has presets.
     *
     * @return names that {@link ScenarioLoader#load} takes
     * @throws IllegalStateException if two jars have a preset of one name
     */
    public static List<String> names() {
        TreeSet<String> names = new TreeSet<>();
        try {
            for (URL index : Collections.list(loader().getResources(INDEX))) {
                for (String name : text(index).lines().toList()) {
                    if (!names.add(name)) {
                        throw new IllegalStateException("two presets are called " + name + "; one is in " + index);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + INDEX, e);
        }
        return List.copyOf(names);
    }

    /**
     * The system a preset is of.
     *
     * @param name one of {@link #names}
     * @return name of the system
     * @throws IllegalArgumentException if there is no such preset
     */
    public static String system(String name) {
        return ScenarioLoader.load(requireKnown(name), List.of()).system();
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
        String path = FOLDER + requireKnown(name) + ".yaml";
        URL found = loader().getResource(path);
        if (found == null) {
            throw new IllegalStateException("missing on the class path: " + path);
        }
        return text(found);
    }

    /** The one that knows the jars of others too. */
    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }

    private static String text(URL resource) {
        try (InputStream in = resource.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private static String requireKnown(String name) {
        List<String> names = names();
        if (!names.contains(name)) {
            throw new IllegalArgumentException("no preset is called '" + name + "'; there are " + names);
        }
        return name;
    }
}
