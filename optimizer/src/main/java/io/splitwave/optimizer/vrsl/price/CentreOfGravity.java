package io.splitwave.optimizer.vrsl.price;

/**
 * Maximises a concave function of two variables over a rectangle that starts at the origin, by cutting planes through
 * the centre of gravity of the remaining area (Levin; Newman, 1965).
 *
 * <p>A supporting slope at a point excludes a half plane; through the centre of gravity that is at least 1/e of the
 * area (Grünbaum), kinks or not, without step sizes. The remaining points must also allow at least the best value seen.
 */
final class CentreOfGravity {
    /** A concave function with a slope at the point evaluated last. */
    interface Concave {
        double at(double x, double y);

        double slopeX();

        double slopeY();
    }

    /** Most cuts; after k cuts at most 0.63^k of the unit square remains, which is rounding long before. */
    private static final int MAX_CUTS = 300;

    /** Below this share of the rectangle the corners are rounding. */
    private static final double LEAST_AREA = 1e-30;

    private final double relative;
    private double[] x = new double[MAX_CUTS + 8];
    private double[] y = new double[MAX_CUTS + 8];
    private double[] nextX = new double[MAX_CUTS + 8];
    private double[] nextY = new double[MAX_CUTS + 8];
    private int corners;
    private double centreX;
    private double centreY;

    private double bestX;
    private double bestY;
    private double best;
    private int evaluations;

    /** Stops when no point can be better than the best one by more than this fraction. */
    CentreOfGravity(double relative) {
        this.relative = relative;
    }

    /** Maximises over 0..width times 0..height; a side of 0 fixes its variable. */
    void maximise(Concave function, double width, double height) {
        square();
        best = Double.NEGATIVE_INFINITY;
        for (evaluations = 1; evaluations <= MAX_CUTS && centre(); evaluations++) {
            double value = function.at(centreX * width, centreY * height);
            double slopeX = function.slopeX() * width;
            double slopeY = function.slopeY() * height;
            if (value > best) {
                best = value;
                bestX = centreX * width;
                bestY = centreY * height;
            }
            double promise = promise(slopeX, slopeY);
            if (value + promise - best <= relative * Math.abs(best)) {
                return;
            }
            keep(slopeX, slopeY, best - value);
        }
    }

    double bestX() {
        return bestX;
    }

    double bestY() {
        return bestY;
    }

    int evaluations() {
        return evaluations;
    }

    private void square() {
        corners = 4;
        x[0] = 0;
        y[0] = 0;
        x[1] = 1;
        y[1] = 0;
        x[2] = 1;
        y[2] = 1;
        x[3] = 0;
        y[3] = 1;
    }

    /** False when only rounding is left. Triangles around a corner, so that a small area keeps its digits. */
    private boolean centre() {
        double area = 0;
        double momentX = 0;
        double momentY = 0;
        for (int i = 1; i + 1 < corners; i++) {
            double ax = x[i] - x[0];
            double ay = y[i] - y[0];
            double bx = x[i + 1] - x[0];
            double by = y[i + 1] - y[0];
            double twice = ax * by - ay * bx;
            area += twice;
            momentX += twice * (ax + bx);
            momentY += twice * (ay + by);
        }
        if (!(area > LEAST_AREA)) {
            return false;
        }
        centreX = x[0] + momentX / (3 * area);
        centreY = y[0] + momentY / (3 * area);
        return true;
    }

    /** The largest increase over the value at the centre that the slope allows. */
    private double promise(double slopeX, double slopeY) {
        double most = 0;
        for (int i = 0; i < corners; i++) {
            most = Math.max(most, slopeX * (x[i] - centreX) + slopeY * (y[i] - centreY));
        }
        return most;
    }

    /** Keeps the part where the slope allows at least this much. */
    private void keep(double slopeX, double slopeY, double atLeast) {
        int kept = 0;
        for (int i = 0; i < corners; i++) {
            int j = i + 1 == corners ? 0 : i + 1;
            double here = slopeX * (x[i] - centreX) + slopeY * (y[i] - centreY) - atLeast;
            double there = slopeX * (x[j] - centreX) + slopeY * (y[j] - centreY) - atLeast;
            if (here >= 0) {
                nextX[kept] = x[i];
                nextY[kept++] = y[i];
            }
            if (here >= 0 != there >= 0) {
                double t = here / (here - there);
                nextX[kept] = x[i] + t * (x[j] - x[i]);
                nextY[kept++] = y[i] + t * (y[j] - y[i]);
            }
        }
        double[] swap = x;
        x = nextX;
        nextX = swap;
        swap = y;
        y = nextY;
        nextY = swap;
        corners = kept;
    }
}
