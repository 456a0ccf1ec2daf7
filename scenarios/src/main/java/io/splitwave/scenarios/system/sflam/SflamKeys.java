package io.splitwave.scenarios.system.sflam;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.profile.EmbeddingProfile;
import io.splitwave.optimizer.subchannel.SubchannelInstance;
import io.splitwave.optimizer.subchannel.SubchannelSchemes;
import io.splitwave.scenarios.format.architecture.ArchitectureKind;
import io.splitwave.scenarios.format.architecture.ArchitectureSource;
import io.splitwave.scenarios.format.group.ApUdKeys;
import io.splitwave.scenarios.format.group.ClassKeys;
import io.splitwave.scenarios.format.group.FrameWorkRules;
import io.splitwave.scenarios.format.group.MotionKeys;
import io.splitwave.scenarios.format.group.RadioKeys;
import io.splitwave.scenarios.format.group.RunKeys;
import io.splitwave.scenarios.format.group.UdKeys;
import io.splitwave.scenarios.format.group.VisitKeys;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.KeyTable;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.text.Bounds;
import io.splitwave.scenarios.format.text.Dimension;
import io.splitwave.scenarios.rounds.key.LinkParts;
import io.splitwave.scenarios.rounds.key.ServingParts;
import io.splitwave.scenarios.rounds.key.TrainingParts;
import java.util.List;

/** The keys of SFLAM: parts that it shares with others, and those of subchannels, embedding and iterations. */
final class SflamKeys {
    private static final Part.Builder AIR = Part.builder();
    private static final Part.Builder MODEL = Part.builder().group("model", "The network that is trained.");
    private static final Part.Builder ROUND = Part.builder().group("local", "What a UD does in a round.");
    private static final Part.Builder DECISION = Part.builder().group("optimizer", "How decisions are made.");

    static final Key<Long> SUBCHANNELS = AIR.required(
            "radio.subchannels",
            new WholeKind(1, 10_000),
            "6",
            "Number M of subchannels of equal width into which the band is divided; each fades by itself, and a UD gets one"
                    + " at most.");

    static final Key<Double> MIN_POWER = AIR.defaulted(
            "ud.minTransmitPower",
            new QuantityKind(Dimension.POWER, Bounds.between(0, 1e9)),
            "0 W",
            "Least transmit power of a UD; ud.transmitPower is the highest.");

    static final Key<ArchitectureSource> NETWORK = MODEL.required(
            "model.network",
            new ArchitectureKind(),
            "vit-b32",
            "The network, a vision transformer; a path is relative to the folder of the scenario file. The UD holds its first"
                    + " block, the embedding.");

    static final Key<Embedding> EMBEDDING = MODEL.defaulted(
            "model.embedding",
            ChoiceKind.of(Embedding.class),
            "frozen",
            "Whether the embedding stays as it is (frozen), or learns too (train-embed): then gradients come down, and the UD"
                    + " computes backwards.");

    static final Key<Long> SAMPLES = ROUND.required(
            "local.samples",
            new WholeKind(1, 1_000_000),
            "128",
            "Samples of the batch that a UD takes in a local iteration.");

    static final Key<Long> ITERATIONS = ROUND.defaulted(
            "local.iterations",
            new WholeKind(1, 10_000),
            "1",
            "Local iterations of a round, each with a batch of its own.");

    static final Key<Double> DEADLINE = ROUND.required(
            "local.deadline",
            new QuantityKind(Dimension.TIME, Bounds.between(1e-6, 1e9)),
            "2 s",
            "Longest time T_max of a local iteration; a UD that is later is dropped from the round.");

    static final Key<String> SCHEME = DECISION.defaulted(
            "optimizer.scheme",
            ChoiceKind.of(SubchannelSchemes.names().toArray(String[]::new)),
            "sflam-opt",
            "Who decides subchannel, bits and power of each UD when a round begins.");

    private static final Part RADIO = AIR.rule(new Rule(
                    "least-below-highest",
                    "`ud.minTransmitPower` is at most `ud.transmitPower`.",
                    List.of(MIN_POWER, UdKeys.TRANSMIT_POWER),
                    SflamKeys::leastBelowHighest))
            .reading(LinkParts.Air.class, LinkParts.Air::of)
            .build();

    private static final Part NETWORKS = MODEL.rule(new Rule(
                    "network-embeds",
                    "`model.network` begins with the embedding of a vision transformer.",
                    List.of(NETWORK),
                    SflamKeys::networkEmbeds))
            .build();

