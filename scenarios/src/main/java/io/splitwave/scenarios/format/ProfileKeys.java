package io.splitwave.scenarios.format;

import static io.splitwave.scenarios.format.Key.optional;
import static io.splitwave.scenarios.format.Key.required;
import static io.splitwave.scenarios.format.KeyGroup.optionalGroup;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Keys of a network whose work and sizes are computed from its architecture. */
final class ProfileKeys {

    static final Key<ArchitectureSource> ARCHITECTURE = required(
            "model.profile.architecture",
            new ArchitectureKind(),
            "vgg16",
            "The network; a path is relative to the folder of the scenario file. Its blocks are the layers that are cut.");
    static final Key<Long> BATCH = required(
            "model.profile.batch",
            new WholeKind(1, 1_000_000),
            "32",
            "Samples that a UD sends through the network in a round.");
    static final Key<Profile.Passes> PASSES = required(
            "model.profile.passes",
            ChoiceKind.of(Profile.Passes.class),
            "forward-and-backward",
            "Passes that a round computes; forward alone is inference.");
    static final Key<Double> ELEMENT_SIZE = required(
            "model.profile.elementSize",
            new QuantityKind(Dimension.DATA, Bounds.between(1, 64)),
            "32 bit",
            "Size of one number of activations, gradients and parameters as computed.");
    static final Key<Profile.Downlink> DOWNLINK = required(
            "model.profile.downlink",
            ChoiceKind.of(Profile.Downlink.class),
            "gradient",
            "What is sent down in a round: the gradient at the cut, the device-side parameters, or a fixed size.");
    static final Key<Double> DOWNLINK_SIZE = optional(
            "model.profile.downlinkSize",
            QuantityKind.within(Dimension.DATA, Limits.DATA),
            "0.25 Mbit",
            "Data D_DL sent down in a round, for downlink fixed.");
    static final Key<Double> INPUT_ELEMENT_SIZE = optional(
            "model.profile.inputElementSize",
            new QuantityKind(Dimension.DATA, Bounds.between(1, 64)),
            "8 bit",
            "Size of one element of the raw input, which scheme full-offload sends up.");
    static final Key<Double> QUANTISATION = optional(
            "model.profile.quantisation",
            new QuantityKind(Dimension.DATA, Bounds.between(1, 16)),
            "4 bit",
            "Size of one element of the activation on the air; scale and zero point of each sample are counted beside it.");
    static final Key<Long> TOKENS = optional(
            "model.profile.tokens",
            new WholeKind(1, 1_000_000),
            "49",
            "Tokens sent beside the class token and one merged of the rest, where attention is known at the cut.");

    static final List<Key<?>> ALL = List.of(
            ARCHITECTURE,
            BATCH,
            PASSES,
            ELEMENT_SIZE,
            DOWNLINK,
            DOWNLINK_SIZE,
            INPUT_ELEMENT_SIZE,
            QUANTISATION,
            TOKENS);

    static final KeyGroup GROUP = optionalGroup(
            "model.profile",
            "A described network, whose work and sizes are computed; it rules in place of the keys of model that draw them.");

    private ProfileKeys() {}

    static Optional<Profile> profile(Values values) {
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
                        values.find(TOKENS)
                                .map(k -> OptionalInt.of(Math.toIntExact(k)))
                                .orElse(OptionalInt.empty())));
    }
}
