package io.splitwave.scenarios.inference;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.data.LabelledImages;
import io.splitwave.learning.profile.InferenceBits;
import io.splitwave.learning.training.leakage.LeakageSettings;
import io.splitwave.scenarios.assembly.TrainingImages;
import io.splitwave.scenarios.format.LearningModel;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.architecture.ArchitectureKind;
import io.splitwave.scenarios.format.architecture.ArchitectureSource;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.FileKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.NameListKind;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.RealKind;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.text.Bounds;
import io.splitwave.scenarios.format.text.Dimension;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Keys of the network that requests are served with, of its cuts, and of what they give away. */
public final class InferenceKeys {
    private static final Part.Builder KEYS = Part.builder()
            .group("model", "The network that requests are served with, and where it may be cut.")
            .group("privacy", "How much of the input what is sent gives away.");

    /** {@code model.network}. */
    public static final Key<ArchitectureSource> NETWORK = KEYS.defaulted(
            "model.network",
            new ArchitectureKind(),
            "vgg16",
            "The network; a path is relative to the folder of the scenario file. That of the source is vgg16, for images of 224 x"
                    + " 224.");

    /** {@code model.cuts}. */
    public static final Key<List<String>> CUTS = KEYS.optional(
            "model.cuts",
            new NameListKind(1),
            "[input, pool2, pool5, local]",
            "Places where the network may be cut, from the input on: input, blocks, poolings pool1, pool2, ... and linear maps fc1,"
                    + " fc2, ..., each behind it, and local, behind all. Names are in"
                    + " lower case, with a hyphen for what is neither letter nor digit: layer1.1 is layer1-1. Not given: those of the source for vgg16, else input,"
                    + " behind each block but the last, and local.");

    /** {@code model.activationBits}. */
    public static final Key<Long> ACTIVATION_BITS = KEYS.defaulted(
            "model.activationBits", new WholeKind(1, 64), "4", "Bits of an element of an activation that is sent.");

    /** {@code model.rawBits}. */
    public static final Key<Long> RAW_BITS = KEYS.defaulted(
            "model.rawBits", new WholeKind(1, 64), "8", "Bits of an element of the raw input if that is sent.");

    /** {@code model.forbidden}. */
    public static final Key<List<String>> FORBIDDEN = KEYS.defaulted(
            "model.forbidden",
            new NameListKind(0),
            "[input, local]",
            "Cuts that no policy may choose. By default the raw input, which gives everything away, and local, as the weights of the"
                    + " linear maps of vgg16 alone need 494 MB.");

    /** {@code model.deviceMemory}. */
    public static final Key<Double> DEVICE_MEMORY = KEYS.optional(
            "model.deviceMemory",
            new QuantityKind(Dimension.DATA, Bounds.between(1, 1e15)),
            "500 MB",
            "What a device has for weights of 32 bit each; no policy may choose a cut with more of them in front.");

    /** {@code privacy.leakage}. */
    public static final Key<LeakageSource> LEAKAGE = KEYS.defaulted(
            "privacy.leakage",
            new LeakageKind(),
            "illustrative",
            "Leakage of each cut, 0 to 1: the list that the source chose for vgg16 (illustrative), a list of your own from the input"
                    + " on, or what attacks tell from the cuts of a network that is trained here (measured). It is a lower bound and"
                    + " no guarantee.");

    /** {@code privacy.data}. */
    public static final Key<LearningModel.Data> DATA = KEYS.defaulted(
            "privacy.data",
            ChoiceKind.of(LearningModel.Data.class),
            "digits",
            "Images of a measurement, for the network and the attacks: the digits that come with the program, files of MNIST's"
                    + " format (idx), or CIFAR-10's binary files.");

    /** {@code privacy.folder}. */
    public static final Key<Path> FOLDER = KEYS.optional(
            "privacy.folder",
            new FileKind("the folder of the data files"),
            "mnist",
            "Where the files of idx or cifar-10 are, under the names they are published with; .gz is understood.");

    /** {@code privacy.images}. */
    public static final Key<Long> IMAGES = KEYS.defaulted(
            "privacy.images",
            new WholeKind(20, 2_000),
            "600",
            "Images to train the network, as many others for the attacker to learn from, and as many others to be told; each at"
                    + " most a third of all.");

