package io.splitwave.scenarios.plugin;

import io.splitwave.output.summary.UsedPlugin;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.system.Systems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * The plug-ins at hand: those whose systems and schemes the thread's class loader finds. Which plug-in a system comes from follows from
 * its class, here as on the machines of a cluster, where a jar arrives in another way.
 */
public final class Plugins {
    private static final String SYSTEMS = "";

    private final TreeMap<String, Plugin> byName = new TreeMap<>();

    private Plugins() {
        Origins origins = new Origins();
        Map<PluginJar, TreeMap<String, List<String>>> offered = new LinkedHashMap<>();
        collect(Offer.SYSTEMS, origins, offered);
        Offer.schemes(Systems.find().all()).forEach(offer -> collect(offer, origins, offered));
        offered.forEach(this::add);
    }

    /** Adds the names of an offer to those of its jar, by system; systems themselves stand under an empty name. */
    private static <T> void collect(
            Offer<T> offer, Origins origins, Map<PluginJar, TreeMap<String, List<String>>> offered) {
        ServiceLoader.load(offer.service()).stream().forEach(provider -> origins.of(provider.type())
                .ifPresent(jar -> offered.computeIfAbsent(jar, first -> new TreeMap<>())
                        .computeIfAbsent(offer.system().orElse(SYSTEMS), first -> new ArrayList<>())
                        .addAll(offer.names().apply(provider.get()))));
    }

    private void add(PluginJar jar, TreeMap<String, List<String>> offered) {
        List<String> systems = Optional.ofNullable(offered.remove(SYSTEMS)).orElse(List.of());
        Plugin plugin = new Plugin(jar.name(), jar.version(), jar.file(), jar.sha256(), systems, offered);
        Plugin other = byName.putIfAbsent(plugin.name(), plugin);
        if (other != null) {
            throw new PluginException("two plug-ins are called '" + jar.name() + "': " + other.file() + " and "
                    + jar.file() + "; keep one of them");
        }
    }

    /**
     * Looks for plug-ins.
     *
     * @return those at hand now
     * @throws PluginException if a jar offers a system and does not say which plug-in it is, or two have one name
     */
    public static Plugins atHand() {
        return new Plugins();
    }

    /**
     * All plug-ins.
     *
     * @return in alphabetical order of their names
     */
    public List<Plugin> all() {
        return List.copyOf(byName.values());
    }

    /**
     * The plug-ins on which the results of a scenario depend: those that its system and its scheme come from.
     *
     * @param scenario the scenario
     * @return in alphabetical order of their names; empty if all is the program's own
     */
    public List<Plugin> of(Scenario scenario) {
        String system = scenario.system();
        Optional<String> scheme = Systems.of(scenario).schemeSource().map(source -> source.chosen()
                .apply(scenario));
        return byName.values().stream()
                .filter(plugin -> plugin.systems().contains(system)
                        || scheme.filter(plugin.schemes().getOrDefault(system, List.of())::contains)
                                .isPresent())
                .toList();
    }

    /**
     * Makes sure that a run can be continued, or put together, with what is at hand.
     *
     * @param recorded the plug-ins that the run was played with
     * @param run the run, for the message
     * @throws PluginException if one is missing, or at hand is another version or another jar of that version
     */
    public void require(List<UsedPlugin> recorded, String run) {
        requireNamed(recorded, run);
        for (UsedPlugin wanted : recorded) {
            Plugin found = byName.get(wanted.name());
            if (!found.version().equals(wanted.version())) {
                throw new PluginException(run + ": played with plug-in " + wanted.text() + ", found version "
                        + found.version() + " in " + found.file()
                        + "; replications of two versions do not belong together");
            }
            if (!found.sha256().equals(wanted.sha256())) {
                throw new PluginException(run + ": played with plug-in " + wanted.text() + ", found "
                        + found.used().text() + " in " + found.file()
                        + ", another jar of that version; replications of two jars do not belong together");
            }
        }
    }

    /**
     * Makes sure that a run can be read: its plug-ins are there, of whatever version.
     *
     * @param recorded the plug-ins that the run was played with
     * @param run the run, for the message
     * @throws PluginException if one is missing
     */
    public void requireNamed(List<UsedPlugin> recorded, String run) {
        for (UsedPlugin wanted : recorded) {
            if (!byName.containsKey(wanted.name())) {
                throw new PluginException(run + ": played with plug-in " + wanted.text()
                        + ", which is not at hand; name the folder of its jar with --plugins, or put the jar into the"
                        + " folder plugins of the installation");
            }
        }
    }
}
