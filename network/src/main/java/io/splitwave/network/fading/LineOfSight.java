package io.splitwave.network.fading;

import io.splitwave.network.geometry.Position;
import io.splitwave.network.mobility.UdPlaces;
import java.util.Objects;

/**
 * The unscattered wave of a link as phases of its entries: a plane wave over each array, exp(j 2 pi p.u) with p in
 * wavelengths, and exp(-j 2 pi d / lambda) along the way d. As a UD moves both follow, so its Doppler shift is that of
 * its motion.
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
     * From one array to every UD; rows are UDs, columns its elements.
     *
     * @param array the array
     * @param at where it is
     * @param aboveUdsM how much higher than the UDs, m, finite
     * @param carrier carrier of the link
     * @return the wave
     * @throws IllegalArgumentException if the height is not finite
     */
    static LineOfSight toUserDevices(ElementArray array, Position at, double aboveUdsM, Carrier carrier) {
        Objects.requireNonNull(at, "at");
        requireFinite(aboveUdsM);
        double wavelengthM = carrier.wavelengthM();
        int elements = array.elements();
        return (places, ud, phasesRad) -> {
            Direction towards = Direction.from(at, places.position(ud), -aboveUdsM);
            double way = -2 * Math.PI * towards.distanceM() / wavelengthM;
            for (int element = 0; element < elements; element++) {
                phasesRad[element] = way + array.leadRad(element, towards);
            }
        };
    }

    /**
     * Between two arrays that stand still; rows are the elements of the one, columns those of the other.
     *
     * @param rows the one array, the IRS
     * @param rowsAt where it is
     * @param columns the other array, the AP
     * @param columnsAt where it is
     * @param riseM how much higher than the one the other is, m, finite
     * @param carrier carrier of the link
     * @return the wave, a matrix of rank one
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
