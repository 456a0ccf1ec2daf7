package io.splitwave.optimizer.sfl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The schemes of FL, SL and SFL by name: those listed here, and those of {@link RoundSchemeProvider}s. A new one is a class and
 * a line.
 */
public final class RoundSchemes {
    private static final List<RoundSchemeEntry> OWN = List.of(new RoundSchemeEntry(
            EqualBandwidth.NAME, "one cut, equal shares of the band, full power and clock", EqualBandwidth::new));

    private final SortedMap<String, RoundSchemeEntry> entries = new TreeMap<>();

    /**
     * The schemes of this module and those of the providers that the thread's class loader finds.
     *
     * @throws IllegalStateException if two have the same name
     */
    public RoundSchemes() {
        this(provided());
    }

    /**
     * The schemes of this module and others.
     *
     * @param others entries with names of their own
     * @throws IllegalStateException if two have the same name
     */
    public RoundSchemes(Collection<RoundSchemeEntry> others) {
        OWN.forEach(this::add);
        others.forEach(this::add);
    }

    private static List<RoundSchemeEntry> provided() {
        List<RoundSchemeEntry> found = new ArrayList<>();
        ServiceLoader.load(RoundSchemeProvider.class).forEach(provider -> found.addAll(provider.schemes()));
        return found;
    }

    private void add(RoundSchemeEntry entry) {
        if (entries.putIfAbsent(entry.name(), entry) != null) {
            throw new IllegalStateException("two schemes are called '" + entry.name() + "'");
        }
    }

    /**
     * All names.
     *
     * @return in alphabetical order
     */
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /**
     * All entries.
     *
     * @return in alphabetical order of their names
     */
    public List<RoundSchemeEntry> entries() {
        return List.copyOf(entries.values());
    }

    /**
     * Makes a scheme for one replication.
     *
     * @param name its name
     * @param cut the cut that the scenario fixes, at least 1
     * @return a new instance
     * @throws IllegalArgumentException if no scheme has that name
     */
    public RoundScheme create(String name, int cut) {
        RoundSchemeEntry entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("no scheme is named " + name + "; there are " + names());
        }
        return entry.maker().apply(cut);
    }
}
