package io.splitwave.learning.estimate;

import java.util.Objects;
import java.util.function.BiFunction;

/**
 * Everything that is said of an estimator before it learns: one line in a list, from which its name is offered. What it learns is
 * numbers, which can be kept as data.
 *
 * @param name lower case, words joined by hyphens
 * @param meaning what it estimates by, one line
 * @param source what it knows when it estimates
 * @param version raised when it learns other numbers from the same traces and settings, at least 1
 * @param training learns
 * @param model makes a model of the numbers, which must be of the same settings
 */
public record EstimatorEntry(
        String name,
        String meaning,
        Source source,
        int version,
        EstimatorTraining training,
        BiFunction<EstimatorSettings, double[], EstimatorModel> model) {
    /** What an estimator knows when it estimates. */
    public enum Source {
        /** The goodput so far; it learns nothing. */
        GOODPUT,
        /** What it has learned from training traces, and what it is shown of a link so far. */
        TRAINING,
        /** What the link will carry. */
        FUTURE
    }

    /**
     * Checks the words.
     *
     * @param name its name
     * @param meaning what it estimates by
     * @param source what it knows
     * @param version of its training
     * @param training learns
     * @param model makes a model
     * @throws IllegalArgumentException if the name is not of that form, the meaning blank, or the version below 1
     */
    public EstimatorEntry {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(training, "training");
        Objects.requireNonNull(model, "model");
        if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || meaning.isBlank() || version < 1) {
            throw new IllegalArgumentException("estimator '" + name
                    + "': the name must be lower case with hyphens, the meaning not blank, the version >= 1");
        }
    }

    /**
     * Learns and makes a model.
     *
     * @param traces to learn from
     * @param settings what it is made with
     * @return the model
     * @throws IllegalArgumentException if no trace is as long as window and horizon
     */
    public EstimatorModel learn(TrainingTraces traces, EstimatorSettings settings) {
        return model.apply(settings, training.learn(traces, settings, share -> {}));
    }
}
