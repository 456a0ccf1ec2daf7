package io.splitwave.optimizer.vrsl.phases;

import io.splitwave.kernel.time.StoppedException;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.FrameContext;
import java.util.Arrays;
import java.util.List;
import umontreal.ssj.rng.RandomStream;

/**
 * Phases of b bits, 2 pi l/2^b with l in 0..2^b-1, for the sum of delays at given cuts with optimal powers.
 *
 * <p>Continuous phases are turned together by 16 angles of a step, which the delay does not see without a direct link,
 * rounded, and the best kept. Then one element after the other takes its best level, the others fixed, through a_k(phi)
 * = alpha_k + 2 Re(phi b_k), until a pass changes nothing; then a few random elements are set to random levels and the
 * descent is repeated; a result that is no better is undone.
 *
 * <p>F with optimal powers is convex in the logarithms of the gains, so at gains a' it is at least F(a) - sum w_k a_k ln(a'_k
 * /a_k), w = -dF/da, and that is at least the linear F(a) - 2 Re((phi' - phi) sum w_k b_k). A level that cannot be
 * better by these bounds is not tried; the others are evaluated with their own optimal powers, the most promising
 * first.
 */
public final class DiscretePhases {
    private static final int ROTATIONS = 16;
    private static final int KICKS = 20;
    private static final int MAX_PASSES = 100;
    /** A gain below this fraction is rounding. */
    private static final double GAIN = 1e-12;

    private final int kicks;
    private final int levels;
    private final int elements;
    private final CascadeGains[] directions;
    private final TransferDelay delay;
    private final int[] level;
    private final int[] best;
    private final double[] cos; // of the levels in force, [element]
    private final double[] sin;
    private final double[] levelCos; // [level]
    private final double[] levelSin;
    private final double[][] gain; // [direction][ud]
    private final double[][] inForce; // gains of the levels in force
    private final double[][] base; // alpha of the element in hand
    private final double[][] bRe;
    private final double[][] bIm;
    private final double[] promise; // [level], a lower bound of F

    /**
     * A search over the phases of a frame.
     *
     * @param context the frame, N &gt;= 1 IRS elements
     * @param cut m_k, {@code [ud]}
     * @param bits b, 1..8
     * @throws IllegalArgumentException if there is no element or b is out of range
     */
    public DiscretePhases(FrameContext context, int[] cut, int bits) {
        this(context, cut, bits, KICKS);
    }

    /** With another number of kicks, to measure their effect. */
    DiscretePhases(FrameContext context, int[] cut, int bits, int kicks) {
        elements = context.channel().irsElements();
        if (elements < 1 || bits < 1 || bits > 8) {
            throw new IllegalArgumentException("discrete phases: there must be at least one IRS element and 1..8 bits,"
                    + " were " + elements + " and " + bits);
        }
        List<Cascade> cascades = Cascade.of(context.channel());
        directions = cascades.stream().map(CascadeGains::of).toArray(CascadeGains[]::new);
        delay = new TransferDelay(context, cut, cascades);
        this.kicks = kicks;
        levels = 1 << bits;
        level = new int[elements];
        best = new int[elements];
        cos = new double[elements];
        sin = new double[elements];
        levelCos = new double[levels];
        levelSin = new double[levels];
        for (int l = 0; l < levels; l++) {
            levelCos[l] = Math.cos(rad(l));
            levelSin[l] = Math.sin(rad(l));
        }
        int uds = context.userDevices();
        gain = new double[directions.length][uds];
        base = new double[directions.length][uds];
        bRe = new double[directions.length][uds];
        bIm = new double[directions.length][uds];
        promise = new double[levels];
        inForce = new double[directions.length][uds];
    }

    /**
     * Searches.
     *
     * @param continuous phases to start from
     * @param stream where the kicks are drawn from
     * @return phases that are multiples of 2 pi/2^b, such that no change of one of them shortens the delay
     * @throws IllegalArgumentException if the number of phases is not N
     */
    public PhaseShifts near(PhaseShifts continuous, RandomStream stream) {
        if (continuous.elements() != elements) {
            throw new IllegalArgumentException(
                    "discrete phases: " + elements + " phases are needed, was " + continuous.elements());
        }
        delay.restart();
        round(continuous);
        double least = descend();
        System.arraycopy(level, 0, best, 0, elements);
        for (int kick = 0; kick < kicks; kick++) {
            kick(stream);
            double s = descend();
            if (s < least * (1 - GAIN)) {
                least = s;
                System.arraycopy(level, 0, best, 0, elements);
            } else {
                System.arraycopy(best, 0, level, 0, elements);
            }
        }
        return new PhaseShifts(Arrays.stream(best).mapToDouble(this::rad).toArray());
    }

    private double rad(int l) {
        return 2 * Math.PI * l / levels;
    }

