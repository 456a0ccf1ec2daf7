package io.splitwave.kernel.play;

/**
 * Work left and energy drawn of one stage in service, against a service time x: wall time if it is served alone, the
 * resource's virtual time if it shares.
 *
 * <p>The meter is read, not advanced: it keeps the point where the pace last changed, so that at a constant rate the
 * completion is start + work / rate whatever the number of frames in between.
 */
final class WorkMeter {
    private final double work;
    private double sinceX;
    private double left;
    private double energyJ;
    private double ratePerS;
    private double powerW;

    WorkMeter(double work, double x) {
        this.work = work;
        this.left = work;
        this.sinceX = x;
    }

    boolean hasPace(double otherRatePerS, double otherPowerW) {
        return otherRatePerS == ratePerS && otherPowerW == powerW;
    }

    void setPace(double x, double newRatePerS, double newPowerW) {
        energyJ = energyAt(x);
        left = leftAt(x);
        sinceX = x;
        ratePerS = newRatePerS;
        powerW = newPowerW;
    }

    double ratePerS() {
        return ratePerS;
    }

    double leftAt(double x) {
        return Math.max(0, left - ratePerS * (x - sinceX));
    }

    double doneAt(double x) {
        return work - leftAt(x);
    }

    double energyAt(double x) {
        return energyJ + powerW * (x - sinceX);
    }

    /** The x at which no work is left; infinite if the rate is 0 before that. */
    double finishX() {
        if (left == 0) {
            return sinceX;
        }
        return ratePerS > 0 ? sinceX + left / ratePerS : Double.POSITIVE_INFINITY;
    }
}
