package io.splitwave.scenarios.estimate;

import io.splitwave.learning.estimate.EstimatorEntry;
import io.splitwave.learning.estimate.EstimatorModel;
import io.splitwave.learning.estimate.EstimatorSettings;
import io.splitwave.learning.estimate.LearnedNumbers;
import io.splitwave.learning.estimate.TrainingTraces;
import io.splitwave.scenarios.cache.NumberCache;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * Keeps what estimators have learned in a folder, each in a file that is named by a hash of the estimator, its settings and the traces.
 * Files hold numbers only. As training gives the same bits each time, no result depends on whether a file was there. Threads may
 * share a store, and processes a folder.
 */
public final class EstimatorStore {
    private final NumberCache cache;

    /**
     * A store.
     *
     * @param folder is made when it is first needed
     */
    public EstimatorStore(Path folder) {
        this.cache = new NumberCache(folder, "estimator");
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
        return NumberCache.userFolder(environment, home, "estimators");
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
     * @throws io.splitwave.scenarios.assembly.UnusableFileException if a file cannot be read or is damaged; says what to do
     */
    public Kept model(EstimatorEntry entry, TrainingTraces traces, EstimatorSettings settings, DoubleConsumer done) {
        return kept(
                entry,
                settings,
                cache.of(entry.name(), LearnedNumbers.key(entry, traces, settings), () -> entry.training()
                        .learn(traces, settings, done)));
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
    public Kept anew(EstimatorEntry entry, TrainingTraces traces, EstimatorSettings settings, DoubleConsumer done) {
        return kept(
                entry,
                settings,
                cache.anew(entry.name(), LearnedNumbers.key(entry, traces, settings), () -> entry.training()
                        .learn(traces, settings, done)));
    }

    private static Kept kept(EstimatorEntry entry, EstimatorSettings settings, NumberCache.Kept numbers) {
        return new Kept(
                entry.model().apply(settings, numbers.numbers()),
                numbers.file(),
                numbers.computed(),
                numbers.warning());
    }
}
