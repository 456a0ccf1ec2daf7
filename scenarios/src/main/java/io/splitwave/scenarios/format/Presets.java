package io.splitwave.scenarios.format;

import java.util.List;

/** The scenarios that come with the program. */
public final class Presets {

    /** The folder of presets in a jar, each a file {@code NAME.yaml}. */
    public static final String FOLDER = "io/splitwave/scenarios/presets/";

    /** Names, one a line; each jar with presets has one of its own. */
    public static final String INDEX = FOLDER + "index.txt";

    private static final Bundle ALL = new Bundle(FOLDER, INDEX, "preset");

    private Presets() {}

    /**
     * The names, in alphabetical order: those of the program, and of every other jar that has presets.
     *
     * @return names that {@link ScenarioLoader#load} takes
     * @throws IllegalStateException if two jars have a preset of one name
     */
    public static List<String> names() {
        return ALL.names();
    }

    /**
     * The system a preset is of.
     *
     * @param name one of {@link #names}
     * @return name of the system
     * @throws IllegalArgumentException if there is no such preset
     */
    public static String system(String name) {
        return ScenarioLoader.load(ALL.requireKnown(name), List.of()).system();
    }

    /**
     * What a preset is for.
     *
     * @param name one of {@link #names}
     * @return its description
     * @throws IllegalArgumentException if there is no such preset
     */
    public static String describe(String name) {
        return ScenarioLoader.load(ALL.requireKnown(name), List.of())
                .description()
                .orElseThrow();
    }

    /**
     * A preset as written, comments included: a start for a new scenario.
     *
     * @param name one of {@link #names}
     * @return its YAML text
     * @throws IllegalArgumentException if there is no such preset
     */
    public static String text(String name) {
        return ALL.text(name);
    }
}
