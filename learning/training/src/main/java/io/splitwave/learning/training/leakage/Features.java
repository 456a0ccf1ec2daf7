package io.splitwave.learning.training.leakage;

import java.util.Optional;

/**
 * What attacks learn from: standardised elements, or where there are more of them than images, their coordinates along the directions in
 * which the attacker's images differ. These lose nothing that the attacker's images show, and a ridge regression on them is the same.
 */
final class Features {
    private final Standard standard;
    private final Optional<Directions> directions;

    private Features(Standard standard, Optional<Directions> directions) {
        this.standard = standard;
        this.directions = directions;
    }

    static Features of(float[][] rows) {
        Standard standard = Standard.of(rows);
        return new Features(
                standard,
                rows[0].length > rows.length
                        ? Optional.of(Directions.of(standard.standardised(rows)))
                        : Optional.empty());
    }

    /** Of what crossed, {@code [image][feature]}. */
    double[][] features(float[][] rows) {
        double[][] inputs = standard.standardised(rows);
        return directions.map(some -> some.coordinates(inputs)).orElse(inputs);
    }
}
