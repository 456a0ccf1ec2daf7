package io.splitwave.scenarios.format;

import io.splitwave.network.fading.Carrier;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.propagation.Blockage;

/**
 * How small and how large the quantities of a scenario may be: far beyond anything built, and near enough that no product
 * of them, no sum over UDs and no square of a time leaves the range of a double. The one home of each; what only one model
 * needs more narrowly is a constant of that model.
 */
final class Limits {
    /** Of bandwidths, carriers and processors, Hz. */
    static final Bounds FREQUENCY = Bounds.between(1e-3, 1e15);

    /** Of a budget over many processors, Hz. */
    static final Bounds BUDGET = Bounds.between(0, 1e18);

    /** Of a transmitter, W. */
    static final Bounds POWER = Bounds.between(1e-15, 1e9);

    /** Of noise, W; thermal noise in 1 MHz at 1 mK is 1e-20 W. */
    static final Bounds NOISE = Bounds.between(1e-30, 1e6);

    /** Of noise in a hertz, W/Hz. */
    static final Bounds NOISE_DENSITY = Bounds.between(1e-30, 10);

    /** Of a time that passes, s; 1e9 s are 32 years. */
    static final Bounds DURATION = Bounds.between(1e-9, 1e9);

    /** Of a time that may be nothing, s. */
    static final Bounds WAIT = Bounds.between(0, 1e9);

    /** Of a point in time on a record's own clock, s; seconds since 1970 are some 2e9. */
    static final Bounds INSTANT = Bounds.between(-1e12, 1e12);

    /** Of a coherence frame, s: a millionth is shorter than any channel stays. */
    static final Bounds FRAME = Bounds.between(1e-6, 1e6);

    /** Of distances and extents, m. */
    static final Bounds LENGTH = Bounds.between(1e-6, Position.FARTHEST_M);

    /** Of a coordinate, m. */
    static final Bounds COORDINATE = Bounds.between(-Position.FARTHEST_M, Position.FARTHEST_M);

    /** Of distances that a path loss refers to, m. */
    static final Bounds REFERENCE = Bounds.between(1e-3, 1e6);

    /** Of a height above ground, m. */
    static final Bounds HEIGHT = Bounds.between(0, 1e6);

    /** Of something that moves, m/s; nothing is faster than light. */
    static final Bounds VELOCITY = Bounds.between(1e-6, Carrier.LIGHT_MPS);

    /** Of something that may stand still, m/s. */
    static final Bounds VELOCITY_OR_REST = Bounds.between(0, Carrier.LIGHT_MPS);

    /** Of an angle, rad: many turns. */
    static final Bounds ANGLE = Bounds.between(-1e6, 1e6);

    /** Of the data of a round, bit. */
    static final Bounds DATA = Bounds.between(1e-3, 1e18);

    /** Of a data rate to be kept, bit/s. */
    static final Bounds DATA_RATE = Bounds.between(0, 1e18);

    /** Of the work of a layer, FLOP. */
    static final Bounds WORK = Bounds.between(1e-3, 1e24);

    /** Of a server, FLOP/s. */
    static final Bounds COMPUTING = Bounds.between(1e-3, 1e24);

    /** Of what stands in the way, dB. */
    static final Bounds LOSS = Bounds.between(0, 300);

    /** Of what blocks a link, dB; from 1000 dB on nothing comes through. */
    static final Bounds BLOCKAGE = new Bounds(0, false, 10 * Blockage.NOTHING_DB, true);

    /** Of the deviation of shadowing, dB: measured ones are below 10 dB. */
    static final Bounds SHADOWING = Bounds.between(0, 50);

    /** Of a receiver's noise figure, dB. */
    static final Bounds NOISE_FIGURE = Bounds.between(0, 100);

    /** Of a passive link at its reference distance, a ratio. */
    static final Bounds REFERENCE_GAIN = Bounds.between(1e-20, 1);

    /** Of a line of sight over scatter, a ratio. */
    static final Bounds K_FACTOR = Bounds.between(1e-10, 1e10);

    /** Of the distance of neighbouring elements, wavelengths. */
    static final Bounds SPACING = Bounds.between(1e-4, 1e4);

    /** Of kappa in kappa f^3, J s^2; measured ones are about 1e-28. */
    static final Bounds ENERGY_COEFFICIENT = Bounds.between(0, 1);

    /** Of the variance of an estimate over the power of the channel. */
    static final Bounds ESTIMATION_ERROR = Bounds.between(0, 1e6);

    /** What a path may lose between its ends, dB: the farthest spacecraft hears some 300 dB. */
    static final double MOST_PATH_LOSS_DB = 400;

    /** Arrivals, departures and turns of all UDs in one frame; more is refused, as a frame would take seconds. */
    static final double MOST_IN_A_FRAME = 1e6;

    private Limits() {}
}
