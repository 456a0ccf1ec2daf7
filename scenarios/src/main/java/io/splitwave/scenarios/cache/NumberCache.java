package io.splitwave.scenarios.cache;

import io.splitwave.scenarios.assembly.UnusableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A folder of files of numbers, each named by a hash of all that its numbers depend on. As they are the same whenever they are computed,
 * no result depends on whether a file was there. Threads may share a cache, and processes a folder.
 */
public final class NumberCache {
    private final Path folder;
    private final NumberFile format;

    /**
     * A cache.
     *
     * @param folder is made when it is first needed
     * @param kind of the numbers, a word: the ending of the files and the start of messages
     */
    public NumberCache(Path folder, String kind) {
        this.folder = folder;
        this.format = new NumberFile(kind);
    }

    /**
     * Numbers and where they are kept.
     *
     * @param numbers as they were computed
     * @param file where they are; empty if there are none, or they could not be written
     * @param computed whether they were computed just now
     * @param warning why they could not be written, with the path; empty if they were or need not be
     */
    public record Kept(double[] numbers, Optional<Path> file, boolean computed, Optional<String> warning) {}

    /**
     * A folder that suits a user, by the XDG base directories.
     *
     * @param environment variables of the process
     * @param home of the user
     * @param name of the folder
     * @return {@code splitwave/NAME} in {@code XDG_CACHE_HOME} if that is absolute, else in {@code .cache} of the home
     */
    public static Path userFolder(Map<String, String> environment, Path home, String name) {
        Path set = Path.of(environment.getOrDefault("XDG_CACHE_HOME", ""));
        Path caches = set.isAbsolute() ? set : home.resolve(".cache");
        return caches.resolve("splitwave").resolve(name);
    }

    /**
     * Numbers of a file if there is one, else computed and kept. Where there are none, no file is written. A file that cannot be written
     * changes no result and is a warning.
     *
     * @param name start of the file's name
     * @param key of all that the numbers depend on, 32 bytes
     * @param computation of the numbers
     * @return the numbers
     * @throws UnusableFileException if a file cannot be read or is damaged; says what to do
     */
    public synchronized Kept of(String name, byte[] key, Supplier<double[]> computation) {
        Path file = file(name, key);
        return Files.exists(file)
                ? new Kept(read(file, key), Optional.of(file), false, Optional.empty())
                : anew(name, key, computation);
    }

    /**
     * Numbers that are computed whether there is a file or not, and kept.
     *
     * @param name start of the file's name
     * @param key of all that the numbers depend on, 32 bytes
     * @param computation of the numbers
     * @return the numbers
     */
    public synchronized Kept anew(String name, byte[] key, Supplier<double[]> computation) {
        double[] numbers = computation.get();
        if (numbers.length == 0) {
            return new Kept(numbers, Optional.empty(), true, Optional.empty());
        }
        Path file = file(name, key);
        try {
            write(file, format.bytes(key, numbers));
            return new Kept(numbers, Optional.of(file), true, Optional.empty());
        } catch (IOException e) {
            return new Kept(
                    numbers,
                    Optional.empty(),
                    true,
                    Optional.of(format.kind() + " " + name + ": its numbers cannot be kept in " + file + " (" + e
                            + "); they are computed again next time, with the same result. XDG_CACHE_HOME can name"
                            + " another folder"));
        }
    }

    private Path file(String name, byte[] key) {
        return folder.resolve(name + "-" + HexFormat.of().formatHex(key) + "." + format.kind());
    }

    private double[] read(Path file, byte[] key) {
        String place = format.kind() + " file " + file + ": ";
        try {
            return format.numbers(Files.readAllBytes(file), key);
        } catch (IllegalArgumentException e) {
            throw new UnusableFileException(place + e.getMessage() + ". Delete it, and it is made anew", e);
        } catch (IOException e) {
            throw new UnusableFileException(place + "cannot read it: " + e + ". Delete it, and it is made anew", e);
        }
    }

    /** Whoever reads sees a whole file or none, also where two processes write the same one: each has a part of its own. */
    private void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(folder);
        Path partial = Files.createTempFile(folder, "partial", "." + format.kind());
        try {
            Files.write(partial, bytes);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
