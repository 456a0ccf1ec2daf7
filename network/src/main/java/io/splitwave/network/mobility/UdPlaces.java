package io.splitwave.network.mobility;

import io.splitwave.network.geometry.Position;
import io.splitwave.network.geometry.Torus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Where each UD is at the start of a frame, how fast it moves and whether it takes part; immutable.
 *
 * <p>A UD that does not take part keeps its index and has a place all the same, its last or its first one.
 */
public final class UdPlaces {
    private final double[] xM;
    private final double[] yM;
    private final double[] speedMps; // null if all are at rest
    private final boolean[] present;
    /** Time to the departure, s; null if no UD has one that is known. */
    private final double[] standingS;
    /** Whether the direct link of each UD is blocked; null if nothing ever blocks it, or that is not known. */
    private final boolean[] blocked;

    /**
     * Copies what is given.
     *
     * @param xM abscissa of each UD, m, finite; at least one UD
     * @param yM ordinate of each UD, m, finite
     * @param speedMps speed of each UD, m/s, finite, at least 0
     * @param present whether each UD takes part
     * @throws IllegalArgumentException if the lengths differ, there is no UD, or a figure is out of range
     */
    public UdPlaces(double[] xM, double[] yM, double[] speedMps, boolean[] present) {
        this(xM.clone(), yM.clone(), speedMps.clone(), present.clone(), null, null);
        requireValues();
    }

    private void requireValues() {
        int uds = xM.length;
        if (uds == 0) {
            throw new IllegalArgumentException("places: at least 1 UD is needed, was 0");
        }
        int speeds = speedMps == null ? uds : speedMps.length;
        if (yM.length != uds || speeds != uds || present.length != uds) {
            throw new IllegalArgumentException("places: " + uds + " and " + yM.length + " coordinates, " + speeds
                    + " speeds and " + present.length + " presences; each UD needs one of each");
        }
        for (int ud = 0; ud < uds; ud++) {
            if (!Double.isFinite(xM[ud]) || !Double.isFinite(yM[ud])) {
                throw new IllegalArgumentException(
                        "places: UD " + ud + ": its position must be finite, was (" + xM[ud] + ", " + yM[ud] + ")");
            }
            if (speedMps != null && (!(speedMps[ud] >= 0) || Double.isInfinite(speedMps[ud]))) {
                throw new IllegalArgumentException(
                        "places: UD " + ud + ": speedMps must be finite and >= 0, was " + speedMps[ud]);
            }
        }
    }

    /**
     * Copies what is given.
     *
     * @param positions place of each UD, at least one
     * @param speedMps speed of each UD, m/s, finite, at least 0
     * @param present whether each UD takes part
     * @throws IllegalArgumentException if the lengths differ, there is no UD, or a speed is out of range
     */
    public UdPlaces(List<Position> positions, double[] speedMps, boolean[] present) {
        this(
                coordinates(positions, Position::xM),
                coordinates(positions, Position::yM),
                speedMps.clone(),
                present.clone(),
                null,
                null);
        requireValues();
    }

    /** Takes the arrays over. */
    private UdPlaces(
            double[] xM, double[] yM, double[] speedMps, boolean[] present, double[] standingS, boolean[] blocked) {
        this.xM = xM;
        this.yM = yM;
        this.speedMps = speedMps;
        this.present = present;
        this.standingS = standingS;
        this.blocked = blocked;
    }

    private UdPlaces(UdPlaces places, boolean[] present, double[] standingS) {
        this(places, places.xM, places.yM, present, standingS, places.blocked);
    }

    private UdPlaces(
            UdPlaces places, double[] xM, double[] yM, boolean[] present, double[] standingS, boolean[] blocked) {
        this(xM, yM, places.speedMps, present, standingS, blocked);
    }

    /**
     * All UDs at rest and taking part.
     *
     * @param positions place of each UD, at least one
     * @return the places
     * @throws IllegalArgumentException if there is no UD
     */
    public static UdPlaces atRest(List<Position> positions) {
        boolean[] present = new boolean[positions.size()];
        Arrays.fill(present, true);
        UdPlaces places = new UdPlaces(
                coordinates(positions, Position::xM), coordinates(positions, Position::yM), null, present, null, null);
        places.requireValues();
        return places;
    }

    private static double[] coordinates(List<Position> positions, ToDoubleFunction<Position> of) {
        return positions.stream().mapToDouble(of).toArray();
    }

    /**
     * The same places with some UDs taken out.
     *
     * @param taking whether each UD takes part, provided that it does so here; length K
     * @return places where a UD is present that is present here and in {@code taking}
     * @throws IllegalArgumentException if the length differs
     */
    public UdPlaces where(boolean[] taking) {
        if (taking.length != present.length) {
            throw new IllegalArgumentException(
                    "places: " + present.length + " UDs, but " + taking.length + " presences");
        }
        boolean[] both = present.clone();
        for (int ud = 0; ud < both.length; ud++) {
            both[ud] &= taking[ud];
        }
        return new UdPlaces(this, both, standingS);
    }

