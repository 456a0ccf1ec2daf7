package io.splitwave.scenarios.system.sfl;

import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.profile.BackwardWork;
import io.splitwave.network.rate.SharedBand;
import io.splitwave.optimizer.sfl.Downlink;
import io.splitwave.optimizer.sfl.RoundSchemes;
import io.splitwave.scenarios.format.LearningModel;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.architecture.ArchitectureKind;
import io.splitwave.scenarios.format.architecture.ArchitectureSource;
import io.splitwave.scenarios.format.group.BarrierKeys;
import io.splitwave.scenarios.format.group.ClassKeys;
import io.splitwave.scenarios.format.group.LearningKeys;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.text.Bounds;
import io.splitwave.scenarios.format.text.Decimals;
import io.splitwave.scenarios.format.text.Dimension;
import io.splitwave.scenarios.rounds.key.LinkParts;
import java.util.List;

/** The keys that the family has of its own, in the parts that its systems choose from. */
final class SflParts {
    private static final Part.Builder DEVICE = Part.builder();
    private static final Part.Builder MODEL = Part.builder().group("model", "The network that is trained.");
    private static final Part.Builder ROUND = Part.builder().group("local", "What a UD does in a round.");
    private static final Part.Builder TRAINING = Part.builder();

    static final Key<SharedBand.NoiseOf> NOISE_OF = DEVICE.defaulted(
            "radio.noiseOf",
            ChoiceKind.of(SharedBand.NoiseOf.class),
            "share",
            "The noise in a UD's share of the band: that of the share, or that of the full band, as some papers assume.");

    static final Key<Downlink> DOWNLINK = DEVICE.defaulted(
            "radio.downlink",
            ChoiceKind.of(Downlink.class),
            "broadcast",
            "How the AP sends: the model once to all, as fast as the slowest can receive it, and gradients in shares; all of it"
                    + " in shares; or to each UD in the full band at full power, as several papers assume.");

    static final Key<ArchitectureSource> NETWORK = MODEL.required(
            "model.network",
            new ArchitectureKind(),
            "resnet18-cifar",
            "The network; a path is relative to the folder of the scenario file. Its blocks are the layers that are cut.");

    static final Key<Long> CUT = MODEL.required(
            "model.cut",
            new WholeKind(1, 1_000),
            "1",
            "Last block on the UD, within 1..M; M leaves the whole network to the UD. Cut 0 would send raw data up.");

    static final Key<Double> ELEMENT_SIZE = MODEL.defaulted(
            "model.elementSize",
            new QuantityKind(Dimension.DATA, Bounds.between(1, 64)),
            "32 bit",
            "Size of one parameter, and of one element of activations and gradients.");

    static final Key<Double> QUANTISATION = MODEL.optional(
            "model.quantisation",
            new QuantityKind(Dimension.DATA, Bounds.between(1, 16)),
            "4 bit",
            "Size of one element of an activation on the air; scale and zero point of each sample are counted too.");

    static final Key<BackwardWork> BACKWARD = MODEL.defaulted(
            "model.backward",
            ChoiceKind.of(BackwardWork.class),
            "twice-forward",
            "Work of the backward pass: twice that of the forward pass, the usual rule, or counted product by product.");

    static final Key<Long> SAMPLES = ROUND.optional(
            "local.samples",
            new WholeKind(1, 1_000_000_000),
            "256",
            "Samples that each UD takes in a local iteration; required unless networks are trained, where a UD takes all its"
                    + " images.");

    static final Key<Long> ITERATIONS = ROUND.defaulted(
            "local.iterations",
            new WholeKind(1, 10_000),
            "1",
            "Local iterations of a round; where networks are trained, epochs.");

    static final Key<ServerSide> SERVER_SIDE = TRAINING.defaulted(
            "learning.serverSide",
            ChoiceKind.of(ServerSide.class),
            "copies",
            "The server's part of the network in training: a copy for each UD, averaged like the UDs' parts, or one that all"
                    + " batches train in turn.");

    static final Part DEVICE_AND_AIR =
            DEVICE.reading(LinkParts.Air.class, LinkParts.Air::of).build();

    /** The same where the AP always sends to each device in the full band. */
    static final Part DEVICE_AND_FULL_BAND =
            DEVICE_AND_AIR.without(DOWNLINK).reading(LinkParts.Air.class, LinkParts.Air::of);

