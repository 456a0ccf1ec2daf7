package io.splitwave.kernel.play;

import io.splitwave.kernel.time.EventLoop;
import java.util.Arrays;

/**
 * What every stage in service has left and has drawn, in one array, a cache line for each: a stage that enters service is
 * given a meter, and the meter goes to another when it leaves. A meter runs against a service time x: wall time if the
 * stage is served alone, the resource's virtual time if it shares.
 *
 * <p>A meter is read, not advanced: it keeps the point where the pace last changed, so that at a constant rate the
 * completion is start + work / rate whatever the number of frames in between.
 */
final class Meters {
    private static final int SINCE_X = 0;
    private static final int LEFT = 1;
    private static final int ENERGY_J = 2;
    private static final int RATE_PER_S = 3;
    private static final int POWER_W = 4;
    private static final int PIECE_FROM_S = 5;
    /** Numbers kept for a meter: 64 bytes. */
    private static final int WIDTH = 8;

    private double[] values = new double[16 * WIDTH];
    private long[] completions = new long[16];
    private StageRun[] stages = new StageRun[16];
    private int[] positions = new int[16];
    private int[] free = new int[16];
    private int freeCount;
    private int used;

    /** Gives a stage a meter that stands at all its work, at no pace. */
    void open(StageRun stage, double x, double nowS) {
        int meter = freeCount > 0 ? free[--freeCount] : used++;
        if (meter == stages.length) {
            values = Arrays.copyOf(values, 2 * meter * WIDTH);
            completions = Arrays.copyOf(completions, 2 * meter);
            stages = Arrays.copyOf(stages, 2 * meter);
            positions = Arrays.copyOf(positions, 2 * meter);
            free = Arrays.copyOf(free, 2 * meter);
        }
        int at = meter * WIDTH;
        values[at + SINCE_X] = x;
        values[at + LEFT] = stage.stage.work();
        values[at + ENERGY_J] = 0;
        values[at + RATE_PER_S] = 0;
        values[at + POWER_W] = 0;
        values[at + PIECE_FROM_S] = nowS;
        completions[meter] = EventLoop.NONE;
        stages[meter] = stage;
        stage.meter = meter;
    }

    /** Takes a stage's meter away; it must no longer be read. */
    void close(StageRun stage) {
        stages[stage.meter] = null;
        free[freeCount++] = stage.meter;
        stage.meter = StageRun.NO_METER;
    }

    StageRun stage(int meter) {
        return stages[meter];
    }

    /** Reads a meter and its stage before they are needed; returns any number made of them. */
    int readAhead(int meter) {
        StageRun stage = stages[meter];
        int read = positions[meter] + (int) completions[meter] + (int) values[meter * WIDTH];
        return stage == null ? read : read + stage.readAhead();
    }

    /** Where the stage is in the collection of those in service with it. */
    int position(int meter) {
        return positions[meter];
    }

    void setPosition(int meter, int position) {
        positions[meter] = position;
    }

    /** The event of the completion inside the present frame, of a stage served at its own rate. */
    long completion(int meter) {
        return completions[meter];
    }

    void setCompletion(int meter, long event) {
        completions[meter] = event;
    }

    /** Start of the piece of service at the present rate, s. */
    double pieceFromS(int meter) {
        return values[meter * WIDTH + PIECE_FROM_S];
    }

    void setPieceFromS(int meter, double timeS) {
        values[meter * WIDTH + PIECE_FROM_S] = timeS;
    }

    boolean hasPace(int meter, double ratePerS, double powerW) {
        int at = meter * WIDTH;
        return ratePerS == values[at + RATE_PER_S] && powerW == values[at + POWER_W];
    }

    void setPace(int meter, double x, double ratePerS, double powerW) {
        int at = meter * WIDTH;
        values[at + ENERGY_J] = energyAt(meter, x);
        values[at + LEFT] = leftAt(meter, x);
        values[at + SINCE_X] = x;
        values[at + RATE_PER_S] = ratePerS;
        values[at + POWER_W] = powerW;
    }

    double ratePerS(int meter) {
        return values[meter * WIDTH + RATE_PER_S];
    }

    double powerW(int meter) {
        return values[meter * WIDTH + POWER_W];
    }

    double leftAt(int meter, double x) {
        int at = meter * WIDTH;
        return Math.max(0, values[at + LEFT] - values[at + RATE_PER_S] * (x - values[at + SINCE_X]));
    }

    double energyAt(int meter, double x) {
        int at = meter * WIDTH;
        return values[at + ENERGY_J] + values[at + POWER_W] * (x - values[at + SINCE_X]);
    }

    /** The x at which no work is left; infinite if the rate is 0 before that. */
    double finishX(int meter) {
        int at = meter * WIDTH;
        double left = values[at + LEFT];
        if (left == 0) {
            return values[at + SINCE_X];
        }
        double ratePerS = values[at + RATE_PER_S];
        return ratePerS > 0 ? values[at + SINCE_X] + left / ratePerS : Double.POSITIVE_INFINITY;
    }
}
