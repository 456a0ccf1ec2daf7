package io.splitwave.network.mobility.trace;

/**
 * Two samples of a UD whose places are further apart than their speeds allow.
 *
 * <p>The straight line between two places is the shortest way, so the UD had at least {@code placesMps} on average. Between
 * samples it may speed up and slow down again, and places are rounded; so a conflict is counted only if this average is
 * more than twice the faster of both speeds and more than {@value #MARGIN_MPS} m/s above it.
 *
 * @param line of the second sample in the file
 * @param ud what the file calls the UD
 * @param fromS time of the first, s
 * @param toS time of the second, s
 * @param placesMps speed on the straight line between them, m/s
 * @param columnMps the faster of their speeds in the file, m/s
 */
public record SpeedConflict(long line, String ud, double fromS, double toS, double placesMps, double columnMps) {
    /** Least difference that counts, m/s. */
    public static final double MARGIN_MPS = 10;

    private static final double FACTOR = 2;

    /** Whether the places are too far apart for the speeds. */
    boolean holds() {
        return placesMps > FACTOR * columnMps && placesMps > columnMps + MARGIN_MPS;
    }
}
