package io.splitwave.scenarios.system.sfl;

import io.splitwave.optimizer.sfl.Facilities;

/**
 * How fast the server is when a round is planned, and when it is played.
 *
 * @param whole what serves the rounds, with the whole speed of the server
 * @param plannedInParts whether a device is planned with an equal part of the server
 * @param playedAsPlanned whether the server works at the planned speed for each; if not, it works at its whole speed for
 *     those whose turn it is
 */
record ServedDevices(Facilities whole, boolean plannedInParts, boolean playedAsPlanned) {
    /** What a round of so many devices is planned with, at least one. */
    Facilities planned(int devices) {
        return plannedInParts ? whole.serverSharedBy(devices) : whole;
    }

    /** What a round of so many devices is played with, at least one. */
    Facilities played(int devices) {
        return playedAsPlanned ? planned(devices) : whole;
    }
}
