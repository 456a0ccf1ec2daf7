package io.splitwave.scenarios.system.genfv;

import io.splitwave.optimizer.generation.GenerationSchemes;
import io.splitwave.optimizer.generation.NoiseBand;
import io.splitwave.scenarios.format.LearningModel;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.ApUdKeys;
import io.splitwave.scenarios.format.group.ClassKeys;
import io.splitwave.scenarios.format.group.FrameWorkRules;
import io.splitwave.scenarios.format.group.LearningKeys;
import io.splitwave.scenarios.format.group.MotionKeys;
import io.splitwave.scenarios.format.group.RadioKeys;
import io.splitwave.scenarios.format.group.RunKeys;
import io.splitwave.scenarios.format.group.ServerKeys;
import io.splitwave.scenarios.format.group.UdKeys;
import io.splitwave.scenarios.format.group.VisitKeys;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.IntervalKind;
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
import io.splitwave.scenarios.format.text.Interval;
import io.splitwave.scenarios.rounds.key.LinkParts;
import io.splitwave.scenarios.rounds.key.TrainingParts;
import java.util.List;

/** The keys of GenFV: parts that it shares with others, and those of subcarriers, budgets and selection. */
final class GenfvKeys {
    private static final Part.Builder AIR = Part.builder();
    private static final Part.Builder MODEL = Part.builder().group("model", "The network that is trained.");
    private static final Part.Builder ROUND = Part.builder()
            .group("local", "What a UD does in a round.")
            .group("selection", "Who takes part in a round.");
    private static final Part.Builder DECISION = Part.builder().group("optimizer", "How decisions are made.");
    private static final Part.Builder LABELS = Part.builder();

    static final Key<Long> SUBCARRIERS = AIR.required(
            "radio.subcarriers",
            new WholeKind(1, 1_000_000),
            "100",
            "Number M of subcarriers of equal width into which the band is divided; a UD gets a whole number of them.");

    static final Key<NoiseBand> NOISE = AIR.defaulted(
            "radio.noise",
            ChoiceKind.of(NoiseBand.class),
            "share",
            "What the power of a UD and the noise refer to: all its subcarriers (share), or each of them, as in the source"
                    + " (per-subcarrier-power).");

    static final Key<Double> MIN_POWER = AIR.defaulted(
            "ud.minTransmitPower",
            new QuantityKind(Dimension.POWER, Bounds.between(1e-12, 1e9)),
            "0.01 W",
            "Least transmit power of a UD; ud.transmitPower is the highest.");

    static final Key<Interval> ENERGY_BUDGET = AIR.required(
            "ud.energyBudget",
            new IntervalKind(new QuantityKind(Dimension.ENERGY, Bounds.between(1e-9, 1e12))),
            "[4 J, 12 J]",
            "Most energy of a UD for training and sending its model in a round, drawn uniformly for each UD.");

    static final Key<Double> MODEL_SIZE = MODEL.required(
            "model.size",
            new QuantityKind(Dimension.DATA, Bounds.between(1, 1e15)),
            "22.4 Mbit",
            "Size of the model that is sent down and up, 32 bit for a parameter.");

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

    static final Key<Long> LABEL_BITS = ROUND.defaulted(
            "selection.labelBits",
            new WholeKind(1, 64),
            "32",
            "Bits of a number of the label histogram that a UD sends before the decision.");

    static final Key<Double> EMD_MAX = ROUND.defaulted(
            "selection.emdMax",
            new RealKind(Bounds.between(0, 2)),
            "1.2",
            "Largest distance (EMD, 0 to 2) of a UD's label shares from those of all with which it may be selected.");

    static final Key<Double> LONGEST = ROUND.required(
            "selection.longest",
            new QuantityKind(Dimension.TIME, Bounds.between(1e-6, 1e9)),
            "6 s",
            "Longest time from the start of a round by which models must have arrived; a UD that is later is dropped.");

    static final Key<Double> SLACK = ROUND.defaulted(
            "selection.slack",
            new RealKind(Bounds.between(1e-6, 1)),
            "0.6",
            "Share of the subcarriers that the least needs of the selected UDs may fill; what is left shortens the round.");

    static final Key<String> SCHEME = DECISION.defaulted(
            "optimizer.scheme",
            ChoiceKind.of(GenerationSchemes.names().toArray(String[]::new)),
            "genfv-opt",
            "Who decides which UDs train, their subcarriers and powers, and how many images are generated.");

    static final Key<Double> FIXED_KAPPA = DECISION.defaulted(
            "optimizer.fixedKappa",
            new RealKind(Bounds.between(0, 1)),
            "0.5",
            "Weight kappa2 of the server's model with the scheme fixed-kappa.");

    private static final Part RADIO = AIR.rule(new Rule(
                    "least-below-highest",
                    "`ud.minTransmitPower` is at most `ud.transmitPower`.",
                    List.of(MIN_POWER, UdKeys.TRANSMIT_POWER),
                    GenfvKeys::leastBelowHighest))
            .reading(LinkParts.Air.class, LinkParts.Air::of)
            .build();

