package io.splitwave.scenarios.system.ucsfl;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.profile.BackwardWork;
import io.splitwave.learning.profile.CutFigures;
import io.splitwave.learning.profile.SentBits;
import io.splitwave.learning.profile.TrainingProfile;
import io.splitwave.learning.protocol.CellFreeRound.DpuSharing;
import io.splitwave.optimizer.cellfree.ModelSplit;
import io.splitwave.optimizer.cellfree.power.ShortTermMethod;
import io.splitwave.optimizer.cellfree.scheme.CellFreeSchemes;
import io.splitwave.scenarios.format.LearningModel;
import io.splitwave.scenarios.format.architecture.ArchitectureKind;
import io.splitwave.scenarios.format.architecture.ArchitectureSource;
import io.splitwave.scenarios.format.group.LearningKeys;
import io.splitwave.scenarios.format.group.RunKeys;
import io.splitwave.scenarios.format.group.ServerKeys;
import io.splitwave.scenarios.format.group.UdKeys;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.KeyGroup;
import io.splitwave.scenarios.format.key.KeyTable;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.RealKind;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.text.Bounds;
import io.splitwave.scenarios.rounds.key.TrainingParts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The keys of UCSFL: those of the cell-free network, and those of network, work and decisions. */
final class UcsflKeys {
    /** {@code exhaustive} looks at as many choices at most. */
    static final double MOST_CHOICES = 200_000;

    private static final Part.Builder AIR = Part.builder();
    private static final Part.Builder MODEL = Part.builder().group("model", "The network that is trained.");
    private static final Part.Builder ROUND = Part.builder().group("local", "What a UD does in a round.");
    private static final Part.Builder SERVING = Part.builder();
    private static final Part.Builder LEARNED = Part.builder();
    private static final Part.Builder DECISION = Part.builder().group("optimizer", "How decisions are made.");

    static final Key<Sinr> SINR = AIR.defaulted(
            "radio.sinr",
            ChoiceKind.of(Sinr.class),
            "bound",
            "Rates of a round: those of all UDs sending at once, and no UD sends before all have computed (bound, the"
                    + " source's formulas), or anew at every start and end of a transmission (event).");

    static final Key<ArchitectureSource> NETWORK = MODEL.required(
            "model.network",
            new ArchitectureKind(),
            "vgg16",
            "The network, cut behind any of its blocks; a path is relative to the folder of the scenario file.");

    static final Key<Long> BITS = MODEL.defaulted(
            "model.bits", new WholeKind(1, 64), "32", "Bits q of an element of activations and of the model.");

    static final Key<Double> SAMPLES = ROUND.required(
            "local.samples",
            new RealKind(Bounds.between(1e-3, 1e9)),
            "4",
            "Samples B of the batch that a UD takes in a round; inputs of another size count as the share that they are of"
                    + " the network's.");

    static final Key<DpuSharing> DPUS = SERVING.defaulted(
            "server.dpus",
            ChoiceKind.of(DpuSharing.class),
            "dedicated",
            "How the processor of an access point serves its UDs: each at full speed, as the source and every decision have"
                    + " it, or all in equal parts.");

    static final Key<String> SCHEME = DECISION.defaulted(
            "optimizer.scheme",
            ChoiceKind.of(CellFreeSchemes.names().toArray(String[]::new)),
            "sa",
            "Who decides cuts and clusters, for many rounds; powers and beams follow for each.");

    static final Key<ShortTermMethod> POWERS = DECISION.defaulted(
            "optimizer.powers",
            ChoiceKind.of(ShortTermMethod.class),
            "exact",
            "How powers and beams of a round are found: exact (a root up, the dual down; both bounds are proven), transform"
                    + " (the quadratic transform both ways), or lagrange (the alternation of the source).");

    static final Key<Long> PLAN_EVERY = DECISION.optional(
            "optimizer.planEvery",
            new WholeKind(1, 1_000_000),
            "10",
            "Rounds after which cuts and clusters are decided anew; not given, once at the start.");

    static final Key<Long> DRAWS = DECISION.defaulted(
            "optimizer.draws",
            new WholeKind(1, 1_000),
            "4",
            "Draws M of the fading over which cuts and clusters are decided, with the mean gains of the time.");

    static final Key<Double> EXPONENT = DECISION.defaulted(
            "optimizer.accuracyExponent",
            new RealKind(Bounds.between(0, 10)),
            "0.1",
            "Exponent e of the objective, the largest time over (size of the cluster)^e: how much a larger cluster is worth.");

    static final Key<Long> ANNEALING = DECISION.defaulted(
            "optimizer.annealingSteps",
            new WholeKind(0, 1_000_000),
            "600",
            "Steps of sa, also of the schemes that take over its cuts or clusters.");

    static final Key<Long> EPISODES = DECISION.defaulted(
            "optimizer.episodes",
            new WholeKind(1, 100_000),
            "60",
            "Episodes of 32 steps that mais trains for, each time that it decides.");

    static final Key<Long> CLUSTER_SIZE = DECISION.optional(
            "optimizer.clusterSize",
            new WholeKind(1, 400),
            "5",
            "Access points of each cluster with the scheme strongest; required there.");

