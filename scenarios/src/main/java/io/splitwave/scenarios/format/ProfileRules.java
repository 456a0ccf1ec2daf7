package io.splitwave.scenarios.format;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.scenarios.format.Rules.Breaches;
import io.splitwave.scenarios.format.Rules.Rule;
import java.util.List;
import java.util.Optional;

/** The checks over several keys of the model: drawn layers or a described network. */
final class ProfileRules {

    private static final List<Key<?>> DRAWN = List.of(
            WorkKeys.LAYERS, WorkKeys.LAYER_WORK, WorkKeys.DOWNLINK_SIZE, WorkKeys.UPLINK_SIZE, WorkKeys.UPLINK_RATIO);

    static final List<Rule> ALL = List.of(
            new Rule(
                    "layers-given",
                    "Without `model.profile`, `layers`, `layerWork`, `downlinkSize`, `uplinkSize` and `uplinkRatio` of `model`"
                            + " are needed; beside it, all or none of them.",
                    List.of(
                            WorkKeys.LAYERS,
                            WorkKeys.LAYER_WORK,
                            WorkKeys.DOWNLINK_SIZE,
                            WorkKeys.UPLINK_SIZE,
                            WorkKeys.UPLINK_RATIO,
                            ProfileKeys.ARCHITECTURE),
                    ProfileRules::layersGiven),
            new Rule(
                    "gradient-computed",
                    "`model.profile.downlink: gradient` needs passes `forward-and-backward`.",
                    List.of(ProfileKeys.DOWNLINK, ProfileKeys.PASSES),
                    ProfileRules::gradientComputed),
            new Rule(
                    "downlink-size-given",
                    "`model.profile.downlink: fixed` needs `model.profile.downlinkSize`.",
                    List.of(ProfileKeys.DOWNLINK, ProfileKeys.DOWNLINK_SIZE),
                    ProfileRules::downlinkSizeGiven),
            new Rule(
                    "whole-bits",
                    "`elementSize`, `inputElementSize` and `quantisation` of `model.profile` are whole numbers of bits.",
                    List.of(ProfileKeys.ELEMENT_SIZE, ProfileKeys.INPUT_ELEMENT_SIZE, ProfileKeys.QUANTISATION),
                    ProfileRules::wholeBits),
            new Rule(
                    "tokens-are-there",
                    "`model.profile.tokens` needs a network in which a class token attends to other tokens.",
                    List.of(ProfileKeys.ARCHITECTURE, ProfileKeys.TOKENS),
                    ProfileRules::tokensAreThere));

    private ProfileRules() {}

    private static void layersGiven(Values values, Breaches breaches) {
        boolean profiled = values.find(ProfileKeys.ARCHITECTURE).isPresent();
        boolean some = DRAWN.stream().anyMatch(key -> values.find(key).isPresent());
        for (Key<?> key : DRAWN) {
            Rules.require(
                    !profiled || some,
                    values,
                    key,
                    profiled ? "the other keys of drawn layers" : "a model without model.profile",
                    breaches);
        }
    }

    private static void gradientComputed(Values values, Breaches breaches) {
        boolean gradient = values.find(ProfileKeys.DOWNLINK)
                .filter(downlink -> downlink == Profile.Downlink.GRADIENT)
                .isPresent();
        if (gradient && values.of(ProfileKeys.PASSES) == Profile.Passes.FORWARD) {
            breaches.add(
                    ProfileKeys.PASSES, "forward-and-backward, needed by model.profile.downlink gradient", "forward");
        }
    }

    private static void downlinkSizeGiven(Values values, Breaches breaches) {
        boolean fixed = values.find(ProfileKeys.DOWNLINK)
                .filter(downlink -> downlink == Profile.Downlink.FIXED)
                .isPresent();
        Rules.require(fixed, values, ProfileKeys.DOWNLINK_SIZE, "model.profile.downlink fixed", breaches);
    }

    private static void wholeBits(Values values, Breaches breaches) {
        for (Key<Double> key :
                List.of(ProfileKeys.ELEMENT_SIZE, ProfileKeys.INPUT_ELEMENT_SIZE, ProfileKeys.QUANTISATION)) {
            values.find(key)
                    .filter(bits -> bits != Math.rint(bits))
                    .ifPresent(bits -> breaches.add(key, "a whole number of bits", Decimals.text(bits) + " bit"));
        }
    }

    private static void tokensAreThere(Values values, Breaches breaches) {
        boolean without = known(values)
                .filter(network -> !network.attendsInFront(network.blocks().size()))
                .isPresent();
        if (without && values.find(ProfileKeys.TOKENS).isPresent()) {
            breaches.add(
                    ProfileKeys.TOKENS,
                    "a network in which a class token attends to other tokens",
                    known(values).orElseThrow().name());
        }
    }

    /** The network of the scenario if it ships with the program; one in a file is checked when it is read. */
    static Optional<Architecture> known(Values values) {
        return values.find(ProfileKeys.ARCHITECTURE)
                .filter(ArchitectureSource.Known.class::isInstance)
                .flatMap(source -> KnownNetworks.named(((ArchitectureSource.Known) source).name()));
    }
}
