package io.splitwave.optimizer.vrsl.phases;

import io.splitwave.network.channel.ChannelState;

/**
 * The gains of all devices as functions of the phases, downlink and, unless it is reciprocal, uplink, with the gradient
 * of a weighted sum of them. No memory is allocated after construction.
 */
public final class GainsOfPhases {
    private final CascadeGains[] directions;
    private final double[][] gain; // [direction][ud]
    private final double[] cos;
    private final double[] sin;

    /**
     * The gains of a frame.
     *
     * @param channel its channel
     */
    public GainsOfPhases(ChannelState channel) {
        directions = Cascade.of(channel).stream().map(CascadeGains::of).toArray(CascadeGains[]::new);
        gain = new double[directions.length][channel.userDevices()];
        cos = new double[channel.irsElements()];
        sin = new double[cos.length];
    }

    /**
     * Elements of the IRS.
     *
     * @return N
     */
    public int elements() {
        return cos.length;
    }

    /**
     * How many directions have gains of their own.
     *
     * @return 1 if the uplink is reciprocal, otherwise 2, the downlink first
     */
    public int directions() {
        return directions.length;
    }

    /**
     * The gains at these phases.
     *
     * @param theta the phases, rad
     * @return {@code [direction][ud]}, the object's own arrays
     */
    public double[][] at(double[] theta) {
        for (int n = 0; n < cos.length; n++) {
            cos[n] = Math.cos(theta[n]);
            sin[n] = Math.sin(theta[n]);
        }
        for (int i = 0; i < directions.length; i++) {
            directions[i].gains(cos, sin, gain[i]);
        }
        return gain;
    }

    /**
     * Adds the derivative of -sum over the devices of weight times gain, at the phases of the last {@link #at}.
     *
     * @param direction 0 for the downlink, {@code directions() - 1} for the uplink
     * @param weight {@code [ud]}
     * @param gradient added to
     */
    public void addGradient(int direction, double[] weight, double[] gradient) {
        directions[direction].addGradient(weight, gradient);
    }
}
