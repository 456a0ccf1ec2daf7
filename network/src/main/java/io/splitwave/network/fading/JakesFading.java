package io.splitwave.network.fading;

import io.splitwave.network.mobility.UdPlaces;
import java.util.Arrays;
import java.util.Objects;

/**
 * Clarke's model by a sum of M waves of equal power, after Jakes, "Microwave Mobile Communications", 1974, with the random
 * phases and the random rotation of directions of Zheng and Xiao, "Improved models for the generation of multiple
 * uncorrelated Rayleigh fading waveforms", IEEE Communications Letters 6(6), 2002.
 *
 * <p>Entry = sqrt(2 / M) sum_m exp(j (psi_m + phi_mn)), psi_m the integral of 2 pi f_d cos(alpha_m) over time, so that a
 * change of speed bends the phases and breaks nothing. Directions alpha_m = 2 pi (m + u) / M belong to a row, u uniform
 * in (-1/2, 1/2]: waves reach neighbouring elements of an array from the same directions. Phases phi_mn are independent
 * and uniform, so entries of a row are uncorrelated.
 *
 * <p>Mean over u and phi: autocorrelation J0(2 pi f_d tau) at every lag. Of one realisation over a long time: power
 * exactly 2, autocorrelation J0 up to about 2 pi f_d tau = M / 2 (the rectangle rule on a circle, with error 2 J_M).
 * An entry is Gaussian as far as M waves are: E|h|^4 = (2 - 1/M) (E|h|^2)^2. Keeps 16 M bytes per entry.
 */
public final class JakesFading implements Fading {

    /** Fewest waves; with fewer, neither the distribution nor J0 is a fair approximation. */
    public static final int FEWEST_PATHS = 8;

    private static final double TURN_RAD = 2 * Math.PI;

    private final int rows;
    private final int columns;
    private final int paths;
    private final Doppler doppler;
    private final double frameS;
    private final NormalSource normals;
    /** [row][path x columns + column]: exp(j phi). */
    private final double[][] startRe;

    private final double[][] startIm;
    /** [row][path]: cos(alpha), and psi in turns. */
    private final double[][] approach;

    private final double[][] turns;
    private UdPlaces previous;

    /**
     * A block before its first frame.
     *
     * @param rows number of rows, at least 0
     * @param columns number of columns, at least 0
     * @param paths M, number of waves, at least {@value #FEWEST_PATHS}; 32 is enough
     * @param doppler shift of each row; one of speed needs rows that are UDs
     * @param frameS T, time from frame to frame, s, greater than 0
     * @param normals of this link, drawn from in the first frame alone
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public JakesFading(int rows, int columns, int paths, Doppler doppler, double frameS, NormalSource normals) {
        BlockShape.require(rows, columns);
        if (paths < FEWEST_PATHS) {
            throw new IllegalArgumentException("Jakes fading: paths must be >= " + FEWEST_PATHS + ", was " + paths);
        }
        FrameLength.require(frameS);
        this.rows = rows;
        this.columns = columns;
        this.paths = paths;
        this.doppler = Objects.requireNonNull(doppler, "doppler");
        this.frameS = frameS;
        this.normals = Objects.requireNonNull(normals, "normals");
        this.startRe = new double[rows][paths * columns];
        this.startIm = new double[rows][paths * columns];
        this.approach = new double[rows][paths];
        this.turns = new double[rows][paths];
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public void next(UdPlaces places, double[] re, double[] im) {
        if (previous == null) {
            start();
        } else {
            for (int row = 0; row < rows; row++) {
                move(row, doppler.hz(previous, row) * frameS);
            }
        }
        for (int row = 0; row < rows; row++) {
            sum(row, re, im);
        }
        previous = places;
    }

    /** Draws directions and phases; a pair of normals points in a uniform direction. */
    private void start() {
        double[] pairs = new double[2 + 2 * paths * columns];
        for (int row = 0; row < rows; row++) {
            normals.fill(row, 0, pairs, pairs.length);
            double rotation = Math.atan2(pairs[1], pairs[0]) / TURN_RAD;
            for (int path = 0; path < paths; path++) {
                approach[row][path] = Math.cos(TURN_RAD * (path + rotation) / paths);
            }
            for (int wave = 0; wave < paths * columns; wave++) {
                double x = pairs[2 + 2 * wave];
                double y = pairs[3 + 2 * wave];
                double length = Math.sqrt(x * x + y * y);
                startRe[row][wave] = x / length;
                startIm[row][wave] = y / length;
            }
        }
    }

    /** Turns the waves of a row by f_d T cos(alpha) turns; whole turns are dropped, so that no digits are lost. */
    private void move(int row, double dopplerTurns) {
        double[] psi = turns[row];
        for (int path = 0; path < paths; path++) {
            double moved = psi[path] + dopplerTurns * approach[row][path];
            psi[path] = moved - Math.rint(moved);
        }
    }

    private void sum(int row, double[] re, double[] im) {
        double amplitude = Math.sqrt(POWER / paths);
        int from = row * columns;
        Arrays.fill(re, from, from + columns, 0);
        Arrays.fill(im, from, from + columns, 0);
        double[] phaseRe = startRe[row];
        double[] phaseIm = startIm[row];
        for (int path = 0; path < paths; path++) {
            double cos = amplitude * Math.cos(TURN_RAD * turns[row][path]);
            double sin = amplitude * Math.sin(TURN_RAD * turns[row][path]);
            int wave = path * columns;
            for (int column = 0; column < columns; column++) {
                re[from + column] += cos * phaseRe[wave + column] - sin * phaseIm[wave + column];
                im[from + column] += sin * phaseRe[wave + column] + cos * phaseIm[wave + column];
            }
        }
    }
}
