package io.splitwave.scenarios.plugin;

import io.splitwave.scenarios.system.SystemType;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The jars that classes come from, each read once. */
final class Origins {
    private final Map<Path, PluginJar> read = new HashMap<>();

    /**
     * The plug-in that a class comes from.
     *
     * @return empty for a class of the program itself, or of a folder of classes in a development tree
     * @throws PluginException if it comes from a jar that does not say which plug-in it is
     */
    Optional<PluginJar> of(Class<?> type) {
        if (type.getClassLoader() instanceof JarClasses plugin) {
            return Optional.of(plugin.jar());
        }
        // jars that others have put on the class path, as a cluster does on its machines
        return file(type)
                .filter(Files::isRegularFile)
                .filter(file -> !file(SystemType.class).equals(Optional.of(file)))
                .map(file -> read.computeIfAbsent(file, PluginJar::read));
    }

    private static Optional<Path> file(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        return location == null || !location.getProtocol().equals("file")
                ? Optional.empty()
                : Optional.of(Path.of(URI.create(location.toString())));
    }
}
