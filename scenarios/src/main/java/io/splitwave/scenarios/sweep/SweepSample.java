package io.splitwave.scenarios.sweep;

/**
 * How the points of a sweep are chosen.
 *
 * @param kind of the design
 * @param size points of a Latin hypercube, or rows of a Saltelli design; 0 of a grid
 * @param seed of the draws; 0 of a grid
 */
public record SweepSample(Kind kind, int size, long seed) {
    /** Every combination of values. */
    public static final SweepSample GRID = new SweepSample(Kind.GRID, 0, 0);

    /** Kinds of designs. */
    public enum Kind {
        /** Every combination of values. */
        GRID,
        /** A Latin hypercube. */
        LATIN_HYPERCUBE,
        /** Rows of points that differ in one key, for Sobol' indices. */
        SALTELLI
    }

    /**
     * Checks.
     *
     * @param kind of the design
     * @param size points of a Latin hypercube, or rows of a Saltelli design
     * @param seed of the draws
     * @throws IllegalArgumentException if the kind is missing or the size is negative
     */
    public SweepSample {
        if (kind == null || size < 0) {
            throw new IllegalArgumentException(
                    "sweep: expected a kind of design and a size of at least 0, found " + kind + " and " + size);
        }
    }

    /**
     * In words.
     *
     * @param keys how many keys are swept
     * @return for example {@code Latin hypercube of 3 points, seed 1}
     */
    public String text(int keys) {
        return switch (kind) {
            case GRID -> "grid";
            case LATIN_HYPERCUBE -> "Latin hypercube of " + size + " points, seed " + seed;
            case SALTELLI -> "Saltelli design of " + size + " rows of " + (keys + 2) + " points, seed " + seed;
        };
    }
}
