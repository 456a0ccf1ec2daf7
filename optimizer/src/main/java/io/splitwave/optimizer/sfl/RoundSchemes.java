package io.splitwave.optimizer.sfl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The schemes of a system by name: its own, and those of {@link RoundSchemeProvider}s. A new one is a class and
 * a line.
 */
public final class RoundSchemes {
    private static final List<RoundSchemeEntry> PLAIN = List.of(new RoundSchemeEntry(
            EqualBandwidth.NAME,
            "one cut, equal shares of the band, full power and clock",
            settings -> new EqualBandwidth(settings.cut())));

    private final SortedMap<String, RoundSchemeEntry> entries = new TreeMap<>();

    private RoundSchemes(List<RoundSchemeEntry> own, Collection<RoundSchemeEntry> others) {
        own.forEach(this::add);
        others.forEach(this::add);
    }

    /**
     * The schemes for rounds without limits: those of this module and those of the providers that the thread's class loader
     * finds.
     *
     * @return the schemes of FL, SL and SFL
     * @throws IllegalStateException if two have the same name
     */
    public static RoundSchemes plain() {
        return plain(provided());
    }

    /**
     * The schemes for rounds without limits: those of this module and others.
     *
     * @param others entries with names of their own
     * @return the schemes of FL, SL and SFL
     * @throws IllegalStateException if two have the same name
     */
    public static RoundSchemes plain(Collection<RoundSchemeEntry> others) {
        return new RoundSchemes(PLAIN, others);
    }

    /**
     * The schemes of a system with a list of its own, and those of the providers that the thread's class loader finds.
     *
     * @param own entries with names of their own
     * @return the schemes of that system
     * @throws IllegalStateException if two have the same name
     */
    public static RoundSchemes of(List<RoundSchemeEntry> own) {
        return new RoundSchemes(own, provided());
    }

    /**
     * The schemes of a list, without those of providers.
     *
     * @param own entries with names of their own
     * @return the schemes
     * @throws IllegalStateException if two have the same name
     */
    public static RoundSchemes only(List<RoundSchemeEntry> own) {
        return new RoundSchemes(own, List.of());
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
     * @param settings what it is given
     * @return a new instance
     * @throws IllegalArgumentException if no scheme has that name
     */
    public RoundScheme create(String name, RoundSchemeSettings settings) {
        RoundSchemeEntry entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("no scheme is named " + name + "; there are " + names());
        }
        return entry.maker().apply(settings);
    }
}
