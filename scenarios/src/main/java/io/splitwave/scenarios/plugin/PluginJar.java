package io.splitwave.scenarios.plugin;

import io.splitwave.output.store.FileSeal;
import io.splitwave.output.summary.UsedPlugin;
import io.splitwave.scenarios.system.Release;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipException;

/**
 * The jar of a plug-in, read whole: a jar that is built again while a run is played changes neither the run nor what is
 * recorded of it.
 */
final class PluginJar {
    /** The field of the jar's manifest that names the plug-in. */
    static final String NAME = "Splitwave-Plugin";

    /** The field that gives the plug-in's version. */
    static final String VERSION = "Splitwave-Plugin-Version";

    /** The field that says for which version of the program it was built. */
    static final String BUILT_FOR = "Splitwave-Version";

    private static final String SERVICES = "META-INF/services/";
    private static final String OWN_CLASSES = "io/splitwave/";

    private final Path file;
    private final String name;
    private final String version;
    private final String sha256;
    private final Map<String, byte[]> entries;

    private PluginJar(Path file, String name, String version, String sha256, Map<String, byte[]> entries) {
        this.file = file;
        this.name = name;
        this.version = version;
        this.sha256 = sha256;
        this.entries = Collections.unmodifiableMap(entries);
    }

    /**
     * Reads and checks a jar; its classes are not touched.
     *
     * @throws PluginException if it cannot be read, is no jar, does not say which plug-in it is, or was built for another
     *     version of the program
     */
    static PluginJar read(Path file) {
        try {
            FileSeal seal = FileSeal.of(file);
            Map<String, byte[]> entries = new TreeMap<>();
            Attributes attributes = read(file, entries);
            if (!FileSeal.of(file).equals(seal)) {
                throw new PluginException(file + ": the jar was changed while it was read; start again");
            }
            return checked(file, attributes, seal.sha256(), entries);
        } catch (ZipException e) {
            throw new PluginException(file + ": expected the jar of a plug-in, found a file that is no jar", e);
        } catch (IOException e) {
            throw new PluginException(file + ": the jar cannot be read: " + e, e);
        }
    }

    private static Attributes read(Path file, Map<String, byte[]> entries) throws IOException {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (!entry.isDirectory()) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        entries.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
            Manifest manifest = jar.getManifest();
            return manifest == null ? new Attributes() : manifest.getMainAttributes();
        }
    }

    private static PluginJar checked(Path file, Attributes attributes, String sha256, Map<String, byte[]> entries) {
        String name = attributes.getValue(NAME);
        String version = attributes.getValue(VERSION);
        String builtFor = attributes.getValue(BUILT_FOR);
        require(
                UsedPlugin.isName(name),
                file,
                "its manifest to name the plug-in as " + NAME + ": small letters, digits and single hyphens",
                name);
        require(
                UsedPlugin.isVersion(version),
                file,
                "its manifest to give the plug-in's version as " + VERSION + ", such as 1.0.2",
                version);
        require(
                builtFor != null,
                file,
                "its manifest to say as " + BUILT_FOR + " for which version of Splitwave it was built",
                null);
        String current = Release.current().version();
        if (!builtFor.equals(current)) {
            throw new PluginException(file + ": the plug-in " + name + " was built for Splitwave " + builtFor
                    + ", and this is " + current + "; build it again for this one");
        }
        require(
                attributes.getValue(Attributes.Name.CLASS_PATH) == null,
                file,
                "no Class-Path in its manifest, as a plug-in is one jar with all that it needs",
                attributes.getValue(Attributes.Name.CLASS_PATH));
        for (String entry : entries.keySet()) {
            if (entry.startsWith(OWN_CLASSES) && entry.endsWith(".class")) {
                throw new PluginException(file + ": expected no classes of Splitwave itself in a plug-in, found "
                        + entry + "; let the build leave Splitwave's artifacts out (scope provided)");
            }
        }
        return new PluginJar(file, name, version, sha256, entries);
    }

    private static void require(boolean right, Path file, String expected, String found) {
        if (!right) {
            throw new PluginException(
                    file + ": expected " + expected + ", found " + (found == null ? "none" : "'" + found + "'"));
        }
    }

    Path file() {
        return file;
    }

    String name() {
        return name;
    }

    String version() {
        return version;
    }

    String sha256() {
        return sha256;
    }

    /** Name and file, for messages. */
    String title() {
        return "plug-in " + name + " (" + file + ")";
    }

    /** The content of an entry; null if there is none of that name. Not to be changed. */
    byte[] entry(String path) {
        return entries.get(path);
    }

    /** Names of the interfaces for which the jar lists classes. */
    Set<String> services() {
        Set<String> services = new TreeSet<>();
        for (String entry : entries.keySet()) {
            if (entry.startsWith(SERVICES) && entry.length() > SERVICES.length()) {
                services.add(entry.substring(SERVICES.length()));
            }
        }
        return services;
    }

    /** The classes that the jar lists for an interface, as {@link java.util.ServiceLoader} reads them. */
    List<String> listed(String service) {
        return lines(SERVICES + service).stream()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /** The lines of an entry; none if there is none of that name. */
    List<String> lines(String path) {
        byte[] text = entry(path);
        return text == null
                ? List.of()
                : new String(text, StandardCharsets.UTF_8).lines().toList();
    }
}
