package io.splitwave.optimizer.vrsl.phases;

import io.splitwave.kernel.time.StoppedException;

/**
 * Limited-memory BFGS for a smooth function of unconstrained variables, with a line search for the weak Wolfe conditions
 * by bracketing. The torus of phases is flat, so in the phases this is already a method on the manifold.
 *
 * <p>No memory is allocated after construction; the result depends only on function and start.
 */
public final class Lbfgs {
    /** A function with its gradient. */
    public interface Smooth {
        /**
         * The value at x.
         *
         * @param x the variables, not to be kept
         * @param gradient filled with the derivatives
         * @return +Infinity where the function has no value; the gradient is then not read
         */
        double at(double[] x, double[] gradient);

        /**
         * The same where a larger value than this is of no use, so that its gradient need not be computed.
         *
         * @param x the variables, not to be kept
         * @param gradient filled with the derivatives if the value is at most that; it may be otherwise
         * @param most the largest value of use
         * @return as in the other method
         */
        default double at(double[] x, double[] gradient, double most) {
            return at(x, gradient);
        }
    }

    private static final int MEMORY = 10;
    private static final double ARMIJO = 1e-4;
    private static final double CURVATURE = 0.9;
    private static final int MAX_TRIALS = 25;
    /** The first step changes no variable by more than this; phases are in rad. */
    private static final double FIRST_STEP = 0.3;

    private final int n;
    private final double[] gradient;
    private final double[] direction;
    private final double[] trial;
    private final double[] trialGradient;
    private final double[][] s = new double[MEMORY][];
    private final double[][] d = new double[MEMORY][];
    private final double[] rho = new double[MEMORY];
    private final double[] alpha = new double[MEMORY];
    private int pairs;
    private int newest;
    private int evaluations;
    private double reached;

    /**
     * A search that may be used several times.
     *
     * @param variables how many
     */
    public Lbfgs(int variables) {
        n = variables;
        gradient = new double[n];
        direction = new double[n];
        trial = new double[n];
        trialGradient = new double[n];
        for (int i = 0; i < MEMORY; i++) {
            s[i] = new double[n];
            d[i] = new double[n];
        }
    }

    /**
     * Descends from x, in place, until two steps in a row each lower the value by at most the tolerance, relatively.
     *
     * @param f the function
     * @param x the start; overwritten with the end
     * @param tolerance fraction of the value
     * @param maxSteps most steps, &gt;= 0
     * @return the value reached, at most that at the start
     */
    public double minimise(Smooth f, double[] x, double tolerance, int maxSteps) {
        pairs = 0;
        newest = -1;
        evaluations = 1;
        double value = f.at(x, gradient);
        int small = 0;
        for (int step = 0; step < maxSteps && small < 2 && Double.isFinite(value); step++) {
            StoppedException.throwIfStopped();
            double slope = chooseDirection();
            if (!(slope < 0)) {
                break;
            }
            if (!lineSearch(f, x, value, slope)) {
                if (pairs == 0) {
                    break;
                }
                pairs = 0; // once more along the gradient
                continue;
            }
            remember(x);
            small = value - reached <= tolerance * Math.abs(value) ? small + 1 : 0;
            value = reached;
        }
        return value;
    }

    /** Calls of the function in the last descent. */
    int evaluations() {
        return evaluations;
    }

    /** The two-loop recursion; returns the slope along the direction. */
    private double chooseDirection() {
        for (int i = 0; i < n; i++) {
            direction[i] = -gradient[i];
        }
        for (int k = 0; k < pairs; k++) {
            int p = Math.floorMod(newest - k, MEMORY);
            alpha[p] = rho[p] * dot(s[p], direction);
            add(direction, -alpha[p], d[p]);
        }
        double scale = firstScale();
        if (pairs > 0) {
            scale = 1 / (rho[newest] * dot(d[newest], d[newest]));
        }
        for (int i = 0; i < n; i++) {
            direction[i] *= scale;
        }
        for (int k = pairs - 1; k >= 0; k--) {
            int p = Math.floorMod(newest - k, MEMORY);
            add(direction, alpha[p] - rho[p] * dot(d[p], direction), s[p]);
        }
        return dot(gradient, direction);
    }

    private double firstScale() {
        double largest = 0;
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, Math.abs(gradient[i]));
        }
        return largest > 0 ? FIRST_STEP / largest : 0;
    }

    /** Leaves an acceptable point in {@code trial}, its value in {@code reached}; false if there is none. */
    private boolean lineSearch(Smooth f, double[] x, double value, double slope) {
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double t = 1;
        for (int i = 0; i < MAX_TRIALS; i++) {
            for (int j = 0; j < n; j++) {
                trial[j] = x[j] + t * direction[j];
            }
            double enough = value + ARMIJO * t * slope;
            // the last trial is taken if it is any lower
            reached = f.at(trial, trialGradient, i < MAX_TRIALS - 1 ? enough : Double.POSITIVE_INFINITY);
            evaluations++;
            if (!(reached <= enough)) {
                high = t;
                t = shorter(low, high, value, slope);
            } else if (dot(trialGradient, direction) < CURVATURE * slope) {
                low = t;
                t = high < Double.POSITIVE_INFINITY ? 0.5 * (low + high) : 2 * t;
            } else {
                return true;
            }
        }
        return reached < value;
    }

    /** The minimum of the parabola through value, slope and the failed trial, kept inside the bracket. */
    private double shorter(double low, double high, double value, double slope) {
        double middle = 0.5 * (low + high);
        if (low > 0 || !Double.isFinite(reached)) {
            return middle;
        }
        double t = -slope * high * high / (2 * (reached - value - slope * high));
        return Math.min(Math.max(t, 0.1 * high), 0.9 * high);
    }

    private void remember(double[] x) {
        int p = Math.floorMod(newest + 1, MEMORY);
        for (int i = 0; i < n; i++) {
            s[p][i] = trial[i] - x[i];
            d[p][i] = trialGradient[i] - gradient[i];
            x[i] = trial[i];
            gradient[i] = trialGradient[i];
        }
        double curvature = dot(s[p], d[p]);
        if (curvature > 1e-14 * Math.sqrt(dot(s[p], s[p]) * dot(d[p], d[p]))) {
            rho[p] = 1 / curvature;
            newest = p;
            pairs = Math.min(pairs + 1, MEMORY);
        }
    }

    private double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private void add(double[] to, double factor, double[] term) {
        for (int i = 0; i < n; i++) {
            to[i] += factor * term[i];
        }
    }
}
