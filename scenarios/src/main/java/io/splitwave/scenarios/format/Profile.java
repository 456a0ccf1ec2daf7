package io.splitwave.scenarios.format;

import io.splitwave.scenarios.format.architecture.ArchitectureSource;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A described network whose figures are the work and the sizes of every UD: one batch a round.
 *
 * @param architecture the network, whose blocks are the layers that a cut separates
 * @param batch samples of a round, at least 1
 * @param passes which passes a round computes
 * @param elementBit bits of a number as it is computed, whole, 1..64
 * @param downlink what is sent down in a round
 * @param downlinkBit D_DL at any cut, bit, greater than 0; given if the downlink is fixed
 * @param inputElementBit bits of an element of the raw input, whole, 1..64, if full offloading is to be possible
 * @param quantisationBit bits of an element of the activation on the air, whole, 1..16; not given, as computed
 * @param tokens k, number of tokens that are sent in addition to the class token and a merged one, at least 1; not
 *     given, all
 */
public record Profile(
        ArchitectureSource architecture,
        int batch,
        Passes passes,
        double elementBit,
        Downlink downlink,
        OptionalDouble downlinkBit,
        OptionalDouble inputElementBit,
        OptionalDouble quantisationBit,
        OptionalInt tokens) {

    /** Which passes a round computes, on both sides of the cut. */
    public enum Passes {
        /** Forward and backward: training. */
        FORWARD_AND_BACKWARD,
        /** Forward only: inference. */
        FORWARD
    }

    /** What the AP sends to a UD in a round. */
    public enum Downlink {
        /** The same amount at every cut. */
        FIXED,
        /** The gradient by what the UD sent up. */
        GRADIENT,
        /** The parameters of the device-side layers. */
        SUB_MODEL
    }
}
