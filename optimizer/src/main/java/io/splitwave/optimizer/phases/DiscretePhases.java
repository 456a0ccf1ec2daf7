package io.splitwave.optimizer.phases;

import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.FrameContext;
import java.util.Arrays;
import java.util.List;
import umontreal.ssj.rng.RandomStream;

/**
 * Phases of b bits, 2 pi l/2^b with l in 0..2^b-1, for the sum of delays at given cuts with optimal powers.
 *
 * <p>Continuous phases are turned together by 16 angles of a step, which the delay does not see without a direct link,
 * rounded, and the best kept. Then one element after the other takes its best level, all else as it is, through a_k(phi)
 * = alpha_k + 2 Re(phi b_k), until a pass changes nothing; then a few random elements are kicked to random levels and
 * the descent repeated, what is no better being undone. Levels are ranked at the powers in force, which bounds their
 * worth from above, and the best few judged with the powers that suit them; with b &lt;= 2 that is all of them.
 */
public final class DiscretePhases {
    private static final int ROTATIONS = 16;
    private static final int JUDGED = 3;
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
    private final double[][] base; // alpha of the element in hand
    private final double[][] bRe;
    private final double[][] bIm;
    private final double[] rank; // [level]

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

    /** With another number of kicks, to see what they are worth. */
    DiscretePhases(FrameContext context, int[] cut, int bits, int kicks) {
        elements = context.channel().irsElements();
        if (elements < 1 || bits < 1 || bits > 8) {
            throw new IllegalArgumentException("discrete phases: there must be at least one IRS element and 1..8 bits,"
                    + " were " + elements + " and " + bits);
        }
        List<Cascade> cascades = Cascade.of(context.channel());
        directions = cascades.stream().map(CascadeGains::new).toArray(CascadeGains[]::new);
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
        rank = new double[levels];
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

    /** Everything anew from the levels, which clears what rounding has gathered. */
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
        for (int i = 0; i < directions.length; i++) {
            directions[i].element(n, cos[n], sin[n], bRe[i], bIm[i]);
            for (int k = 0; k < base[i].length; k++) {
                base[i][k] = gain[i][k] - 2 * (cos[n] * bRe[i][k] - sin[n] * bIm[i][k]);
            }
        }
        for (int l = 0; l < levels; l++) {
            setGains(l);
            rank[l] = l == level[n] ? Double.POSITIVE_INFINITY : delay.atSamePowers(gain);
        }
        int chosen = level[n];
        double least = value;
        for (int judged = 0; judged < Math.min(JUDGED, levels - 1); judged++) {
            int l = smallest();
            rank[l] = Double.POSITIVE_INFINITY;
            setGains(l);
            double s = delay.optimal(gain);
            if (s < least * (1 - GAIN)) {
                least = s;
                chosen = l;
            }
        }
        double dRe = levelCos[chosen] - cos[n];
        double dIm = levelSin[chosen] - sin[n];
        level[n] = chosen;
        cos[n] = levelCos[chosen];
        sin[n] = levelSin[chosen];
        for (int i = 0; i < directions.length; i++) {
            directions[i].turn(n, dRe, dIm, gain[i]);
        }
        delay.optimal(gain); // the powers in force are those of the levels in force
        return least;
    }

    private int smallest() {
        int at = 0;
        for (int l = 1; l < levels; l++) {
            at = rank[l] < rank[at] ? l : at;
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
