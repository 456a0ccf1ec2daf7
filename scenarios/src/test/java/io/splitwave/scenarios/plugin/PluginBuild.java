package io.splitwave.scenarios.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.scenarios.system.Release;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A plug-in as its author builds it: compiled against the program, packed into one jar. */
public final class PluginBuild {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private final Path folder;
    private final Map<String, String> attributes = new TreeMap<>();
    private final Map<String, byte[]> entries = new TreeMap<>();

    private PluginBuild(Path folder) {
        this.folder = folder;
    }

    /**
     * Begins one that names itself.
     *
     * @param folder for what is made on the way; made if it is not there
     */
    public static PluginBuild of(Path folder, String name, String version) throws IOException {
        return new PluginBuild(Files.createDirectories(folder))
                .attribute(PluginJar.NAME, name)
                .attribute(PluginJar.VERSION, version)
                .attribute(PluginJar.BUILT_FOR, Release.current().version());
    }

    /** Sets a field of the jar's manifest; null leaves it out. */
    public PluginBuild attribute(String name, String value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
        return this;
    }

    /** Adds a file. */
    public PluginBuild entry(String path, String text) {
        entries.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Lists classes for an interface. */
    public PluginBuild offers(Class<?> service, String... classes) {
        return entry("META-INF/services/" + service.getName(), String.join("\n", classes) + "\n");
    }

    /** Compiles a class against what the tests see, and adds it. */
    public PluginBuild source(String className, String text) throws IOException {
        Path source = folder.resolve("source").resolve(className.replace('.', '/') + ".java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, text);
        return sources(List.of(source), System.getProperty("java.class.path"));
    }

    /** Compiles files and adds their classes. */
    public PluginBuild sources(List<Path> sources, String classPath) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        StringWriter said = new StringWriter();
        List<String> options = List.of(
                "-d",
                classes.toString(),
                "-cp",
                classes + File.pathSeparator + classPath,
                "-proc:none",
                "-Xlint:all",
                "-Werror");
        try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean done = COMPILER.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(done).as(said.toString()).isTrue();
        }
        return folder(classes);
    }

    /** Adds every file below a folder. */
    public PluginBuild folder(Path root) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile).forEach(found::add);
        }
        for (Path file : found) {
            entries.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
        return this;
    }

    /** Packs the jar. */
    public Path jar(Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
            }
        }
        return file;
    }
}
