package io.splitwave.scenarios.estimate;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What an estimator came to on test traces.
 *
 * @param name of the estimator
 * @param maeBps mean absolute error, bit/s
 * @param rmseBps root mean squared error, bit/s
 * @param r2 one less the squared error relative to that of the mean; NaN if the test targets are all equal
 * @param decided what the decisions by its estimates cost; empty if the scenario's system decides nothing by them
 * @param file where what it has learned is kept; empty if it learns nothing, or the file could not be written
 * @param learned whether it was learned just now, from training traces
 * @param warning why the file could not be written; empty if it was or need not be
 */
public record EstimatorScore(
        String name,
        double maeBps,
        double rmseBps,
        double r2,
        Optional<Decided> decided,
        Optional<Path> file,
        boolean learned,
        Optional<String> warning) {}
