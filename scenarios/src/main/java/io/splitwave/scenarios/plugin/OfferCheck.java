package io.splitwave.scenarios.plugin;

import io.splitwave.scenarios.format.Comparisons;
import io.splitwave.scenarios.format.Presets;
import io.splitwave.scenarios.system.SystemType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeSet;

/** Makes sure, before anything is played, that what plug-ins offer can be had, and takes the place of nothing. */
final class OfferCheck {
    private static final String OWN_SERVICES = "io.splitwave.";
    private static final String THE_PROGRAM = "the program";

    private final ClassLoader program;
    private final List<Offer<?>> offers = new ArrayList<>();

    /** Where a class is from that is listed for an interface. */
    private final Map<String, PluginJar> listed = new HashMap<>();

    /** Where a preset is from. */
    private final Map<String, PluginJar> files = new HashMap<>();

    OfferCheck(ClassLoader program) {
        this.program = program;
        offers.add(Offer.SYSTEMS);
        offers.addAll(Offer.schemes(ServiceLoader.load(SystemType.class, program)));
    }

    /**
     * Makes one of each that is offered.
     *
     * @throws PluginException if a plug-in offers nothing, or something that cannot be had or has a name that is taken
     */
    void require(List<JarClasses> plugins) {
        plugins.forEach(plugin -> requireServices(plugin.jar()));
        offers.forEach(offer -> require(offer, plugins));
        plugins.forEach(plugin -> {
            requireFiles(plugin.jar(), Presets.FOLDER, Presets.INDEX, "preset");
            requireFiles(plugin.jar(), Comparisons.FOLDER, Comparisons.INDEX, "comparison");
        });
    }

    private void requireServices(PluginJar jar) {
        TreeSet<String> known = new TreeSet<>();
        offers.forEach(offer -> known.add(offer.service().getName()));
        if (jar.services().stream().noneMatch(known::contains)) {
            throw new PluginException(jar.title() + ": expected a file META-INF/services/"
                    + String.join(" or META-INF/services/", known) + ", found none");
        }
        for (String service : jar.services()) {
            if (service.startsWith(OWN_SERVICES) && !known.contains(service)) {
                throw new PluginException(jar.title() + ": offers " + service + ", and a plug-in can only offer "
                        + String.join(" and ", known));
            }
        }
    }

    private <T> void require(Offer<T> offer, List<JarClasses> plugins) {
        Map<String, String> owners = new HashMap<>();
        offer.own().forEach(name -> owners.put(name, THE_PROGRAM));
        for (T own : ServiceLoader.load(offer.service(), program)) {
            offer.names().apply(own).forEach(name -> owners.put(name, THE_PROGRAM));
        }
        for (JarClasses plugin : plugins) {
            for (String className : plugin.jar().listed(offer.service().getName())) {
                requireListedOnce(className, plugin.jar());
                for (String name : new Provided<>(offer, plugin, className).names()) {
                    String owner = owners.putIfAbsent(name, plugin.jar().title());
                    if (owner != null) {
                        throw new PluginException(plugin.jar().title() + ": the " + offer.noun() + " '" + name
                                + "' is there already, from " + owner
                                + "; a plug-in replaces nothing, give it another name");
                    }
                }
            }
        }
    }

    /** The first plug-in that has it would stand for both. */
    private void requireListedOnce(String className, PluginJar jar) {
        PluginJar other = listed.putIfAbsent(className, jar);
        if (other != null && other != jar) {
            throw new PluginException(jar.title() + ": the class " + className + " is offered by " + other.title()
                    + " too; give classes of your own a package of your own");
        }
    }

    /** Presets, or files of variants. */
    private void requireFiles(PluginJar jar, String folder, String index, String noun) {
        for (String name : jar.lines(index)) {
            String file = folder + name + ".yaml";
            if (jar.entry(file) == null) {
                throw new PluginException(
                        jar.title() + ": expected a file " + file + ", which " + index + " names, found none");
            }
            PluginJar other = files.putIfAbsent(file, jar);
            if (other != null || program.getResource(file) != null) {
                throw new PluginException(jar.title() + ": the " + noun + " '" + name + "' is there already, from "
                        + (other == null ? THE_PROGRAM : other.title())
                        + "; a plug-in replaces nothing, give it another name");
            }
        }
    }
}
