package io.splitwave.scenarios.format.group;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.scenarios.format.Profile;
import io.splitwave.scenarios.format.architecture.ArchitectureKind;
import io.splitwave.scenarios.format.architecture.ArchitectureSource;
import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.text.Bounds;
import io.splitwave.scenarios.format.text.Dimension;
import java.util.Optional;

/** Keys of a network whose work and sizes are computed from its architecture. */
public final class ProfileKeys {
    private static final Part.Builder KEYS = Part.builder()
            .optionalGroup(
                    "model.profile",
                    "A described network, whose work and sizes are computed; it replaces the keys of model that draw"
                            + " them.");

    /** {@code model.profile.architecture}. */
    public static final Key<ArchitectureSource> ARCHITECTURE = KEYS.required(
            "model.profile.architecture",
            new ArchitectureKind(),
            "vgg16",
            "The network; a path is relative to the folder of the scenario file. Its blocks are the layers that are cut.");

    /** {@code model.profile.batch}. */
    public static final Key<Long> BATCH = KEYS.required(
            "model.profile.batch",
            new WholeKind(1, 1_000_000),
            "32",
            "Samples that a UD sends through the network in a round.");

    /** {@code model.profile.passes}. */
    public static final Key<Profile.Passes> PASSES = KEYS.required(
            "model.profile.passes",
            ChoiceKind.of(Profile.Passes.class),
            "forward-and-backward",
            "Passes that a round computes; forward alone is inference.");

    /** {@code model.profile.elementSize}. */
    public static final Key<Double> ELEMENT_SIZE = KEYS.required(
            "model.profile.elementSize",
            new QuantityKind(Dimension.DATA, Bounds.between(1, 64)),
            "32 bit",
            "Size of one number of activations, gradients and parameters as computed.");

    /** {@code model.profile.downlink}. */
    public static final Key<Profile.Downlink> DOWNLINK = KEYS.required(
            "model.profile.downlink",
            ChoiceKind.of(Profile.Downlink.class),
            "gradient",
            "What is sent down in a round: the gradient at the cut, the device-side parameters, or a fixed size.");

    /** {@code model.profile.downlinkSize}. */
    public static final Key<Double> DOWNLINK_SIZE = KEYS.optional(
            "model.profile.downlinkSize",
            QuantityKind.within(Dimension.DATA, Limits.DATA),
            "0.25 Mbit",
            "Data D_DL sent down in a round, for downlink fixed.");

    /** {@code model.profile.inputElementSize}. */
    public static final Key<Double> INPUT_ELEMENT_SIZE = KEYS.optional(
            "model.profile.inputElementSize",
            new QuantityKind(Dimension.DATA, Bounds.between(1, 64)),
            "8 bit",
            "Size of one element of the raw input, which scheme full-offload sends up.");

    /** {@code model.profile.quantisation}. */
    public static final Key<Double> QUANTISATION = KEYS.optional(
            "model.profile.quantisation",
            new QuantityKind(Dimension.DATA, Bounds.between(1, 16)),
            "4 bit",
            "Size of one element of the activation on the air; scale and zero point of each sample are added.");

    /** {@code model.profile.tokens}. */
    public static final Key<Long> TOKENS = KEYS.optional(
            "model.profile.tokens",
            new WholeKind(1, 1_000_000),
            "49",
            "Tokens sent in addition to the class token and one merged of the rest, where attention is known at the"
                    + " cut.");

    /** A described network; the group {@code model} is opened by another part. */
    public static final Part PART = KEYS.rules(ProfileRules.all()).build();

    private ProfileKeys() {}

    /**
     * The described network of a scenario.
     *
     * @param values with all required keys of the group or none
     * @return the profile, or empty
     */
    public static Optional<Profile> profile(Values values) {
        return values.find(ARCHITECTURE)
                .map(architecture -> new Profile(
                        architecture,
                        values.wholeOf(BATCH),
                        values.of(PASSES),
                        values.of(ELEMENT_SIZE),
                        values.of(DOWNLINK),
                        values.ifGiven(DOWNLINK_SIZE),
                        values.ifGiven(INPUT_ELEMENT_SIZE),
                        values.ifGiven(QUANTISATION),
                        values.wholeIfGiven(TOKENS)));
    }

    /**
     * The network if it ships with the program; one in a file is checked when it is read.
     *
     * @param values of a scenario
     * @return the network, or empty
     */
    public static Optional<Architecture> known(Values values) {
        return values.find(ARCHITECTURE)
                .filter(ArchitectureSource.Known.class::isInstance)
                .flatMap(source -> KnownNetworks.named(((ArchitectureSource.Known) source).name()));
    }
}