    private static final Part ITERATION = ROUND.build();

    private static final Part SCHEMES = DECISION.rule(new Rule(
                    "no-quantisation-sends-32-bits",
                    "With `optimizer.scheme: no-quantisation`, `quantisation.bitsMax` is 32.",
                    List.of(SCHEME, Quantisation.BITS_MAX),
                    SflamKeys::allowsAllBits))
            .rule(new Rule(
                    "fixed-bits-are-allowed",
                    "With `optimizer.scheme: fixed-bits`, `quantisation.fixedBits` is within `quantisation.bitsMin` and"
                            + " `quantisation.bitsMax`.",
                    List.of(SCHEME, Quantisation.BITS_MIN, Quantisation.BITS_MAX, Quantisation.FIXED_BITS),
                    SflamKeys::allowsFixedBits))
            .build();

    /** Whether the device's part learns. */
    enum Embedding {
        /** It stays as it is. */
        FROZEN,
        /** It learns. */
        TRAIN_EMBED
    }

    private SflamKeys() {}

    static KeyTable table() {
        return KeyTable.of(List.of(
                RunKeys.PART,
                UdKeys.PART
                        .with(UdKeys.CPU.meaning("Clock f of a UD, drawn uniformly."))
                        .with(UdKeys.TRANSMIT_POWER.meaning("Highest transmit power of a UD.")),
                ClassKeys.part("sflam", List.of(UdKeys.DISTANCE, UdKeys.CPU)),
                LinkParts.ACCESS_POINT,
                LinkParts.RADIO.with(RadioKeys.BANDWIDTH.meaning(
                        "Band W that is divided into subchannels, up, and one as wide down.")),
                ApUdKeys.PART,
                ServingParts.PROCESSOR,
                RADIO,
                LinkParts.CHANNEL,
                LinkParts.RULES,
                MotionKeys.PART,
                VisitKeys.PART,
                NETWORKS,
                ITERATION,
                Quantisation.PART,
                ServingParts.server("Speed of one slot; with train-embed the server averages embeddings at it too."),
                TrainingParts.images(),
                TrainingParts.TRAINING.without(TrainingParts.BATCH),
                TrainingParts.STAND_IN_NETWORK,
                TrainingParts.PRETRAINING,
                SCHEMES,
                FrameWorkRules.PART));
    }

    /**
     * The profile of a network's embedding. The class token does not cross the cut: it is the same for every sample, so the
     * server has it.
     *
     * @throws IllegalArgumentException if the network has no embedding
     */
    static EmbeddingProfile profile(Architecture network, boolean trained) {
        return new EmbeddingProfile(network, trained, false);
    }

    private static void leastBelowHighest(Values values, Breaches breaches) {
        double highestW = values.of(UdKeys.TRANSMIT_POWER);
        if (!(values.of(MIN_POWER) <= highestW)) {
            breaches.add(MIN_POWER, "at most ud.transmitPower, " + highestW + " W", values.of(MIN_POWER) + " W");
        }
    }

    private static void allowsAllBits(Values values, Breaches breaches) {
        long most = values.of(Quantisation.BITS_MAX);
        if (values.of(SCHEME).equals("no-quantisation") && most < SubchannelInstance.FULL_PRECISION_BITS) {
            breaches.add(Quantisation.BITS_MAX, "32, as scheme no-quantisation sends 32 bits", "" + most);
        }
    }

    private static void allowsFixedBits(Values values, Breaches breaches) {
        long least = values.of(Quantisation.BITS_MIN);
        long most = values.of(Quantisation.BITS_MAX);
        long fixed = values.of(Quantisation.FIXED_BITS);
        if (values.of(SCHEME).equals("fixed-bits") && least <= most && (fixed < least || fixed > most)) {
            breaches.add(
                    Quantisation.FIXED_BITS,
                    "within bitsMin..bitsMax, " + least + ".." + most + ", with scheme fixed-bits",
                    "" + fixed);
        }
    }

    private static void networkEmbeds(Values values, Breaches breaches) {
        if (values.of(NETWORK) instanceof ArchitectureSource.Known known) {
            try {
                profile(KnownNetworks.named(known.name()).orElseThrow(), false);
            } catch (IllegalArgumentException e) {
                breaches.add(NETWORK, "a vision transformer, whose first block is an embedding", known.name());
            }
        }
    }
}
