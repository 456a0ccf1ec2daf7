package io.splitwave.scenarios.format.group;

import io.splitwave.scenarios.format.LearningModel;
import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.FileKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.RealKind;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.text.Bounds;
import io.splitwave.scenarios.format.text.Dimension;
import java.nio.file.Path;

/** Keys of what is learned in the rounds. */
public final class LearningKeys {
    private static final Part.Builder KEYS = Part.builder().group("learning", "What is learned in the rounds.");

    /** {@code learning.loss}. */
    public static final Key<LearningModel.Loss> LOSS = KEYS.defaulted(
            "learning.loss",
            ChoiceKind.of(LearningModel.Loss.class),
            "none",
            "Where loss and accuracy of a round come from: a measured table (profile), or real training of"
                    + " model.profile.architecture (trained).");

    /** {@code learning.table}. */
    public static final Key<Path> TABLE = KEYS.optional(
            "learning.table",
            new FileKind("a CSV of measured loss"),
            "loss.csv",
            "Measured loss and accuracy against cut and round; not given, the table of the network cnn on the digits that"
                    + " comes with the program.");

    /** {@code learning.lambda}. */
    public static final Key<Double> LAMBDA = KEYS.defaulted(
            "learning.lambda",
            QuantityKind.within(Dimension.TIME, Limits.WAIT),
            "0 s",
            "Lambda of VRSL (28): delay that a nat of loss is worth to the cut search, by the measured table.");

    /** {@code learning.data}. */
    public static final Key<LearningModel.Data> DATA = KEYS.defaulted(
            "learning.data",
            ChoiceKind.of(LearningModel.Data.class),
            "digits",
            "Images to learn: the digits that come with the program, files of MNIST's format (idx), or CIFAR-10's binary"
                    + " files.");

    /** {@code learning.folder}. */
    public static final Key<Path> FOLDER = KEYS.optional(
            "learning.folder",
            new FileKind("the folder of the data files"),
            "mnist",
            "Where the files of idx or cifar-10 are, under the names they are published with; .gz is understood.");

    /** {@code learning.testShare}. */
    public static final Key<Double> TEST_SHARE = KEYS.defaulted(
            "learning.testShare",
            new RealKind(Bounds.between(0.01, 0.99)),
            "0.2",
            "Share of each class of the digits that is kept for the test; other data have test files.");

    /** {@code learning.partition}. */
    public static final Key<LearningModel.Partition> PARTITION = KEYS.defaulted(
            "learning.partition",
            ChoiceKind.of(LearningModel.Partition.class),
            "iid",
            "How images are shared out over the UDs.");

    /** {@code learning.beta}. */
    public static final Key<Double> BETA = KEYS.defaulted(
            "learning.beta",
            new RealKind(Bounds.between(0.001, 1e6)),
            "0.5",
            "Concentration of the Dirichlet partition: the smaller, the fewer UDs hold a class.");

    /** {@code learning.protocol}. */
    public static final Key<LearningModel.Protocol> PROTOCOL = KEYS.defaulted(
            "learning.protocol",
            ChoiceKind.of(LearningModel.Protocol.class),
            "split-federated",
            "How UDs and server learn together.");

    /** {@code learning.rate}. */
    public static final Key<Double> RATE = KEYS.defaulted(
            "learning.rate", new RealKind(Bounds.between(1e-9, 1e6)), "0.1", "Rate of gradient descent.");

    /** {@code learning.steps}. */
    public static final Key<Long> STEPS = KEYS.defaulted(
            "learning.steps",
            new WholeKind(1, 1_000_000),
            "1",
            "Steps of gradient descent into which a UD divides the batch of a round (model.profile.batch).");

    /** What is learned. */
    public static final Part PART = KEYS.rules(LearningRules.all())
            .reading(LearningModel.class, LearningKeys::learning)
            .build();

    private LearningKeys() {}

    private static LearningModel learning(Values values) {
        return new LearningModel(
                values.of(LOSS),
                values.find(TABLE),
                values.of(LAMBDA),
                values.of(DATA),
                values.find(FOLDER),
                values.of(TEST_SHARE),
                values.of(PARTITION),
                values.of(BETA),
                values.of(PROTOCOL),
                values.of(RATE),
                values.wholeOf(STEPS));
    }
}
