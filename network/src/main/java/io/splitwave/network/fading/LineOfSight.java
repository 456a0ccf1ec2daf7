package io.splitwave.network.fading;

import io.splitwave.network.geometry.Position;
import io.splitwave.network.mobility.UdPlaces;
import java.util.Objects;

/**
 * The unscattered wave of a link as phases of its entries: a plane wave over each array, exp(j 2 pi p.u) with p in
 * wavelengths, and exp(-j 2 pi d / lambda) along the way d. As a UD moves both follow, so its Doppler shift is that of
 * its motion.
 *
 * <p>That is the response of the link. The matrix G between AP and IRS holds it as it is. The vectors h_k and d_k of the
 * UDs stand conjugated in VRSL (3), h_k^H Theta G + d_k^H, so they hold its conjugate: their line of sight has phase
 * 2 pi d / lambda. Only so do the phases of both hops and of the direct way add up to the lengths of the ways.
 *
 * <p>Plane waves hold beyond the Fraunhofer distance 2 D^2 / lambda of an array of size D; nearer, the curvature that is
 * left out matters.
 */
@FunctionalInterface
public interface LineOfSight {

    /**
     * Phase of an entry.
     *
     * @param places where the UDs are
     * @param row row of the link
     * @param phasesRad where the phases of the row's columns go, rad
     */
    void phases(UdPlaces places, int row, double[] phasesRad);

    /**
     * From one array to every UD, the entries of h_k or d_k; rows are UDs, columns the elements of the array.
     *
     * @param array the array
     * @param at where it is
     * @param aboveUdsM how much higher than the UDs, m, finite
     * @param carrier carrier of the link
     * @return the wave, conjugated as h_k and d_k are: 2 pi / lambda times the way from each element
     * @throws IllegalArgumentException if the height is not finite
     */
    static LineOfSight toUserDevices(ElementArray array, Position at, double aboveUdsM, Carrier carrier) {
        Objects.requireNonNull(at, "at");
        requireFinite(aboveUdsM);
        double wavelengthM = carrier.wavelengthM();
        int elements = array.elements();
        return (places, ud, phasesRad) -> {
            Direction towards = Direction.from(at, places.position(ud), -aboveUdsM);
            double way = 2 * Math.PI * towards.distanceM() / wavelengthM;
            for (int element = 0; element < elements; element++) {
                phasesRad[element] = way - array.leadRad(element, towards);
            }
        };
    }

    /**
     * Between two arrays that stand still, the entries of G; rows are the elements of the one, columns those of the
     * other.
     *
     * @param rows the one array, the IRS
     * @param rowsAt where it is
     * @param columns the other array, the AP
     * @param columnsAt where it is
     * @param riseM how much higher than the one the other is, m, finite
     * @param carrier carrier of the link
     * @return the wave, a matrix of rank one: -2 pi / lambda times the way from element to element
     * @throws IllegalArgumentException if the rise is not finite or both are at one place
     */
    static LineOfSight between(
            ElementArray rows,
            Position rowsAt,
            ElementArray columns,
            Position columnsAt,
            double riseM,
            Carrier carrier) {
        requireFinite(riseM);
        Direction towardsColumns = Direction.from(rowsAt, columnsAt, riseM);
        Direction towardsRows = Direction.from(columnsAt, rowsAt, -riseM);
        double way = -2 * Math.PI * towardsColumns.distanceM() / carrier.wavelengthM();
        return (places, row, phasesRad) -> {
            double lead = way + rows.leadRad(row, towardsColumns);
            for (int column = 0; column < columns.elements(); column++) {
                phasesRad[column] = lead + columns.leadRad(column, towardsRows);
            }
        };
    }

    private static void requireFinite(double heightM) {
        if (!Double.isFinite(heightM)) {
            throw new IllegalArgumentException("line of sight: height must be finite, was " + heightM + " m");
        }
    }
}
