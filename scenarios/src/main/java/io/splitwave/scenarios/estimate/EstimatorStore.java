package io.splitwave.scenarios.estimate;

import io.splitwave.learning.estimate.EstimatorEntry;
import io.splitwave.learning.estimate.EstimatorModel;
import io.splitwave.learning.estimate.EstimatorSettings;
import io.splitwave.learning.estimate.LearnedNumbers;
import io.splitwave.learning.estimate.TrainingTraces;
import io.splitwave.scenarios.assembly.UnusableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;

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
     * The store of the user who runs the program.
     *
     * @return a store in {@link #userFolder}
     */
    public static EstimatorStore ofUser() {
        return new EstimatorStore(userFolder(System.getenv(), Path.of(System.getProperty("user.home"))));
    }

    /**
     * A model and where it is kept.
     *
     * @param model the model
     * @param file where its numbers are; empty if it learns nothing, or they could not be written
     * @param learned whether it was learned just now
     * @param warning why the numbers could not be written, with the path; empty if they were or need not be
     */
    public record Kept(EstimatorModel model, Optional<Path> file, boolean learned, Optional<String> warning) {}

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
     * A model, of a file if there is one, else learned and kept. An estimator that learns nothing has no file. A file that cannot be
     * written changes no result and is a warning.
     *
     * @param entry the estimator
     * @param traces to learn from
     * @param settings what it is made with
     * @param done receives the share of a training that is done
     * @return the model
     * @throws UnusableFileException if a file cannot be read or is damaged; says what to do
     */
    public synchronized Kept model(
            EstimatorEntry entry, TrainingTraces traces, EstimatorSettings settings, DoubleConsumer done) {
        byte[] key = LearnedNumbers.key(entry, traces, settings);
        Path file = file(entry, key);
        if (Files.exists(file)) {
            return new Kept(entry.model().apply(settings, read(file, key)), Optional.of(file), false, Optional.empty());
        }
        return learn(entry, traces, settings, file, key, done);
    }

    /**
     * A model that is learned whether there is a file or not, and kept.
     *
     * @param entry the estimator
     * @param traces to learn from
     * @param settings what it is made with
     * @param done receives the share of the training that is done
     * @return the model
     */
    public synchronized Kept anew(
            EstimatorEntry entry, TrainingTraces traces, EstimatorSettings settings, DoubleConsumer done) {
        byte[] key = LearnedNumbers.key(entry, traces, settings);
        return learn(entry, traces, settings, file(entry, key), key, done);
    }

    private Path file(EstimatorEntry entry, byte[] key) {
        return folder.resolve(entry.name() + "-" + HexFormat.of().formatHex(key) + ENDING);
    }

    private Kept learn(
            EstimatorEntry entry,
            TrainingTraces traces,
            EstimatorSettings settings,
            Path file,
            byte[] key,
            DoubleConsumer done) {
        double[] numbers = entry.training().learn(traces, settings, done);
        EstimatorModel model = entry.model().apply(settings, numbers);
        if (numbers.length == 0) {
            return new Kept(model, Optional.empty(), true, Optional.empty());
        }
        try {
            write(file, LearnedNumbers.bytes(key, numbers));
            return new Kept(model, Optional.of(file), true, Optional.empty());
        } catch (IOException e) {
            return new Kept(
                    model,
                    Optional.empty(),
                    true,
                    Optional.of("estimator " + entry.name() + ": what it has learned cannot be kept in " + file + " ("
                            + e + "); it is learned again next time, with the same result. XDG_CACHE_HOME can name"
                            + " another folder"));
        }
    }

    private static double[] read(Path file, byte[] key) {
        try {
            return LearnedNumbers.numbers(Files.readAllBytes(file), key);
        } catch (IllegalArgumentException e) {
            throw new UnusableFileException(
                    "estimator file " + file + ": " + e.getMessage() + ". Delete it, and it is made anew", e);
        } catch (IOException e) {
            throw new UnusableFileException(
                    "estimator file " + file + ": cannot read it: " + e + ". Delete it, and it is made anew", e);
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
