package io.splitwave.scenarios.plugin;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes sure, before anything is played, that what plug-ins offer can be had, and takes the place of nothing. */
final class OfferCheck {
    private final ClassLoader program;

    /** Where a class is from that is listed for an interface. */
    private final Map<String, PluginJar> listed = new HashMap<>();

    OfferCheck(ClassLoader program) {
        this.program = program;
    }

    /**
     * Makes one of each that is offered.
     *
     * @throws PluginException if a plug-in offers nothing, or something that cannot be had or has a name that is taken
     */
    void require(List<JarClasses> plugins) {
        for (JarClasses plugin : plugins) {
            Set<String> known =
                    Offer.ALL.stream().map(offer -> offer.service().getName()).collect(Collectors.toSet());
            if (plugin.jar().services().stream().noneMatch(known::contains)) {
                throw new PluginException(plugin.jar().title() + ": expected a file META-INF/services/"
                        + known.stream().sorted().collect(Collectors.joining(" or META-INF/services/"))
                        + ", found none");
            }
        }
        Offer.ALL.forEach(offer -> require(offer, plugins));
    }

    private <T> void require(Offer<T> offer, List<JarClasses> plugins) {
        Map<String, String> owners = new HashMap<>();
        for (T own : ServiceLoader.load(offer.service(), program)) {
            owners.put(offer.name().apply(own), "the program");
        }
        for (JarClasses plugin : plugins) {
            for (String className : plugin.jar().listed(offer.service().getName())) {
                requireListedOnce(className, plugin.jar());
                String name = new Maker<>(offer, plugin).name(className);
                String owner = owners.putIfAbsent(name, plugin.jar().title());
                if (owner != null) {
                    throw new PluginException(
                            plugin.jar().title() + ": the " + offer.noun() + " '" + name + "' is there already, from "
                                    + owner + "; a plug-in replaces nothing, give it another name");
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

    /** Makes what a plug-in lists. */
    private record Maker<T>(Offer<T> offer, JarClasses plugin) {
        /** Makes one and asks for its name. */
        String name(String className) {
            try {
                Class<?> type = Class.forName(className, true, plugin);
                if (type.getClassLoader() != plugin) {
                    throw wrong("the class " + className + " is not in the jar, but in the program", null);
                }
                if (!offer.service().isAssignableFrom(type)) {
                    throw wrong(
                            "the class " + className + " is no "
                                    + offer.service().getName(),
                            null);
                }
                requireWhole(type);
                T made = offer.service().cast(type.getConstructor().newInstance());
                String name = offer.name().apply(made);
                if (name == null || name.isBlank()) {
                    throw wrong("the " + offer.noun() + " of class " + className + " has no name", null);
                }
                return name;
            } catch (PluginException e) {
                throw e;
            } catch (ClassNotFoundException e) {
                throw wrong(
                        "the class " + className + " that it lists for "
                                + offer.service().getName() + " does not exist",
                        e);
            } catch (NoSuchMethodException e) {
                throw wrong("the class " + className + " has no public constructor without parameters", e);
            } catch (ReflectiveOperationException | RuntimeException e) {
                Throwable cause = e.getCause() == null ? e : e.getCause();
                throw wrong("the class " + className + " fails when it is made: " + cause, e);
            } catch (LinkageError e) {
                throw wrong("the class " + className + " does not fit this Splitwave: " + e + "; build it again", e);
            }
        }

        /** A class that was compiled against an earlier interface lacks methods, which would be noticed only in a run. */
        private void requireWhole(Class<?> type) {
            for (Method method : offer.service().getMethods()) {
                Method found;
                try {
                    found = type.getMethod(method.getName(), method.getParameterTypes());
                } catch (NoSuchMethodException e) {
                    found = method;
                }
                if (Modifier.isAbstract(found.getModifiers())) {
                    throw wrong(
                            "the class " + type.getName() + " has no method " + method.getName()
                                    + ", which this Splitwave asks for; build it again",
                            null);
                }
            }
        }

        private PluginException wrong(String what, Throwable cause) {
            return new PluginException(plugin.jar().title() + ": " + what, cause);
        }
    }
}