    private static final Part MODELS = MODEL.build();

    private static final Part ROUNDS = ROUND.build();

    private static final Part SCHEMES = DECISION.build();

    private static final Part LEARNING = LABELS.rule(new Rule(
                    "labels-need-a-folder",
                    "`learning.data` other than `digits` needs `learning.folder` also where nothing is trained, as labels are"
                            + " those of the images.",
                    List.of(LearningKeys.LOSS, LearningKeys.DATA, LearningKeys.FOLDER),
                    GenfvKeys::labelsNeedFolder))
            .rule(new Rule(
                    "trained-network-given",
                    "`learning.loss: trained` needs `learning.network`.",
                    List.of(LearningKeys.LOSS, TrainingParts.TRAINED_NETWORK),
                    (values, breaches) -> breaches.require(
                            trains(values), values, TrainingParts.TRAINED_NETWORK, "learning.loss trained")))
            .rule(new Rule(
                    "class-samples",
                    "A class has samples of its own only where nothing is trained.",
                    List.of(ClassKeys.CLASSES, LearningKeys.LOSS),
                    GenfvKeys::classSamples))
            .build();

    private GenfvKeys() {}

    static KeyTable table() {
        return KeyTable.of(List.of(
                RunKeys.PART,
                UdKeys.PART
                        .without(UdKeys.CPU, UdKeys.ENERGY_COEFFICIENT)
                        .with(UdKeys.TRANSMIT_POWER.meaning(
                                "Highest transmit power of a UD; label histograms are sent with it."))
                        .reading(Scenario.UserDevices.class, GenfvKeys::devices),
                LinkParts.ACCESS_POINT,
                LinkParts.RADIO.with(RadioKeys.BANDWIDTH.meaning(
                        "Band W that is divided into subcarriers, up, and one as wide down.")),
                ApUdKeys.PART,
                RADIO,
                ClassKeys.part(
                        "genfv",
                        List.of(
                                UdKeys.DISTANCE,
                                GpuKeys.CORE_CLOCK,
                                GpuKeys.MEMORY_CLOCK,
                                GpuKeys.POWER,
                                ENERGY_BUDGET,
                                SAMPLES)),
                LinkParts.CHANNEL,
                LinkParts.RULES,
                MotionKeys.PART,
                VisitKeys.PART,
                GpuKeys.PART,
                MODELS,
                ROUNDS,
                GeneratedKeys.PART,
                ServerKeys.PART
                        .without(ServerKeys.DISCIPLINE, ServerKeys.SLOTS)
                        .with(ServerKeys.SERVER_SPEED.required().meaning("Speed at which the server averages models.")),
                TrainingParts.images(),
                TrainingParts.TRAINING.without(TrainingParts.BATCH),
                TrainingParts.STAND_IN_NETWORK.with(TrainingParts.TRAINED_NETWORK.meaning(
                        "Network that is trained, in place of one of model.size, which is timed; required where"
                                + " learning.loss is trained.")),
                LEARNING,
                SCHEMES,
                FrameWorkRules.PART));
    }

    /** The processor is the GPU, whose cores have the clock; its energy does not follow from the clock. */
    private static Scenario.UserDevices devices(Values values) {
        return new Scenario.UserDevices(
                values.wholeOf(UdKeys.COUNT),
                values.of(UdKeys.DISTANCE),
                values.of(GpuKeys.CORE_CLOCK),
                values.of(UdKeys.TRANSMIT_POWER),
                0);
    }

    private static void leastBelowHighest(Values values, Breaches breaches) {
        double highestW = values.of(UdKeys.TRANSMIT_POWER);
        if (!(values.of(MIN_POWER) <= highestW)) {
            breaches.add(MIN_POWER, "at most ud.transmitPower, " + highestW + " W", values.of(MIN_POWER) + " W");
        }
    }

    private static void labelsNeedFolder(Values values, Breaches breaches) {
        LearningModel.Data data = values.of(LearningKeys.DATA);
        String because = "learning.data " + LearningKeys.DATA.kind().text(data);
        breaches.require(!trains(values) && data != LearningModel.Data.DIGITS, values, LearningKeys.FOLDER, because);
    }

    private static void classSamples(Values values, Breaches breaches) {
        boolean ofClass = values.find(ClassKeys.CLASSES).stream()
                .flatMap(List::stream)
                .anyMatch(one -> one.find(SAMPLES).isPresent());
        if (ofClass && trains(values)) {
            breaches.add(
                    ClassKeys.CLASSES,
                    "no samples in a class, as all UDs train with one batch (learning.loss)",
                    "samples in a class");
        }
    }

    private static boolean trains(Values values) {
        return values.of(LearningKeys.LOSS) == LearningModel.Loss.TRAINED;
    }
}