    /**
     * The same places with departures that are known. Where one is known here already, the earlier one holds.
     *
     * @param untilS time from now to the departure of each UD, s, at least 0; infinite if none is known; length K; not looked
     *     at where a UD is absent
     * @return places with these standing times
     * @throws IllegalArgumentException if the length differs, or a time of a present UD is negative or NaN
     */
    public UdPlaces leavingIn(double[] untilS) {
        if (untilS.length != present.length) {
            throw new IllegalArgumentException(
                    "places: " + present.length + " UDs, but " + untilS.length + " standing times");
        }
        double[] earlierS = untilS.clone();
        for (int ud = 0; ud < earlierS.length; ud++) {
            if (present[ud] && !(earlierS[ud] >= 0)) {
                throw new IllegalArgumentException(
                        "places: UD " + ud + ": standing time must be >= 0 s, was " + earlierS[ud]);
            }
            earlierS[ud] = Math.min(earlierS[ud], standingS(ud));
        }
        return new UdPlaces(this, present, earlierS);
    }

    /**
     * The same UDs at those of their images on a torus that are nearest to a point: as they are seen from there.
     *
     * @param torus the area
     * @param point the point
     * @return places whose straight lines to the point are the shortest ones on the torus; the same object if these are
     */
    public UdPlaces nearTo(Torus torus, Position point) {
        double[] imageXM = new double[xM.length];
        double[] imageYM = new double[yM.length];
        for (int ud = 0; ud < imageXM.length; ud++) {
            imageXM[ud] = torus.nearestXM(xM[ud], point.xM());
            imageYM[ud] = torus.nearestYM(yM[ud], point.yM());
        }
        boolean same = Arrays.equals(imageXM, xM) && Arrays.equals(imageYM, yM);
        return same ? this : new UdPlaces(this, imageXM, imageYM, present, standingS, blocked);
    }

    /**
     * Standing time: how long a UD still takes part, from the start of this frame. It is exact where the motion knows the
     * departure: on a road, where a vehicle keeps its speed to the end, and with visits, whose length is drawn at their
     * beginning. Departures are seen at frame starts: the UD is present at every frame start before this time has passed, and
     * at the first one at or after it it has left, unless it has come back by then.
     *
     * @param ud UD, 0..K-1
     * @return s, at least 0; 0 if the UD is absent; infinite if it never leaves, or if its departure is not known (traces)
     */
    public double standingS(int ud) {
        if (!present[ud]) {
            return 0;
        }
        return standingS == null ? Double.POSITIVE_INFINITY : standingS[ud];
    }

    /**
     * The same places, with what blocks the direct links.
     *
     * @param links whether the direct link of each UD is blocked; length K
     * @return places that know it
     * @throws IllegalArgumentException if the length differs
     */
    public UdPlaces blocked(boolean[] links) {
        if (links.length != present.length) {
            throw new IllegalArgumentException("places: " + present.length + " UDs, but " + links.length + " links");
        }
        return new UdPlaces(this, xM, yM, present, standingS, links.clone());
    }

    /**
     * Whether something blocks the direct link of a UD in this frame.
     *
     * @param ud UD, 0..K-1
     * @return empty if no blockage is modelled, or there is no direct link, or the channel comes from a file
     */
    public Optional<Boolean> linkBlocked(int ud) {
        return blocked == null ? Optional.empty() : Optional.of(blocked[ud]);
    }

    /**
     * Number of UDs, present or not.
     *
     * @return K, at least 1
     */
    public int userDevices() {
        return xM.length;
    }

    /**
     * Place of a UD.
     *
     * @param ud UD, 0..K-1
     * @return its position
     */
    public Position position(int ud) {
        return new Position(xM[ud], yM[ud]);
    }

    /**
     * Abscissa of a UD.
     *
     * @param ud UD, 0..K-1
     * @return m
     */
    public double xM(int ud) {
        return xM[ud];
    }

    /**
     * Ordinate of a UD.
     *
     * @param ud UD, 0..K-1
     * @return m
     */
    public double yM(int ud) {
        return yM[ud];
    }

    /**
     * Straight-line distance of a UD to a point, the same to the bit as {@link Position#distanceM}.
     *
     * @param ud UD, 0..K-1
     * @param other the point
     * @return m, at least 0
     */
    public double distanceM(int ud, Position other) {
        return Math.hypot(xM[ud] - other.xM(), yM[ud] - other.yM());
    }

    /**
     * Speed of a UD.
     *
     * @param ud UD, 0..K-1
     * @return m/s, at least 0
     */
    public double speedMps(int ud) {
        return speedMps == null ? 0 : speedMps[ud];
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
