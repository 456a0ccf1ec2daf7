package io.splitwave.optimizer.generation;

import io.splitwave.optimizer.option.NamedEntries;
import java.util.List;

/** The schemes of a round with generated images. */
public final class GenerationSchemes {
    private static final List<GenerationSchemeEntry> ENTRIES = List.of(
            new GenerationSchemeEntry(
                    "genfv-opt",
                    "the most devices that stay long enough, then the shortest round over subcarriers and power, with a proven"
                            + " bound",
                    settings -> exact("genfv-opt", true)),
            new GenerationSchemeEntry(
                    "genfv-bcd",
                    "the same devices, with the alternation of the source over subcarriers and power",
                    settings -> new TwoStages("genfv-bcd", Selection::keepingTime, Allocations::alternating, true)),
            new GenerationSchemeEntry(
                    "equal-subcarriers",
                    "as many subcarriers for each of the same devices, without those for whom they are too few",
                    settings -> new TwoStages("equal-subcarriers", Selection::keepingTime, Allocations::equal, true)),
            new GenerationSchemeEntry(
                    "random-selection",
                    "as many devices as genfv-opt at random, then the shortest round for them",
                    settings -> new TwoStages(
                            "random-selection",
                            fastest -> Selection.random(fastest, settings.chance()),
                            Allocations::exact,
                            true)),
            new GenerationSchemeEntry(
                    "all-vehicles",
                    "all devices, whatever their labels and however long they stay, then the shortest round for them",
                    settings -> new TwoStages("all-vehicles", Selection::all, Allocations::exact, true)),
            new GenerationSchemeEntry(
                    "fedavg", "as genfv-opt, without generated images", settings -> exact("fedavg", false)),
            new GenerationSchemeEntry(
                    "fixed-kappa",
                    "as genfv-opt; the weight of the server's model is fixed by whoever aggregates",
                    settings -> exact("fixed-kappa", true)));

    private static final NamedEntries<GenerationSchemeEntry> BY_NAME =
            new NamedEntries<>("scheme", ENTRIES, GenerationSchemeEntry::name);

    private GenerationSchemes() {}

    /**
     * The schemes.
     *
     * @return an entry for each; the first is the exact one
     */
    public static List<GenerationSchemeEntry> entries() {
        return ENTRIES;
    }

    /**
     * The names of the schemes.
     *
     * @return in alphabetical order
     */
    public static List<String> names() {
        return BY_NAME.names();
    }

    /**
     * Makes a scheme for one replication.
     *
     * @param name its name
     * @param settings what it is given
     * @return a new instance
     * @throws IllegalArgumentException if no scheme has that name
     */
    public static GenerationScheme create(String name, GenerationSchemeSettings settings) {
        return BY_NAME.named(name).maker().apply(settings);
    }

    private static GenerationScheme exact(String name, boolean generates) {
        return new TwoStages(name, Selection::keepingTime, Allocations::exact, generates);
    }
}
