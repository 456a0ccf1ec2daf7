package io.splitwave.scenarios.format;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How the channels vary in time and space. Every default is the quasi-static Rayleigh channel of VRSL.
 *
 * @param carrierHz carrier frequency, Hz, greater than 0, if given
 * @param record whether the run writes its channels
 * @param replay absolute path of recorded channels that take the place of all else here, if given
 * @param heights of the ends
 * @param largeScale mean gains of the links to the UDs
 * @param blockage of the direct link, if there is any
 * @param apIrs fading of the AP-IRS link, and of an uplink of its own
 * @param irsUd fading of the IRS-UD links
 * @param direct fading of the direct links
 * @param paths waves of the sum of sinusoids, at least 8
 * @param irsArray how the IRS elements are arranged
 * @param apArray how the AP antennas are arranged
 */
public record ChannelModel(
        OptionalDouble carrierHz,
        boolean record,
        Optional<Path> replay,
        Heights heights,
        LargeScale largeScale,
        Optional<Blockage> blockage,
        LinkFading apIrs,
        LinkFading irsUd,
        LinkFading direct,
        int paths,
        IrsArray irsArray,
        ApArray apArray) {

    /**
     * Heights of the ends; path laws of TR 38.901 and lines of sight use them.
     *
     * @param accessPointM of the AP, m, at least 0
     * @param irsM of the IRS, m, at least 0
     * @param udM of the UDs, m, at least 0
     */
    public record Heights(double accessPointM, double irsM, double udM) {}

    /** A law of the mean gain over distance. */
    public enum Law {
        /** C0 (d / d0)^-a, VRSL (68). */
        LOG_DISTANCE,
        /** 3GPP TR 38.901 Urban Micro, street canyon. */
        UMI,
        /** 3GPP TR 38.901 Urban Macro. */
        UMA
    }

    /**
     * Mean gains of the links to the UDs.
     *
     * @param irsUd law of the IRS-UD links
     * @param direct law of the direct links
     * @param shadowingDb standard deviation of the shadowing of log-distance links, dB, at least 0
     * @param decorrelationM way over which that shadowing's correlation falls to 1/e, m, greater than 0
     * @param sharedMap whether UDs at one place meet the same shadowing and line of sight, or each its own
     */
    public record LargeScale(Law irsUd, Law direct, double shadowingDb, double decorrelationM, boolean sharedMap) {}

    /**
     * Blockage of the direct link, which begins and ends at random.
     *
     * @param openS mean time open, s, greater than 0
     * @param blockedS mean time blocked, s, greater than 0
     * @param lossDb loss while blocked, dB, greater than 0
     */
    public record Blockage(double openS, double blockedS, double lossDb) {}

    /** Distribution of the fading. */
    public enum Distribution {
        /** No line of sight. */
        RAYLEIGH,
        /** A line of sight and scatter. */
        RICIAN
    }

    /** How fading changes from frame to frame. */
    public enum Memory {
        /** Drawn independently in each frame. */
        INDEPENDENT,
        /** Gauss-Markov of first order. */
        AUTOREGRESSIVE,
        /** Clarke's model by a sum of sinusoids. */
        JAKES
    }

    /**
     * Small-scale fading of one kind of link.
     *
     * @param model distribution
     * @param kFactor power of the line of sight over that of the scatter, a ratio, greater than 0; given for Rician
     * @param time memory
     * @param correlation from one frame to the next, in [-1, 1]; empty = from the Doppler shift
     * @param speedMps speed that makes the Doppler shift, m/s, at least 0; empty = each UD's own
     */
    public record LinkFading(
            Distribution model,
            OptionalDouble kFactor,
            Memory time,
            OptionalDouble correlation,
            OptionalDouble speedMps) {}

    /** Whether fading differs from element to element. */
    public enum Scatter {
        /** Elements fade independently. */
        INDEPENDENT,
        /** Correlated as by waves from all directions: the sinc model. */
        ISOTROPIC
    }

    /**
     * A planar array on a wall.
     *
     * @param columns elements side by side, a divisor of N; empty = as near to a square as N allows
     * @param spacing distance of neighbours, wavelengths, greater than 0
     * @param facingRad direction it faces, rad from the x axis
     * @param scatter correlation of the scatter across its elements
     */
    public record IrsArray(OptionalInt columns, double spacing, double facingRad, Scatter scatter) {}

    /**
     * A level linear array.
     *
     * @param spacing distance of neighbours, wavelengths, greater than 0
     * @param axisRad direction of its axis, rad from the x axis
     * @param neighbourCorrelation correlation of the scatter between neighbours, in [0, 1); exponential model
     */
    public record ApArray(double spacing, double axisRad, double neighbourCorrelation) {}
}
