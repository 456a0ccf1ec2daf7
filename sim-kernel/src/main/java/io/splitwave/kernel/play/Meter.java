package io.splitwave.kernel.play;

/**
 * What a stage in service has left and has drawn. A meter runs against a service time x: wall time if the stage is served
 * alone, the resource's virtual time if it shares.
 *
 * <p>It is read, not advanced: it keeps the point where the pace last changed, so that at a constant rate the completion
 * is start + work / rate whatever the number of frames in between. The stage itself is the meter, as events come in the
 * order of time and find each stage somewhere else in memory.
 */
class Meter {
    /** Where the stage is in the collection of those in service with it. */
    int position;

    private double sinceX;
    private double left;
    private double energyJ;
    private double ratePerS;
    private double powerW;
    private double pieceFromS;

    /** Starts at all the work, at no pace. */
    final void open(double work, double x, double nowS) {
        sinceX = x;
        left = work;
        energyJ = 0;
        ratePerS = 0;
        powerW = 0;
        pieceFromS = nowS;
    }

    /** Start of the piece of service at the present rate, s. */
    final double pieceFromS() {
        return pieceFromS;
    }

    final void setPieceFromS(double timeS) {
        pieceFromS = timeS;
    }

    final boolean hasPace(double rate, double power) {
        return rate == ratePerS && power == powerW;
    }

    final void setPace(double x, double rate, double power) {
        energyJ = energyAt(x);
        left = leftAt(x);
        sinceX = x;
        ratePerS = rate;
        powerW = power;
    }

    final double ratePerS() {
        return ratePerS;
    }

    final double powerW() {
        return powerW;
    }

    final double leftAt(double x) {
        return Math.max(0, left - ratePerS * (x - sinceX));
    }

    final double energyAt(double x) {
        return energyJ + powerW * (x - sinceX);
    }

    /** The x at which no work is left; infinite if the rate is 0 before that. */
    final double finishX() {
        if (left == 0) {
            return sinceX;
        }
        return ratePerS > 0 ? sinceX + left / ratePerS : Double.POSITIVE_INFINITY;
    }
}
