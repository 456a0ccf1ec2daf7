package io.splitwave.scenarios.system.stsflora;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.architecture.Shape;
import io.splitwave.optimizer.token.TokenSchemes;
import io.splitwave.scenarios.format.architecture.ArchitectureSource;
import io.splitwave.scenarios.format.group.ApUdKeys;
import io.splitwave.scenarios.format.group.ClassKeys;
import io.splitwave.scenarios.format.group.FrameWorkRules;
import io.splitwave.scenarios.format.group.MotionKeys;
import io.splitwave.scenarios.format.group.RunKeys;
import io.splitwave.scenarios.format.group.UdKeys;
import io.splitwave.scenarios.format.group.VisitKeys;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.KeyTable;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.RealKind;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.text.Bounds;
import io.splitwave.scenarios.format.text.Dimension;
import io.splitwave.scenarios.rounds.key.LinkParts;
import io.splitwave.scenarios.rounds.key.ServingParts;
import io.splitwave.scenarios.rounds.key.TrainingParts;
import java.util.List;

/** The keys of ST-SFLora: parts that it shares with others, and those of tokens and of who takes part. */
final class TokenKeys {
    /** A drawn normal is below 9, so its exponential is finite up to here; one token has all attention long before. */
    private static final double MOST_CONCENTRATION = 50;

    private static final Part.Builder DEVICE = Part.builder();
    private static final Part.Builder ROUND = Part.builder()
            .group("local", "What a UD does in a round.")
            .group("selection", "Who takes part in a round.");
    private static final Part.Builder TOKENS = Part.builder().group("tokens", "Tokens and their importance.");
    private static final Part.Builder DECISION = Part.builder().group("optimizer", "How decisions are made.");

    static final Key<Double> ENERGY_BUDGET = DEVICE.optional(
            "ud.energyBudget",
            new QuantityKind(Dimension.ENERGY, Bounds.between(1e-9, 1e12)),
            "1 J",
            "Most energy that a UD may use for sending the tokens of a round; not given, there is no budget.");

    static final Key<Long> SAMPLES = ROUND.required(
            "local.samples", new WholeKind(1, 1_000_000), "64", "Samples of the batch that a UD takes in a round.");

    static final Key<Double> LONGEST = ROUND.optional(
            "selection.longest",
            new QuantityKind(Dimension.TIME, Bounds.between(1e-6, 1e9)),
            "30 s",
            "Longest time from the start of a round by which tokens must have arrived, also of a UD that stays longer; not"
                    + " given, only the time that a UD stays in coverage counts.");

    static final Key<Long> ACTIVE = ROUND.optional(
            "selection.active",
            new WholeKind(1, 1_000_000),
            "10",
            "Most UDs of a round, drawn of those that stay long enough; not given, all of these.");

    static final Key<Long> MIN = TOKENS.defaulted(
            "tokens.min", new WholeKind(1, 1_000_000), "1", "Fewest tokens K_min of a sample that a UD keeps.");

    static final Key<Long> FIXED =
            TOKENS.defaulted("tokens.fixed", new WholeKind(1, 1_000_000), "8", "Tokens of the scheme fixed-tokens.");

    static final Key<Long> BITS = TOKENS.defaulted(
            "tokens.bits",
            new WholeKind(1, 32),
            "32",
            "Bits of an element of a token: 32 are those of a number that is not quantised; up to 16 tokens are quantised,"
                    + " as in TSFLora.");

    static final Key<Long> IMPORTANCE_BITS = TOKENS.defaulted(
            "tokens.importanceBits", new WholeKind(1, 64), "16", "Bits of the importance of one token of a sample.");

    static final Key<Double> CONCENTRATION = TOKENS.defaulted(
            "tokens.concentration",
            new RealKind(Bounds.between(0, MOST_CONCENTRATION)),
            "1.5",
            "Standard deviation of the class token's attention to the tokens of a sample in front of the softmax: 0 makes all"
                    + " alike.");

    static final Key<String> SCHEME = DECISION.defaulted(
            "optimizer.scheme",
            ChoiceKind.of(TokenSchemes.names().toArray(String[]::new)),
            "tokens-opt",
            "Who decides tokens, band and power of each UD, when all importances have arrived.");

    static final Key<Overhead> OVERHEAD = DECISION.defaulted(
            "optimizer.overhead",
            ChoiceKind.of(Overhead.class),
            "none",
            "Time of a round that is added to the longest airtime in the denominator of the objective: none, as published, or"
                    + " the mean time before tokens can be sent.");

    private static final Part LIMITS =
            DEVICE.reading(LinkParts.Air.class, LinkParts.Air::of).build();

    private static final Part SELECTION = ROUND.build();

    private static final Part SCHEMES = DECISION.build();

    private static final Part IMPORTANCE = TOKENS.rule(new Rule(
                    "tokens-in-order",
                    "`tokens.min` is at most the number of tokens of `model.network`, and `tokens.fixed` lies between.",
                    List.of(MIN, FIXED, SCHEME, TokenModel.NETWORK, TokenModel.CUT),
                    TokenKeys::tokensInOrder))
            .build();

    /** The fixed part of a round in the objective. */
    enum Overhead {
        /** There is none. */
        NONE,
        /** The mean time before tokens can be sent. */
        MEAN_BEFORE
    }

    private TokenKeys() {}

    static KeyTable table() {
        return KeyTable.of(List.of(
                RunKeys.PART,
                UdKeys.PART
                        .with(UdKeys.CPU.meaning("Clock f of a UD, drawn uniformly."))
                        .with(UdKeys.TRANSMIT_POWER.meaning(
                                "Highest transmit power of a UD; importance and adapters are sent with it.")),
                ClassKeys.part("st-sflora", List.of(UdKeys.DISTANCE, UdKeys.CPU)),
                LinkParts.ACCESS_POINT,
                LinkParts.RADIO,
                ApUdKeys.PART,
                ServingParts.PROCESSOR,
                LIMITS,
                LinkParts.CHANNEL,
                LinkParts.RULES,
                MotionKeys.PART,
                VisitKeys.PART,
                TokenModel.PART,
                SELECTION,
                IMPORTANCE,
                ServingParts.server("Speed of one slot; the server steps and averages adapters at it too."),
                TrainingParts.images(),
                TrainingParts.TRAINING.without(TrainingParts.BATCH),
                TrainingParts.PRETRAINING,
                SCHEMES,
                FrameWorkRules.PART));
    }

    /** Tokens of a sample but the class token. */
    static int tokens(Architecture network, int cut) {
        return ((Shape.Tokens) network.crossing(cut)).count() - 1;
    }

    private static void tokensInOrder(Values values, Breaches breaches) {
        if (values.of(TokenModel.NETWORK) instanceof ArchitectureSource.Known known) {
            Architecture network = KnownNetworks.named(known.name()).orElseThrow();
            int cut = Math.toIntExact(values.of(TokenModel.CUT));
            if (cut <= network.blocks().size() && network.crossing(cut) instanceof Shape.Tokens) {
                int most = tokens(network, cut);
                inOrder(values, most, known.name(), breaches);
            }
        }
    }

    private static void inOrder(Values values, int most, String name, Breaches breaches) {
        long min = values.of(MIN);
        long fixed = values.of(FIXED);
        if (min > most) {
            breaches.add(MIN, "at most " + most + ", the tokens of " + name, "" + min);
        } else if (values.of(SCHEME).equals("fixed-tokens") && (fixed < min || fixed > most)) {
            breaches.add(FIXED, "within " + min + ".." + most + ", tokens.min and the tokens of " + name, "" + fixed);
        }
    }
}
