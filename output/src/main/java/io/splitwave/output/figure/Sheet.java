package io.splitwave.output.figure;

/**
 * What a figure is drawn on: its size, and the letters and lines that suit it.
 *
 * @param width units across, at least 100
 * @param height units downwards, at least 100
 * @param letters height of the letters of ticks, legend and axes, units, above 0
 * @param title height of the letters of the title, units; 0 draws none, as a paper has it in its caption
 * @param line width of a line, units, above 0
 * @param legendBelow whether the legend stands below the axes, in rows, or to their right
 * @param widthMm width in print, mm; 0 for a screen, which scales it
 */
public record Sheet(int width, int height, int letters, int title, float line, boolean legendBelow, double widthMm) {
    /** The narrowest and the widest figure for a paper, mm. */
    public static final double LEAST_MM = 50;

    /** See {@link #LEAST_MM}. */
    public static final double MOST_MM = 400;

    /** For a page on a screen. */
    static final Sheet SCREEN = new Sheet(900, 540, 12, 16, 2f, false, 0);

    private static final double MM_PER_INCH = 25.4;
    private static final double POINTS_PER_INCH = 72;
    private static final int UNITS_PER_POINT = 2;
    private static final int LETTERS_PT = 8;
    private static final double HEIGHT_OF_WIDTH = 0.68;
    private static final int LEAST_UNITS = 100;

    /** A figure over two columns is wide and not higher than 90 mm. */
    private static final double MOST_HEIGHT = 510;

    /**
     * Checks the sheet.
     *
     * @param width units across
     * @param height units downwards
     * @param letters height of letters
     * @param title height of the letters of the title
     * @param line width of a line
     * @param legendBelow whether the legend stands below the axes
     * @param widthMm width in print, mm
     * @throws IllegalArgumentException if a component is out of its range
     */
    public Sheet {
        if (width < LEAST_UNITS || height < LEAST_UNITS) {
            throw new IllegalArgumentException(
                    "sheet: width and height must be >= " + LEAST_UNITS + ", were " + width + " and " + height);
        }
        if (letters < 1 || title < 0 || !(line > 0) || !(widthMm >= 0)) {
            throw new IllegalArgumentException("sheet: letters and line must be > 0, title and widthMm >= 0, were "
                    + letters + ", " + line + ", " + title + " and " + widthMm);
        }
    }

    /**
     * For a column of a paper: letters of 8 pt, lines of 1 pt, no title.
     *
     * @param widthMm width of the column, mm, from {@link #LEAST_MM} to {@link #MOST_MM}
     * @return the sheet; a unit of it is half a point
     * @throws IllegalArgumentException if the width is out of its range
     */
    public static Sheet column(double widthMm) {
        if (!(widthMm >= LEAST_MM && widthMm <= MOST_MM)) {
            throw new IllegalArgumentException(
                    "column: width must be from " + LEAST_MM + " to " + MOST_MM + " mm, was " + widthMm);
        }
        int width = (int) Math.round(widthMm / MM_PER_INCH * POINTS_PER_INCH * UNITS_PER_POINT);
        int height = (int) Math.round(Math.min(HEIGHT_OF_WIDTH * width, MOST_HEIGHT));
        return new Sheet(width, height, LETTERS_PT * UNITS_PER_POINT, 0, UNITS_PER_POINT, true, widthMm);
    }

    /** Points of print for each unit. */
    double pointsPerUnit() {
        return 1.0 / UNITS_PER_POINT;
    }
}
