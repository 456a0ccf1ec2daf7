package io.splitwave.network.mobility.visit;

import java.util.Objects;

/**
 * How UDs come and go, apart from when they arrive.
 *
 * @param stay how long each visit lasts
 * @param presentAtStart UDs 0 to this number less 1 are there at time 0 and begin their stay then, at least 0
 * @param returning whether a UD that has left may come again, or is gone for good
 */
public record VisitPlan(Stay stay, int presentAtStart, boolean returning) {

    /**
     * Checks the number.
     *
     * @param stay how long each visit lasts
     * @param presentAtStart UDs 0 to this number less 1 are there at time 0 and begin their stay then
     * @param returning whether a UD that has left may come again, or is gone for good
     * @throws IllegalArgumentException if the number is negative
     */
    public VisitPlan {
        Objects.requireNonNull(stay, "stay");
        if (presentAtStart < 0) {
            throw new IllegalArgumentException("visits: presentAtStart must be >= 0, was " + presentAtStart);
        }
    }
}