    static final Part SPLIT_MODEL = MODEL.rule(new Rule(
                    "cut-in-network",
                    "`model.cut` is at most the number of blocks of `model.network`.",
                    List.of(NETWORK, CUT),
                    SflParts::cutInNetwork))
            .rule(new Rule(
                    "whole-bits",
                    "`model.elementSize` and `model.quantisation` are whole numbers of bits.",
                    List.of(ELEMENT_SIZE),
                    List.of(QUANTISATION),
                    SflParts::wholeBits))
            .build();

    static final Part WHOLE_MODEL = SPLIT_MODEL.without(CUT, QUANTISATION);

    static final Part LOCAL = ROUND.rule(new Rule(
                    "samples-known",
                    "`local.samples` is given unless `learning.loss` is `trained`, where the UDs' images say it.",
                    List.of(SAMPLES, LearningKeys.LOSS),
                    List.of(ClassKeys.CLASSES),
                    SflParts::samplesKnown))
            .build();

    static final Part SERVER_SIDES = TRAINING.build();

    /** How the server's part is trained. */
    enum ServerSide {
        /** A copy for each device. */
        COPIES,
        /** One for all. */
        SHARED
    }

    private SflParts() {}

    /** Who decides, of the schemes at hand. */
    static Part deciding(RoundSchemes schemes, String byDefault) {
        Part.Builder keys = Part.builder().group("optimizer", "How decisions are made.");
        keys.defaulted(
                "optimizer.scheme",
                ChoiceKind.of(schemes.names().toArray(String[]::new)),
                byDefault,
                "Who decides cut, share of the band, power and clock of each UD when a round begins.");
        return keys.build();
    }

    /** The rule that says which barriers a system can have. */
    static Part barriers(Protocol protocol) {
        if (protocol.adapts()) {
            return Part.builder().build();
        }
        Rule rule = protocol.takesTurns()
                ? new Rule(
                        "turns-end-together",
                        "`barrier.rule` is `sync`: UDs take turns, and a round ends with the last turn.",
                        List.of(BarrierKeys.RULE),
                        (values, breaches) -> require(
                                values.of(BarrierKeys.RULE) == Scenario.BarrierRule.SYNC,
                                "sync, as UDs take turns and a round ends with the last turn",
                                values,
                                breaches))
                : new Rule(
                        "models-are-averaged",
                        "`barrier.rule` is not `async`: models are averaged at a barrier.",
                        List.of(BarrierKeys.RULE),
                        (values, breaches) -> require(
                                values.of(BarrierKeys.RULE) != Scenario.BarrierRule.ASYNC,
                                "sync, deadline or k-of-n, as models are averaged at a barrier",
                                values,
                                breaches));
        return Part.builder().rule(rule).build();
    }

    private static void require(boolean holds, String expected, Values values, Breaches breaches) {
        if (!holds) {
            breaches.add(BarrierKeys.RULE, expected, BarrierKeys.RULE.kind().text(values.of(BarrierKeys.RULE)));
        }
    }

    private static void cutInNetwork(Values values, Breaches breaches) {
        if (values.of(NETWORK) instanceof ArchitectureSource.Known known) {
            int blocks =
                    KnownNetworks.named(known.name()).orElseThrow().blocks().size();
            if (values.of(CUT) > blocks) {
                breaches.add(
                        CUT,
                        "a whole number within 1.." + blocks + ", the blocks of " + known.name(),
                        "" + values.of(CUT));
            }
        }
    }

    private static void wholeBits(Values values, Breaches breaches) {
        for (Key<Double> key : List.of(ELEMENT_SIZE, QUANTISATION)) {
            values.find(key)
                    .filter(bits -> bits != Math.rint(bits))
                    .ifPresent(bits -> breaches.add(key, "a whole number of bits", Decimals.text(bits) + " bit"));
        }
    }

    private static void samplesKnown(Values values, Breaches breaches) {
        boolean trained = values.of(LearningKeys.LOSS) == LearningModel.Loss.TRAINED;
        breaches.require(!trained, values, SAMPLES, "learning.loss none");
        boolean ofClass = values.find(ClassKeys.CLASSES).stream()
                .flatMap(List::stream)
                .anyMatch(one -> one.find(SAMPLES).isPresent());
        if (trained && ofClass) {
            breaches.add(
                    ClassKeys.CLASSES,
                    "no samples in a class with learning.loss trained, where a UD takes all its images",
                    "some");
        }
        if (trained && values.find(SAMPLES).isPresent()) {
            breaches.add(
                    SAMPLES,
                    "nothing with learning.loss trained, where a UD takes all its images; null takes it away",
                    "" + values.of(SAMPLES));
        }
    }
}
