package io.splitwave.scenarios.system.stsflora;

import io.splitwave.learning.architecture.AdaptedMap;
import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.architecture.LowRankAdaptation;
import io.splitwave.learning.architecture.Shape;
import io.splitwave.learning.profile.DeviceAdapters;
import io.splitwave.learning.profile.LowRankProfile;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.architecture.ArchitectureKind;
import io.splitwave.scenarios.format.architecture.ArchitectureSource;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.ChoiceListKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.progress.Counted;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The keys of the network that is fine-tuned, and of its tokens. */
final class TokenModel {
    private static final Part.Builder MODEL = Part.builder().group("model", "The network that is fine-tuned.");

    static final Key<ArchitectureSource> NETWORK = MODEL.required(
            "model.network",
            new ArchitectureKind(),
            "vit-b16",
            "The network, a vision transformer; a path is relative to the folder of the scenario file.");

    static final Key<Long> CUT = MODEL.defaulted(
            "model.cut",
            new WholeKind(2, 1_000),
            "3",
            "Last block on the UD: 3 is the embedding and two encoder layers. At least one encoder layer is in front, as its"
                    + " attention says how important tokens are, and one behind.");

    static final Key<Client> CLIENT = MODEL.defaulted(
            "model.client",
            ChoiceKind.of(Client.class),
            "frozen",
            "Whether the UD's adapters stay as they are in a round (frozen), or learn too (client-lora): then gradients come"
                    + " down, the UD computes backwards, and its adapters go up and are averaged.");

    static final Key<Long> RANK = MODEL.defaulted("model.rank", new WholeKind(1, 10_000), "16", "Rank of an adapter.");

    static final Key<List<AdaptedMap>> MAPS = MODEL.defaulted(
            "model.adapted",
            new ChoiceListKind<>(ChoiceKind.of(AdaptedMap.class)),
            "[qkv, fc1, fc2]",
            "Linear maps of each encoder layer that have an adapter: queries, keys and values together, the projection"
                    + " behind attention, and the two maps of the perceptron.");

    static final Part PART = MODEL.rule(new Rule(
                    "tokens-cross",
                    "At `model.cut` tokens with a class token cross, behind an encoder layer of `model.network` and in front of"
                            + " another.",
                    List.of(NETWORK, CUT),
                    TokenModel::tokensCross))
            .rule(new Rule(
                    "something-adapted", "`model.adapted` names one map at least.", List.of(MAPS), TokenModel::adapted))
            .build();

    /** What becomes of the device's adapters. */
    enum Client {
        /** They come down and are used. */
        FROZEN,
        /** They learn and go up. */
        CLIENT_LORA
    }

    private TokenModel() {}

    static LowRankAdaptation adaptation(Scenario scenario) {
        return new LowRankAdaptation(Math.toIntExact(scenario.of(RANK)), Set.copyOf(scenario.of(MAPS)));
    }

    static boolean clientLearns(Scenario scenario) {
        return scenario.of(CLIENT) == Client.CLIENT_LORA;
    }

    /**
     * The profile of a network with adapters.
     *
     * @throws IllegalArgumentException if it does not fit the cut
     */
    static LowRankProfile profile(Scenario scenario, Architecture network) {
        int cut = Math.toIntExact(scenario.of(CUT));
        unfit(network, cut).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        return new LowRankProfile(
                network,
                adaptation(scenario),
                cut,
                clientLearns(scenario) ? DeviceAdapters.TRAINED : DeviceAdapters.FROZEN);
    }

    /** Why a network cannot be cut there; empty if it can. */
    private static Optional<String> unfit(Architecture network, int cut) {
        int blocks = network.blocks().size();
        boolean fits = cut >= 2
                && cut <= blocks - 2
                && network.attendsInFront(cut)
                && network.crossing(cut) instanceof Shape.Tokens tokens
                && tokens.withClassToken();
        return fits
                ? Optional.empty()
                : Optional.of(
                        "expected a vision transformer with an encoder layer on either side of model.cut, found network "
                                + network.name() + " of " + Counted.of(blocks, "block") + ", cut behind block " + cut);
    }

    private static void tokensCross(Values values, Breaches breaches) {
        if (values.of(NETWORK) instanceof ArchitectureSource.Known known) {
            Architecture network = KnownNetworks.named(known.name()).orElseThrow();
            int[] cuts = IntStream.range(0, network.blocks().size())
                    .filter(cut -> unfit(network, cut).isEmpty())
                    .toArray();
            int cut = Math.toIntExact(values.of(CUT));
            if (cuts.length == 0) {
                breaches.add(NETWORK, "a vision transformer of two encoder layers at least", known.name());
            } else if (unfit(network, cut).isPresent()) {
                breaches.add(
                        CUT,
                        "within " + cuts[0] + ".." + cuts[cuts.length - 1] + ", the encoder layers of " + known.name()
                                + " but its last",
                        "" + cut);
            }
        }
    }

    private static void adapted(Values values, Breaches breaches) {
        if (values.of(MAPS).isEmpty()) {
            breaches.add(MAPS, "one map at least", "an empty list");
        }
    }
}