    static final Key<Long> IMAGES = LEARNED.optional(
            "learning.images",
            new WholeKind(1, 1_000_000),
            "512",
            "Images that a UD trains on in a round, for which local.samples stands in the times; in whole steps of"
                    + " learning.batch, or in one step where they are fewer. Not given, local.samples rounded up.");

    private static final Part RADIO = AIR.build();

    private static final Part NETWORKS = MODEL.rule(new Rule(
                    "network-can-be-cut",
                    "Behind the first block `model.network` has parameters, work and an activation.",
                    List.of(NETWORK),
                    UcsflKeys::canBeCut))
            .build();

    private static final Part WORK = ROUND.build();

    private static final Part DPU = SERVING.build();

    private static final Part SCHEMES = DECISION.rule(new Rule(
                    "few-choices",
                    "With `optimizer.scheme: exhaustive` there are at most 200000 choices: (cuts (2^L - 1))^K.",
                    List.of(SCHEME, CellFreeKeys.COUNT, UdKeys.COUNT, NETWORK),
                    UcsflKeys::fewChoices))
            .rule(new Rule(
                    "cluster-size-given",
                    "`optimizer.scheme: strongest` needs `optimizer.clusterSize`, which is at most `accessPoint.count`.",
                    List.of(SCHEME, CellFreeKeys.COUNT),
                    List.of(CLUSTER_SIZE),
                    UcsflKeys::clusterSizeGiven))
            .build();

    private static final Part LEARNING = LEARNED.rule(new Rule(
                    "images-are-trained-on",
                    "`learning.images` is given only where `learning.loss` is `trained`.",
                    List.of(LearningKeys.LOSS),
                    List.of(IMAGES),
                    UcsflKeys::imagesAreTrainedOn))
            .build();

    /** Which rates apply in a round. */
    enum Sinr {
        /** Those of all UDs at once. */
        BOUND,
        /** Those of who sends or is sent to at the time. */
        EVENT
    }

    private UcsflKeys() {}

    static KeyTable table() {
        List<Part> parts = new ArrayList<>(List.of(RunKeys.PART));
        parts.addAll(CellFreeKeys.parts());
        parts.addAll(List.of(
                RADIO,
                NETWORKS,
                WORK,
                ServerKeys.PART
                        .with(KeyGroup.group("server", "The processors of the access points."))
                        .without(ServerKeys.DISCIPLINE, ServerKeys.SLOTS)
                        .with(ServerKeys.SERVER_SPEED
                                .required()
                                .meaning("Speed f_A of the processor (DPU) of an access point.")),
                DPU,
                TrainingParts.images(),
                TrainingParts.TRAINING,
                TrainingParts.STAND_IN_NETWORK,
                LEARNING,
                SCHEMES));
        return KeyTable.of(parts);
    }

    /**
     * The places to cut a network, behind each of its blocks.
     *
     * @throws IllegalArgumentException if it cannot be cut behind one of them
     */
    static List<ModelSplit> splits(Architecture network) {
        TrainingProfile profile = TrainingProfile.of(network, BackwardWork.COUNTED, SentBits.plain(32));
        return IntStream.rangeClosed(1, profile.lastCut())
                .mapToObj(cut -> {
                    CutFigures at = profile.at(cut);
                    return new ModelSplit(at.activationElements(), at.parameters(), at.forwardFlop());
                })
                .toList();
    }

    /** How many choices of cuts and clusters there are. */
    static double choices(int cuts, int accessPoints, int devices) {
        return Math.pow(cuts * (Math.pow(2, accessPoints) - 1), devices);
    }

    private static void canBeCut(Values values, Breaches breaches) {
        if (values.of(NETWORK) instanceof ArchitectureSource.Known known) {
            try {
                splits(KnownNetworks.named(known.name()).orElseThrow());
            } catch (IllegalArgumentException e) {
                breaches.add(NETWORK, "a network with parameters in its first block", known.name());
            }
        }
    }

    private static void clusterSizeGiven(Values values, Breaches breaches) {
        breaches.require(values.of(SCHEME).equals("strongest"), values, CLUSTER_SIZE, "optimizer.scheme strongest");
        long most = values.of(CellFreeKeys.COUNT);
        values.find(CLUSTER_SIZE)
                .filter(size -> size > most)
                .ifPresent(size -> breaches.add(CLUSTER_SIZE, "at most accessPoint.count, " + most, "" + size));
    }

    private static void imagesAreTrainedOn(Values values, Breaches breaches) {
        if (values.find(IMAGES).isPresent() && values.of(LearningKeys.LOSS) != LearningModel.Loss.TRAINED) {
            breaches.add(
                    IMAGES, "nothing with learning.loss none, where no network is trained", "" + values.of(IMAGES));
        }
    }

    private static void fewChoices(Values values, Breaches breaches) {
        if (values.of(SCHEME).equals("exhaustive") && values.of(NETWORK) instanceof ArchitectureSource.Known known) {
            int cuts = KnownNetworks.named(known.name()).orElseThrow().blocks().size();
            int aps = values.wholeOf(CellFreeKeys.COUNT);
            if (choices(cuts, aps, values.wholeOf(UdKeys.COUNT)) > MOST_CHOICES) {
                breaches.add(
                        SCHEME, "a scheme for more than 200000 choices, or fewer access points and UDs", "exhaustive");
            }
        }
    }
}
