package io.splitwave.scenarios.format.group;

import io.splitwave.scenarios.format.Profile;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.text.Decimals;
import java.util.List;

/** The checks over several keys of a described network. */
final class ProfileRules {

    private ProfileRules() {}

    static List<Rule> all() {
        return List.of(
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
                        List.of(ProfileKeys.ELEMENT_SIZE),
                        List.of(ProfileKeys.INPUT_ELEMENT_SIZE, ProfileKeys.QUANTISATION),
                        ProfileRules::wholeBits),
                new Rule(
                        "tokens-are-there",
                        "`model.profile.tokens` needs a network in which a class token attends to other tokens.",
                        List.of(ProfileKeys.ARCHITECTURE, ProfileKeys.TOKENS),
                        ProfileRules::tokensAreThere));
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
        breaches.require(fixed, values, ProfileKeys.DOWNLINK_SIZE, "model.profile.downlink fixed");
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
        boolean without = ProfileKeys.known(values)
                .filter(network -> !network.attendsInFront(network.blocks().size()))
                .isPresent();
        if (without && values.find(ProfileKeys.TOKENS).isPresent()) {
            breaches.add(
                    ProfileKeys.TOKENS,
                    "a network in which a class token attends to other tokens",
                    ProfileKeys.known(values).orElseThrow().name());
        }
    }
}
