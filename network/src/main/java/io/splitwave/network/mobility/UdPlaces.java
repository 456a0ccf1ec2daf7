package io.splitwave.network.mobility;

import io.splitwave.network.geometry.Position;
import java.util.Arrays;
import java.util.List;

/**
 * Where each UD is at the start of a frame, how fast it moves and whether it takes part; immutable.
 *
 * <p>A UD that does not take part keeps its index and has a place all the same, its last or its first one.
 */
public final class UdPlaces {
    private final List<Position> positions;
    private final double[] speedMps;
    private final boolean[] present;

    /**
     * Copies what is given.
     *
     * @param positions place of each UD, at least one
     * @param speedMps speed of each UD, m/s, finite, at least 0
     * @param present whether each UD takes part
     * @throws IllegalArgumentException if the lengths differ, there is no UD, or a speed is out of range
     */
    public UdPlaces(List<Position> positions, double[] speedMps, boolean[] present) {
        this.positions = List.copyOf(positions);
        this.speedMps = speedMps.clone();
        this.present = present.clone();
        if (this.positions.isEmpty()) {
            throw new IllegalArgumentException("places: at least 1 UD is needed, was 0");
        }
        if (speedMps.length != this.positions.size() || present.length != this.positions.size()) {
            throw new IllegalArgumentException("places: " + this.positions.size() + " positions, " + speedMps.length
                    + " speeds and " + present.length + " presences; each UD needs one of each");
        }
        for (int ud = 0; ud < speedMps.length; ud++) {
            if (!(this.speedMps[ud] >= 0) || Double.isInfinite(this.speedMps[ud])) {
                throw new IllegalArgumentException(
                        "places: UD " + ud + ": speedMps must be finite and >= 0, was " + this.speedMps[ud]);
            }
        }
    }

    /**
     * Everybody at rest and taking part.
     *
     * @param positions place of each UD, at least one
     * @return the places
     * @throws IllegalArgumentException if there is no UD
     */
    public static UdPlaces atRest(List<Position> positions) {
        boolean[] present = new boolean[positions.size()];
        Arrays.fill(present, true);
        return new UdPlaces(positions, new double[positions.size()], present);
    }

    /**
     * Number of UDs, present or not.
     *
     * @return K, at least 1
     */
    public int userDevices() {
        return speedMps.length;
    }

    /**
     * Place of a UD.
     *
     * @param ud UD, 0..K-1
     * @return its position
     */
    public Position position(int ud) {
        return positions.get(ud);
    }

    /**
     * Speed of a UD.
     *
     * @param ud UD, 0..K-1
     * @return m/s, at least 0
     */
    public double speedMps(int ud) {
        return speedMps[ud];
    }

    /**
     * Whether a UD takes part in this frame.
     *
     * @param ud UD, 0..K-1
     * @return false before it arrives and after it has left
     */
    public boolean present(int ud) {
        return present[ud];
    }
}