    /** {@code privacy.epochs}. */
    public static final Key<Long> EPOCHS =
            KEYS.defaulted("privacy.epochs", new WholeKind(1, 10_000), "20", "Epochs of the network's training.");

    /** {@code privacy.batch}. */
    public static final Key<Long> BATCH = KEYS.defaulted(
            "privacy.batch", new WholeKind(1, 10_000), "16", "Images of a step of the network's training.");

    /** {@code privacy.rate}. */
    public static final Key<Double> RATE = KEYS.defaulted(
            "privacy.rate",
            new RealKind(Bounds.between(1e-9, 1e6)),
            "0.1",
            "Rate of gradient descent of the network's training.");

    /** {@code privacy.attackSteps}. */
    public static final Key<Long> ATTACK_STEPS = KEYS.defaulted(
            "privacy.attackSteps",
            new WholeKind(1, 1_000_000),
            "3000",
            "Steps in which the attacker's perceptron learns; with too few it tells less than it could.");

    private static final List<Key<?>> OF_MEASUREMENTS =
            List.of(DATA, FOLDER, IMAGES, EPOCHS, BATCH, RATE, ATTACK_STEPS);

    static {
        OF_MEASUREMENTS.forEach(
                key -> KEYS.writtenIf(key.path(), values -> values.of(LEAKAGE) instanceof LeakageSource.Measured));
    }

    /** The network that requests are served with. */
    public static final Part PART = KEYS.rule(new Rule(
                    "cuts-of-the-network",
                    "`model.cuts` and `model.forbidden` are places of the network, at least one cut may be chosen, and each has a"
                            + " leakage.",
                    List.of(NETWORK, ACTIVATION_BITS, RAW_BITS, FORBIDDEN, LEAKAGE, DATA),
                    List.of(CUTS, DEVICE_MEMORY),
                    InferenceKeys::check))
            .rule(new Rule(
                    "measured-images-found",
                    "A measurement on images other than `digits` needs `privacy.folder`.",
                    List.of(LEAKAGE, DATA),
                    List.of(FOLDER),
                    InferenceKeys::folderGiven))
            .reading(CutChoice.class, InferenceKeys::choice)
            .build();

    private InferenceKeys() {}

    private static CutChoice choice(Values values) {
        return new CutChoice(
                values.of(NETWORK),
                values.find(CUTS),
                new InferenceBits(values.wholeOf(RAW_BITS), values.wholeOf(ACTIVATION_BITS)),
                values.of(FORBIDDEN),
                values.ifGiven(DEVICE_MEMORY),
                values.of(LEAKAGE),
                values.of(DATA));
    }

    private static void folderGiven(Values values, Breaches breaches) {
        LearningModel.Data data = values.of(DATA);
        breaches.require(
                values.of(LEAKAGE) instanceof LeakageSource.Measured && data != LearningModel.Data.DIGITS,
                values,
                FOLDER,
                "privacy.data " + DATA.kind().text(data));
    }

    /** How leakages are measured, of a scenario that has them measured. */
    static LeakageSettings settings(Scenario scenario) {
        return new LeakageSettings(
                scenario.group(CutChoice.class).bits(),
                Math.toIntExact(scenario.of(IMAGES)),
                Math.toIntExact(scenario.of(EPOCHS)),
                Math.toIntExact(scenario.of(BATCH)),
                scenario.of(RATE),
                Math.toIntExact(scenario.of(ATTACK_STEPS)),
                scenario.seed());
    }

    /** Images of a measurement, of a scenario that has one. */
    static LabelledImages images(Scenario scenario) {
        return TrainingImages.learned(scenario.of(DATA), scenario.find(FOLDER), "privacy.leakage measured");
    }

    /** A network in a file is checked when it is read. */
    private static void check(Values values, Breaches breaches) {
        known(values.of(NETWORK)).ifPresent(network -> CutChecks.check(network, choice(values), breaches));
    }

    private static Optional<Architecture> known(ArchitectureSource source) {
        return source instanceof ArchitectureSource.Known named ? KnownNetworks.named(named.name()) : Optional.empty();
    }
}
