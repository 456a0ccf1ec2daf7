package io.splitwave.network.fading;

/**
 * Where the elements of an array are, in wavelengths around its centre: antennas of the AP, or elements of the IRS. They
 * radiate alike in all directions and do not couple. Axes as those of the plane of positions, the third one up.
 */
public final class ElementArray {

    private final double[] x;
    private final double[] y;
    private final double[] z;

    private ElementArray(double[] x, double[] y, double[] z) {
        this.x = x;
        this.y = y;
        this.z = z;
    }

    /**
     * A uniform linear array, level with the ground.
     *
     * @param elements number of elements, at least 1
     * @param spacingWavelengths distance of neighbours, wavelengths, finite, greater than 0
     * @param axisRad direction of its axis, rad from the abscissa
     * @return the array
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static ElementArray line(int elements, double spacingWavelengths, double axisRad) {
        return grid(1, elements, spacingWavelengths, axisRad);
    }

    /**
     * A uniform planar array on a wall, upright.
     *
     * @param rows elements one above the other, at least 1
     * @param columns elements side by side, at least 1; element (row, column) has index {@code row * columns + column}
     * @param spacingWavelengths distance of neighbours both ways, wavelengths, finite, greater than 0
     * @param facingRad direction that it faces, rad from the abscissa
     * @return the array
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static ElementArray panel(int rows, int columns, double spacingWavelengths, double facingRad) {
        return grid(rows, columns, spacingWavelengths, facingRad + Math.PI / 2);
    }

    private static ElementArray grid(int rows, int columns, double spacing, double axisRad) {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException(
                    "element array: rows and columns must be >= 1, were " + rows + " and " + columns);
        }
        if (!(spacing > 0) || Double.isInfinite(spacing)) {
            throw new IllegalArgumentException(
                    "element array: spacing must be finite and > 0 wavelengths, was " + spacing);
        }
        if (!Double.isFinite(axisRad)) {
            throw new IllegalArgumentException("element array: direction must be finite, was " + axisRad);
        }
        int elements = Math.multiplyExact(rows, columns);
        double[] x = new double[elements];
        double[] y = new double[elements];
        double[] z = new double[elements];
        for (int element = 0; element < elements; element++) {
            double along = spacing * (element % columns - (columns - 1) / 2.0);
            x[element] = along * Math.cos(axisRad);
            y[element] = along * Math.sin(axisRad);
            z[element] = spacing * (element / columns - (rows - 1) / 2.0);
        }
        return new ElementArray(x, y, z);
    }

    /**
     * Number of elements.
     *
     * @return at least 1
     */
    public int elements() {
        return x.length;
    }

    /**
     * Distance of two elements.
     *
     * @param one element, 0 based
     * @param other element, 0 based
     * @return distance in wavelengths
     */
    public double distanceWavelengths(int one, int other) {
        return Math.sqrt(square(x[one] - x[other]) + square(y[one] - y[other]) + square(z[one] - z[other]));
    }

    /**
     * How much earlier than the centre an element is reached by a plane wave.
     *
     * @param element element, 0 based
     * @param towards where the wave comes from
     * @return 2 pi p.u, rad
     */
    double leadRad(int element, Direction towards) {
        return 2 * Math.PI * (x[element] * towards.x() + y[element] * towards.y() + z[element] * towards.z());
    }

    private static double square(double length) {
        return length * length;
    }
}
