package io.splitwave.scenarios.command;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Moves the native library of the database out of its jar, where the driver unpacks it anew at each start, to the place
 * next to the jar, from where the driver loads it. The build starts it.
 */
public final class UnpackedDatabase {
    private static final String JAR = "duckdb_jdbc-";
    private static final String LIBRARY = "libduckdb_java.so_";

    private UnpackedDatabase() {}

    /**
     * Moves the library of this machine's platform; libraries of others stay in the jar.
     *
     * @param arguments the folder with the jars
     * @throws IOException if there is not exactly one jar of the database, or if it cannot be changed
     */
    public static void main(String[] arguments) throws IOException {
        unpack(Path.of(arguments[0]), LIBRARY + platform(System.getProperty("os.name"), System.getProperty("os.arch")));
    }

    /**
     * Moves a library, if the jar has one of that name.
     *
     * @param folder the folder with the jars
     * @param library its name
     * @throws IOException if there is not exactly one jar of the database, or if it cannot be changed
     */
    static void unpack(Path folder, String library) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(jar(folder))) {
            Path packed = jar.getPath("/" + library);
            if (Files.exists(packed)) {
                Files.copy(packed, folder.resolve(library), StandardCopyOption.REPLACE_EXISTING);
                Files.delete(packed); // the other entries are copied as they are
            }
        }
    }

    /**
     * The name of a platform, as the driver has it.
     *
     * @param system Java's property {@code os.name}
     * @param processor Java's property {@code os.arch}
     * @return such as {@code linux_amd64}
     */
    static String platform(String system, String processor) {
        String lower = system.toLowerCase(Locale.ROOT);
        String known = lower.startsWith("windows") ? "windows" : lower.startsWith("mac") ? "macos" : lower;
        return known
                + switch (processor.toLowerCase(Locale.ROOT)) {
                    case "x86_64", "amd64" -> "_amd64";
                    case "aarch64", "arm64" -> "_arm64";
                    default -> "_" + processor;
                };
    }

    private static Path jar(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> jars = files.filter(file -> file.getFileName().toString().matches(JAR + ".*\\.jar"))
                    .toList();
            if (jars.size() != 1) {
                throw new IOException("expected one " + JAR + "*.jar in " + folder + ", found " + jars.size());
            }
            return jars.get(0);
        }
    }
}
