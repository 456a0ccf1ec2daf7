package io.splitwave.scenarios.format;

import static io.splitwave.scenarios.format.Key.defaulted;
import static io.splitwave.scenarios.format.Key.optional;
import static io.splitwave.scenarios.format.KeyGroup.group;

import java.util.List;

/** Keys of what is learned in the rounds. */
final class LearningKeys {

    static final Key<LearningModel.Loss> LOSS = defaulted(
            "learning.loss",
            ChoiceKind.of(LearningModel.Loss.class),
            "none",
            "Where loss and accuracy of a round come from: a measured table (profile), or real training of"
                    + " model.profile.architecture (trained).");
    static final Key<java.nio.file.Path> TABLE = optional(
            "learning.table",
            new FileKind("a CSV of measured loss"),
            "loss.csv",
            "Measured loss and accuracy against cut and round; not given, the table of the network cnn on the digits that"
                    + " comes with the program.");
    static final Key<Double> LAMBDA = defaulted(
            "learning.lambda",
            QuantityKind.within(Dimension.TIME, Limits.WAIT),
            "0 s",
            "Lambda of VRSL (28): delay that a nat of loss is worth to the cut search, by the measured table.");
    static final Key<LearningModel.Data> DATA = defaulted(
            "learning.data",
            ChoiceKind.of(LearningModel.Data.class),
            "digits",
            "Images to learn: the digits that come with the program, files of MNIST's format (idx), or CIFAR-10's binary"
                    + " files.");
    static final Key<java.nio.file.Path> FOLDER = optional(
            "learning.folder",
            new FileKind("the folder of the data files"),
            "mnist",
            "Where the files of idx or cifar-10 are, under the names they are published with; .gz is understood.");
    static final Key<Double> TEST_SHARE = defaulted(
            "learning.testShare",
            new RealKind(Bounds.between(0.01, 0.99)),
            "0.2",
            "Share of each class of the digits that is kept for the test; other data have test files.");
    static final Key<LearningModel.Partition> PARTITION = defaulted(
            "learning.partition",
            ChoiceKind.of(LearningModel.Partition.class),
            "iid",
            "How images are shared out over the UDs.");
    static final Key<Double> BETA = defaulted(
            "learning.beta",
            new RealKind(Bounds.between(0.001, 1e6)),
            "0.5",
            "Concentration of the Dirichlet partition: the smaller, the fewer UDs hold a class.");
    static final Key<LearningModel.Protocol> PROTOCOL = defaulted(
            "learning.protocol",
            ChoiceKind.of(LearningModel.Protocol.class),
            "split-federated",
            "How UDs and server learn together.");
    static final Key<Double> RATE =
            defaulted("learning.rate", new RealKind(Bounds.between(1e-9, 1e6)), "0.1", "Rate of gradient descent.");
    static final Key<Long> STEPS = defaulted(
            "learning.steps",
            new WholeKind(1, 1_000_000),
            "1",
            "Steps of gradient descent into which a UD divides the batch of a round (model.profile.batch).");

    static final List<Key<?>> ALL =
            List.of(LOSS, TABLE, LAMBDA, DATA, FOLDER, TEST_SHARE, PARTITION, BETA, PROTOCOL, RATE, STEPS);

    static final List<KeyGroup> GROUPS = List.of(group("learning", "What is learned in the rounds."));

    private LearningKeys() {}

    static LearningModel learning(Values values) {
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
