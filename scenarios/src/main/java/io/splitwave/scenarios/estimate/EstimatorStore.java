package io.splitwave.scenarios.estimate;

import io.splitwave.learning.estimate.EstimatorEntry;
import io.splitwave.learning.estimate.EstimatorModel;
import io.splitwave.learning.estimate.EstimatorSettings;
import io.splitwave.learning.estimate.LearnedNumbers;
import io.splitwave.learning.estimate.TrainingTraces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Map;

/**
 * Keeps what estimators have learned in a folder, each in a file that is named by a hash of the estimator, its settings and the traces.
 * Files hold numbers only. As training gives the same bits each time, no result depends on whether a file was there. Threads may
 * share a store, and processes a folder.
 */
public final class EstimatorStore {
    private static final String ENDING = ".estimator";
    private final Path folder;

    /**
     * A store.
     *
     * @param folder is made when it is first needed
     */
    public EstimatorStore(Path folder) {
        this.folder = folder;
    }

    /**
     * The folder that suits a user, by the XDG base directories.
     *
     * @param environment variables of the process
     * @param home of the user
     * @return {@code splitwave/estimators} in {@code XDG_CACHE_HOME} if that is absolute, else in {@code .cache} of the home
     */
    public static Path userFolder(Map<String, String> environment, Path home) {
        Path set = Path.of(environment.getOrDefault("XDG_CACHE_HOME", ""));
        Path caches = set.isAbsolute() ? set : home.resolve(".cache");
        return caches.resolve("splitwave").resolve("estimators");
    }

    /**
     * A model, of a file if there is one, else learned and kept. An estimator that learns nothing has no file.
     *
     * @param entry the estimator
     * @param traces to learn from
     * @param settings what it is made with
     * @return the model
     * @throws UncheckedIOException if a file cannot be read or written
     * @throws IllegalStateException if a file is damaged
     */
    public synchronized EstimatorModel model(EstimatorEntry entry, TrainingTraces traces, EstimatorSettings settings) {
        byte[] key = LearnedNumbers.key(entry, traces, settings);
        Path file = folder.resolve(entry.name() + "-" + HexFormat.of().formatHex(key) + ENDING);
        try {
            if (Files.exists(file)) {
                return entry.model().apply(settings, read(file, key));
            }
            double[] numbers = entry.training().apply(traces, settings);
            if (numbers.length > 0) {
                write(file, LearnedNumbers.bytes(key, numbers));
            }
            return entry.model().apply(settings, numbers);
        } catch (IOException e) {
            throw new UncheckedIOException("estimator file " + file, e);
        }
    }

    private static double[] read(Path file, byte[] key) throws IOException {
        try {
            return LearnedNumbers.numbers(Files.readAllBytes(file), key);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "estimator file " + file + ": " + e.getMessage() + ". Delete it, and it is made anew", e);
        }
    }

    /** Whoever reads sees a whole file or none, also where two processes write the same one: each has a part of its own. */
    private void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(folder);
        Path partial = Files.createTempFile(folder, "partial", ENDING);
        try {
            Files.write(partial, bytes);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
