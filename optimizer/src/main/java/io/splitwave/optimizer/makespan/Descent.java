package io.splitwave.optimizer.makespan;

/**
 * L-BFGS with backtracking. The torus of phases is flat in the angles, so this is a Riemannian method as it stands.
 */
final class Descent {
    /** A smooth function of n variables. */
    interface Smooth {
        /** The value, +Infinity outside the domain; its gradient into the array if it is finite. */
        double at(double[] x, double[] gradient);
    }

    private static final int MEMORY = 8;
    private static final double SUFFICIENT = 1e-4;
    private static final int MAX_HALVINGS = 30;
    /** rad: how far the first step, along the gradient, turns the element it turns most. */
    private static final double FIRST_STEP = 0.1;

    private final int size;
    private final double[][] s;
    private final double[][] y;
    private final double[] rho = new double[MEMORY];
    private final double[] alpha = new double[MEMORY];
    private final double[] gradient;
    private final double[] direction;
    private final double[] next;
    private final double[] nextGradient;
    private int stored;

    Descent(int size) {
        this.size = size;
        this.s = new double[MEMORY][size];
        this.y = new double[MEMORY][size];
        this.gradient = new double[size];
        this.direction = new double[size];
        this.next = new double[size];
        this.nextGradient = new double[size];
    }

    /** Descends from x, which is moved, until a step gains less than the fraction given; returns the value. */
    double run(Smooth function, double[] x, int maxSteps, double tolerance) {
        stored = 0;
        double value = function.at(x, gradient);
        for (int i = 0; i < maxSteps && value < Double.POSITIVE_INFINITY; i++) {
            double slope = direct();
            if (!(slope < 0)) {
                break;
            }
            double step = 1;
            double trial = Double.POSITIVE_INFINITY;
            for (int h = 0; h < MAX_HALVINGS; h++, step *= 0.5) {
                for (int n = 0; n < size; n++) {
                    next[n] = x[n] + step * direction[n];
                }
                trial = function.at(next, nextGradient);
                if (trial <= value + SUFFICIENT * step * slope) {
                    break;
                }
            }
            if (!(trial < value)) {
                break;
            }
            remember(x);
            boolean settled = value - trial <= tolerance * value;
            value = trial;
            if (settled) {
                break;
            }
        }
        return value;
    }

    /** Two-loop recursion; returns the slope along the direction. */
    private double direct() {
        for (int n = 0; n < size; n++) {
            direction[n] = -gradient[n];
        }
        int oldest = Math.max(0, stored - MEMORY);
        for (int i = stored - 1; i >= oldest; i--) {
            int j = i % MEMORY;
            alpha[j] = rho[j] * dot(s[j], direction);
            add(direction, -alpha[j], y[j]);
        }
        double scale;
        if (stored == 0) {
            double largest = 0;
            for (double d : direction) {
                largest = Math.max(largest, Math.abs(d));
            }
            scale = FIRST_STEP / largest;
        } else {
            int j = (stored - 1) % MEMORY;
            scale = 1 / (rho[j] * dot(y[j], y[j]));
        }
        for (int n = 0; n < size; n++) {
            direction[n] *= scale;
        }
        for (int i = oldest; i < stored; i++) {
            int j = i % MEMORY;
            add(direction, alpha[j] - rho[j] * dot(y[j], direction), s[j]);
        }
        return dot(gradient, direction);
    }

    private void remember(double[] x) {
        int j = stored % MEMORY;
        for (int n = 0; n < size; n++) {
            s[j][n] = next[n] - x[n];
            y[j][n] = nextGradient[n] - gradient[n];
            x[n] = next[n];
            gradient[n] = nextGradient[n];
        }
        double curvature = dot(s[j], y[j]);
        if (curvature > 1e-12 * Math.sqrt(dot(s[j], s[j]) * dot(y[j], y[j]))) {
            rho[j] = 1 / curvature;
            stored++;
        }
    }

    private static double dot(double[] x, double[] z) {
        double sum = 0;
        for (int n = 0; n < x.length; n++) {
            sum += x[n] * z[n];
        }
        return sum;
    }

    private static void add(double[] to, double factor, double[] x) {
        for (int n = 0; n < to.length; n++) {
            to[n] += factor * x[n];
        }
    }
}
