package io.splitwave.scenarios.plugin;

import io.splitwave.scenarios.format.Comparisons;
import io.splitwave.scenarios.format.Presets;
import io.splitwave.scenarios.system.SystemType;
import io.splitwave.scenarios.system.Systems;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The class loader that a thread has as its context while plug-ins are in use: the program's classes, then those of each
 * plug-in from a loader of its own.
 */
public final class PluginLoader extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final List<JarClasses> plugins;

    private PluginLoader(List<PluginJar> jars, ClassLoader parent) {
        super("plug-ins", parent);
        this.plugins = jars.stream().map(jar -> new JarClasses(jar, parent)).toList();
    }

    /**
     * Reads and checks all plug-ins of some folders.
     *
     * @param folders each holds jars, and may hold other files, which are left alone; folders in it are not looked into
     * @param parent knows the program's classes
     * @return a loader over the plug-ins; the parent itself if there are none
     * @throws PluginException if a folder cannot be read, a jar is not a plug-in for this program, two plug-ins have one
     *     name, or one offers what is there already
     */
    public static ClassLoader over(List<Path> folders, ClassLoader parent) {
        Map<String, PluginJar> byName = new LinkedHashMap<>();
        for (Path file : files(folders)) {
            PluginJar jar = PluginJar.read(file);
            PluginJar other = byName.putIfAbsent(jar.name(), jar);
            if (other != null) {
                throw new PluginException("two plug-ins are called '" + jar.name() + "': " + other.file() + " and "
                        + file + "; keep one of them");
            }
        }
        if (byName.isEmpty()) {
            return parent;
        }
        PluginLoader loader = new PluginLoader(List.copyOf(byName.values()), parent);
        new OfferCheck(parent).require(loader.plugins);
        byName.values().forEach(jar -> new PluginLoader(List.of(jar), parent).requireKeys(jar.title()));
        loader.requireKeys("plug-ins " + String.join(", ", byName.keySet()) + " together");
        return loader;
    }

    /** What plug-ins bring becomes keys of scenarios, which must have names of their own. */
    private void requireKeys(String plugins) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(this);
        try {
            Systems.find().all().forEach(SystemType::keys);
        } catch (RuntimeException | LinkageError e) {
            throw new PluginException(plugins + ": the keys of scenarios cannot be made: " + e.getMessage(), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The jars in the order of the folders, then by name; one that is reached in two ways is one. */
    private static List<Path> files(List<Path> folders) {
        Map<Path, Path> files = new LinkedHashMap<>();
        for (Path folder : folders) {
            try (Stream<Path> entries = Files.list(folder)) {
                List<Path> jars = entries.filter(
                                entry -> entry.getFileName().toString().endsWith(".jar"))
                        .sorted()
                        .toList();
                for (Path jar : jars) {
                    files.putIfAbsent(jar.toRealPath(), jar);
                }
            } catch (IOException e) {
                throw new PluginException("the plug-ins in " + folder + " cannot be listed: " + e, e);
            }
        }
        return new ArrayList<>(files.values());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        for (JarClasses plugin : plugins) {
            try {
                return plugin.loadClass(name);
            } catch (ClassNotFoundException next) {
                continue; // another may have it
            }
        }
        throw new ClassNotFoundException(name);
    }

    /** What the program looks for. What else is in a jar, such as settings and services of a library, is its own affair. */
    private static boolean isOffered(String name) {
        return name.startsWith("META-INF/services/io.splitwave.")
                || name.startsWith(Presets.FOLDER)
                || name.startsWith(Comparisons.FOLDER);
    }

    @Override
    protected URL findResource(String name) {
        if (!isOffered(name)) {
            return null;
        }
        for (JarClasses plugin : plugins) {
            URL found = plugin.findResource(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        List<URL> found = new ArrayList<>();
        for (JarClasses plugin : isOffered(name) ? plugins : List.<JarClasses>of()) {
            found.addAll(Collections.list(plugin.findResources(name)));
        }
        return Collections.enumeration(found);
    }
}
