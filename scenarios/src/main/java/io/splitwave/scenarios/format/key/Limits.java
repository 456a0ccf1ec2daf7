package io.splitwave.scenarios.format.key;

import io.splitwave.network.fading.Carrier;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.propagation.Blockage;
import io.splitwave.scenarios.format.text.Bounds;

/**
 * How small and how large the quantities of a scenario may be: far beyond anything built, and small enough that no
 * product of them, no sum over UDs and no square of a time leaves the range of a double. Each limit is defined only
 * here; a narrower limit of a single model is a constant of that model.
 */
public final class Limits {
    /** Most UDs: more would not fit in memory, and the bound turns that into a message. */
    public static final long MOST_DEVICES = 10_000_000;

    /** Of bandwidths, carriers and processors, Hz. */
    public static final Bounds FREQUENCY = Bounds.between(1e-3, 1e15);

    /** Of a budget over many processors, Hz. */
    public static final Bounds BUDGET = Bounds.between(0, 1e18);

    /** Of a transmitter, W. */
    public static final Bounds POWER = Bounds.between(1e-15, 1e9);

    /** Of noise, W; thermal noise in 1 MHz at 1 mK is 1e-20 W. */
    public static final Bounds NOISE = Bounds.between(1e-30, 1e6);

    /** Of noise in a hertz, W/Hz. */
    public static final Bounds NOISE_DENSITY = Bounds.between(1e-30, 10);

    /** Of a time that passes, s; 1e9 s are 32 years. */
    public static final Bounds DURATION = Bounds.between(1e-9, 1e9);

    /** Of a time that may be 0, s. */
    public static final Bounds WAIT = Bounds.between(0, 1e9);

    /** Of a point in time on a record's own clock, s; seconds since 1970 are some 2e9. */
    public static final Bounds INSTANT = Bounds.between(-1e12, 1e12);

    /** Of a coherence frame, s: a millionth is shorter than any channel stays constant. */
    public static final Bounds FRAME = Bounds.between(1e-6, 1e6);

    /** Of distances and extents, m. */
    public static final Bounds LENGTH = Bounds.between(1e-6, Position.FARTHEST_M);

    /** Of a coordinate, m. */
    public static final Bounds COORDINATE = Bounds.between(-Position.FARTHEST_M, Position.FARTHEST_M);

    /** Of distances that a path loss refers to, m. */
    public static final Bounds REFERENCE = Bounds.between(1e-3, 1e6);

    /** Of a height above ground, m. */
    public static final Bounds HEIGHT = Bounds.between(0, 1e6);

    /** Of something that moves, m/s; nothing is faster than light. */
    public static final Bounds VELOCITY = Bounds.between(1e-6, Carrier.LIGHT_MPS);

    /** Of something that may stand still, m/s. */
    public static final Bounds VELOCITY_OR_REST = Bounds.between(0, Carrier.LIGHT_MPS);

    /** Of an angle, rad: many turns. */
    public static final Bounds ANGLE = Bounds.between(-1e6, 1e6);

    /** Of the data of a round, bit. */
    public static final Bounds DATA = Bounds.between(1e-3, 1e18);

    /** Of a data rate to be kept, bit/s. */
    public static final Bounds DATA_RATE = Bounds.between(0, 1e18);

    /** Of the work of a layer, FLOP. */
    public static final Bounds WORK = Bounds.between(1e-3, 1e24);

    /** Of a server, FLOP/s. */
    public static final Bounds COMPUTING = Bounds.between(1e-3, 1e24);

    /** Of the penetration loss, dB. */
    public static final Bounds LOSS = Bounds.between(0, 300);

    /** Of the loss of a blocked link, dB; from 1000 dB on nothing comes through. */
    public static final Bounds BLOCKAGE = new Bounds(0, false, 10 * Blockage.NOTHING_DB, true);

    /** Of the deviation of shadowing, dB: measured ones are below 10 dB. */
    public static final Bounds SHADOWING = Bounds.between(0, 50);

    /** Of a receiver's noise figure, dB. */
    public static final Bounds NOISE_FIGURE = Bounds.between(0, 100);

    /** Of a passive link at its reference distance, a ratio. */
    public static final Bounds REFERENCE_GAIN = Bounds.between(1e-20, 1);

    /** Of a line of sight over scatter, a ratio. */
    public static final Bounds K_FACTOR = Bounds.between(1e-10, 1e10);

    /** Of a path loss: measured exponents lie between 1.6 and 6; the bound catches a distance or a loss in the wrong place. */
    public static final Bounds EXPONENT = Bounds.between(0, 10);

    /** Of the distance of neighbouring elements, wavelengths. */
    public static final Bounds SPACING = Bounds.between(1e-4, 1e4);

    /** Of kappa in kappa f^3, J s^2; measured ones are about 1e-28. */
    public static final Bounds ENERGY_COEFFICIENT = Bounds.between(0, 1);

    /** Of the variance of an estimate over the power of the channel. */
    public static final Bounds ESTIMATION_ERROR = Bounds.between(0, 1e6);

    /** Largest path loss between two ends, dB: that of the farthest spacecraft is some 300 dB. */
    public static final double MOST_PATH_LOSS_DB = 400;

    /** Arrivals, departures and turns of all UDs in one frame; more is refused, as a frame would take seconds. */
    public static final double MOST_IN_A_FRAME = 1e6;

    private Limits() {}
}
