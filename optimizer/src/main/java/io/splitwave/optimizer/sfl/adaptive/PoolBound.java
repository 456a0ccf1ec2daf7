package io.splitwave.optimizer.sfl.adaptive;

import java.util.List;

/**
 * A time that no sharing of the band can beat, not even one that changes while the round is played.
 *
 * <p>A device that ends by T sends for at most T - C - A / f_max. The rate is a concave function of the share that is 0 at 0,
 * so what is sent with changing shares is at most what the mean share sends in that time. Its share integrated over time, its
 * area, is therefore at least the least constant share for T, clock and energy aside, times that time. The areas of all must
 * fit into T.
 */
final class PoolBound {
    private static final int STEPS = 60;
    private static final double ROUNDING = 1e-9;

    private final List<DeviceOptions> devices;

    PoolBound(List<DeviceOptions> devices) {
        this.devices = devices;
    }

    private boolean fits(double timeS) {
        double area = 0;
        for (DeviceOptions device : devices) {
            area += device.leastAreaS(device.endS(timeS));
        }
        return area <= timeS;
    }

    /** @param enoughS a time at which constant shares are enough, s */
    double tooShortS(double enoughS) {
        double low = 0;
        double high = enoughS;
        for (int step = 0; step < STEPS; step++) {
            double middle = 0.5 * (low + high);
            if (fits(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low * (1 - ROUNDING);
    }
}
