package io.splitwave.scenarios.format;

import java.util.List;

/** The files of variants that come with the program. */
public final class Comparisons {
    /** The folder of comparisons in a jar, each a file {@code NAME.yaml}. */
    public static final String FOLDER = "io/splitwave/scenarios/comparisons/";

    /** Names, one a line; each jar with comparisons has one of its own. */
    public static final String INDEX = FOLDER + "index.txt";

    private static final Bundle ALL = new Bundle(FOLDER, INDEX, "comparison");

    private Comparisons() {}

    /**
     * The names, in alphabetical order: those of the program, and of every other jar that has comparisons.
     *
     * @return names that {@link ScenarioVariants#ofFile} takes
     * @throws IllegalStateException if two jars have a comparison of one name
     */
    public static List<String> names() {
        return ALL.names();
    }

    /**
     * What a comparison is for.
     *
     * @param name one of {@link #names}
     * @return its description
     * @throws IllegalArgumentException if there is no such comparison
     */
    public static String describe(String name) {
        return ComparisonFile.named(ALL.requireKnown(name)).description().orElseThrow();
    }

    /**
     * A comparison as written, comments included: a start for one of one's own.
     *
     * @param name one of {@link #names}
     * @return its YAML text
     * @throws IllegalArgumentException if there is no such comparison
     */
    public static String text(String name) {
        return ALL.text(name);
    }
}
