package io.splitwave.scenarios.plugin;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A class that a plug-in lists for an interface.
 *
 * @param offer what it is listed as
 * @param plugin the plug-in
 * @param className name of the class
 * @param <T> the interface
 */
record Provided<T>(Offer<T> offer, JarClasses plugin, String className) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /**
     * Makes one and asks for the names that it brings.
     *
     * @return at least one name
     * @throws PluginException if it cannot be made or asked; the message says why
     */
    List<String> names() {
        try {
            Class<?> type = Class.forName(className, true, plugin);
            if (type.getClassLoader() != plugin) {
                throw wrong("is not in the jar, but in the program", null);
            }
            if (!offer.service().isAssignableFrom(type)) {
                throw wrong("is no " + offer.service().getName(), null);
            }
            requireWhole(type);
            T made = offer.service().cast(type.getConstructor().newInstance());
            List<String> names = offer.names().apply(made);
            requireNames(names);
            return names;
        } catch (PluginException e) {
            throw e;
        } catch (ClassNotFoundException e) {
            throw wrong(
                    "does not exist, although META-INF/services/"
                            + offer.service().getName() + " names it",
                    e);
        } catch (NoSuchMethodException e) {
            throw wrong("has no public constructor without parameters", e);
        } catch (InvocationTargetException e) {
            throw wrong("fails when it is made: " + e.getCause(), e);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw wrong("fails when it is made or asked for its name: " + e, e);
        } catch (LinkageError e) {
            throw wrong("does not fit this Splitwave: " + e + "; build it again", e);
        }
    }

    private void requireNames(List<String> names) {
        if (names.isEmpty()) {
            throw wrong("brings no " + offer.noun(), null);
        }
        for (String name : names) {
            if (name == null || !NAME.matcher(name).matches()) {
                throw wrong(
                        "calls a " + offer.noun() + " '" + name + "', expected small letters, digits and hyphens",
                        null);
            }
        }
    }

    /** A class that was compiled against an earlier interface lacks methods, which would be noticed only in a run. */
    private void requireWhole(Class<?> type) {
        for (Method method : offer.service().getMethods()) {
            if (Modifier.isAbstract(method.getModifiers()) && !isImplemented(type, method)) {
                throw wrong(
                        "has no method " + method.getName() + ", which this Splitwave asks for; build it again", null);
            }
        }
    }

    private static boolean isImplemented(Class<?> type, Method method) {
        try {
            Method found = type.getMethod(method.getName(), method.getParameterTypes());
            return !Modifier.isAbstract(found.getModifiers());
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    private PluginException wrong(String what, Throwable cause) {
        return new PluginException(plugin.jar().title() + ": the class " + className + " " + what, cause);
    }
}
