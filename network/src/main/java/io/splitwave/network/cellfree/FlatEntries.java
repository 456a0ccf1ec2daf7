package io.splitwave.network.cellfree;

/** Checks of complex entries that are kept in two flat arrays. */
final class FlatEntries {

    private FlatEntries() {}

    static void requireCounts(String what, int accessPoints, int userDevices, int antennas) {
        if (accessPoints < 1 || userDevices < 1 || antennas < 1) {
            throw new IllegalArgumentException(what + ": at least 1 AP, 1 UD and 1 antenna are needed, was "
                    + accessPoints + ", " + userDevices + " and " + antennas);
        }
    }

    static void requireFinite(String what, double[] entries, int length) {
        if (entries.length != length) {
            throw new IllegalArgumentException(what + ": " + length + " entries are needed, was " + entries.length);
        }
        for (int entry = 0; entry < length; entry++) {
            if (!Double.isFinite(entries[entry])) {
                throw new IllegalArgumentException(
                        what + ": entry " + entry + " must be finite, was " + entries[entry]);
            }
        }
    }

    /** Index of antenna n of AP l towards UD k. */
    static int index(int userDevices, int antennas, int ap, int ud, int antenna) {
        return (ap * userDevices + ud) * antennas + antenna;
    }
}