    private void round(PhaseShifts continuous) {
        double least = Double.NaN;
        for (int turn = 0; turn < ROTATIONS; turn++) {
            for (int n = 0; n < elements; n++) {
                double steps = continuous.rad(n) * levels / (2 * Math.PI) + (double) turn / ROTATIONS;
                level[n] = Math.floorMod(Math.round(steps), levels);
            }
            double s = refresh();
            if (turn == 0 || s < least) {
                least = s;
                System.arraycopy(level, 0, best, 0, elements);
            }
        }
        System.arraycopy(best, 0, level, 0, elements);
    }

    private void kick(RandomStream stream) {
        int count = Math.min(elements, Math.max(3, elements / 16));
        for (int i = 0; i < count; i++) {
            level[stream.nextInt(0, elements - 1)] = stream.nextInt(0, levels - 1);
        }
    }

    /** Recomputes everything from the levels, which removes accumulated rounding errors. */
    private double refresh() {
        for (int n = 0; n < elements; n++) {
            cos[n] = levelCos[level[n]];
            sin[n] = levelSin[level[n]];
        }
        for (int i = 0; i < directions.length; i++) {
            directions[i].gains(cos, sin, gain[i]);
        }
        return delay.optimal(gain);
    }

    private double descend() {
        double value = refresh();
        for (int pass = 0; pass < MAX_PASSES; pass++) {
            StoppedException.throwIfStopped();
            boolean changed = false;
            for (int n = 0; n < elements; n++) {
                double next = improve(n, value);
                changed |= next < value;
                value = next;
            }
            if (!changed) {
                break;
            }
            value = refresh();
        }
        return value;
    }

    /** Gives element n its best level; returns F, less than the value given if the level changed. */
    private double improve(int n, double value) {
        double wRe = 0;
        double wIm = 0; // sum w b
        for (int i = 0; i < directions.length; i++) {
            directions[i].element(n, cos[n], sin[n], bRe[i], bIm[i]);
            double[] weight = delay.weight(i);
            for (int k = 0; k < weight.length; k++) {
                inForce[i][k] = gain[i][k];
                base[i][k] = gain[i][k] - 2 * (cos[n] * bRe[i][k] - sin[n] * bIm[i][k]);
                wRe += weight[k] * bRe[i][k];
                wIm += weight[k] * bIm[i][k];
            }
        }
        for (int l = 0; l < levels; l++) {
            double linear = value - 2 * ((levelCos[l] - cos[n]) * wRe - (levelSin[l] - sin[n]) * wIm);
            promise[l] = l == level[n] ? Double.POSITIVE_INFINITY : logarithmic(l, value, linear);
        }
        int chosen = level[n];
        double least = value;
        int l = smallest();
        boolean asked = false;
        while (promise[l] < least * (1 - GAIN) || !Double.isFinite(least) && promise[l] < Double.POSITIVE_INFINITY) {
            promise[l] = Double.POSITIVE_INFINITY;
            setGains(l);
            double s = delay.optimal(gain);
            asked = true;
            if (s < least * (1 - GAIN)) {
                least = s;
                chosen = l;
            }
            l = smallest();
        }
        if (asked) {
            take(n, chosen);
            delay.optimal(gain); // powers and weights in force are those of the levels in force
        } else {
            for (int i = 0; i < directions.length; i++) {
                System.arraycopy(inForce[i], 0, gain[i], 0, gain[i].length);
            }
        }
        return least;
    }

    /** The tighter lower bound of F at a level, where the linear one does not exclude it. */
    private double logarithmic(int l, double value, double linear) {
        if (!Double.isFinite(value)) {
            return 0; // no slope to judge by
        }
        if (linear >= value * (1 - GAIN)) {
            return linear;
        }
        setGains(l);
        double bound = value;
        for (int i = 0; i < directions.length; i++) {
            double[] weight = delay.weight(i);
            for (int k = 0; k < weight.length; k++) {
                if (weight[k] > 0) {
                    bound -= weight[k] * inForce[i][k] * Math.log(gain[i][k] / inForce[i][k]);
                }
            }
        }
        return bound;
    }

    private void take(int n, int l) {
        double dRe = levelCos[l] - cos[n];
        double dIm = levelSin[l] - sin[n];
        level[n] = l;
        cos[n] = levelCos[l];
        sin[n] = levelSin[l];
        for (int i = 0; i < directions.length; i++) {
            directions[i].turn(n, dRe, dIm, gain[i]);
        }
    }

    private int smallest() {
        int at = 0;
        for (int l = 1; l < levels; l++) {
            at = promise[l] < promise[at] ? l : at;
        }
        return at;
    }

    private void setGains(int l) {
        for (int i = 0; i < directions.length; i++) {
            for (int k = 0; k < base[i].length; k++) {
                double change = 2 * (levelCos[l] * bRe[i][k] - levelSin[l] * bIm[i][k]);
                gain[i][k] = Math.max(base[i][k] + change, 0);
            }
        }
    }
}
