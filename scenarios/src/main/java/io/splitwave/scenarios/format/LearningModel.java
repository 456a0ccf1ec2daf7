package io.splitwave.scenarios.format;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is learned in the rounds, and whether decisions depend on it.
 *
 * @param loss where the loss of a round comes from
 * @param table measured loss against rounds and cut; empty for the one that comes with the program
 * @param lambdaS lambda of VRSL (18), (28): how many seconds of delay a nat of loss is worth to the cut search, at least 0
 * @param data images that are learned
 * @param folder where they are, if they do not come with the program
 * @param testShare share of the digits that are kept for the test, in (0, 1)
 * @param partition how images are shared out
 * @param beta concentration of a Dirichlet partition, 0.001..1e6
 * @param protocol how devices and server learn together
 * @param rate of gradient descent, in (0, 1e6]
 * @param steps into how many steps of gradient descent a UD divides the batch of a round, at least 1
 */
public record LearningModel(
        Loss loss,
        Optional<Path> table,
        double lambdaS,
        Data data,
        Optional<Path> folder,
        double testShare,
        Partition partition,
        double beta,
        Protocol protocol,
        double rate,
        int steps) {

    /** Where the loss of a round comes from. */
    public enum Loss {
        /** Nothing is learned. */
        NONE,
        /** A table that was measured. */
        PROFILE,
        /** Real training. */
        TRAINED
    }

    /** Images that are learned. */
    public enum Data {
        /** The handwritten digits that come with the program. */
        DIGITS,
        /** Four files in the IDX format, as MNIST and Fashion-MNIST have them. */
        IDX,
        /** The six files of the binary version of CIFAR-10. */
        CIFAR_10
    }

    /** How images are shared out over the UDs. */
    public enum Partition {
        /** All UDs draw from the same distribution. */
        IID,
        /** Each class by proportions of its own. */
        DIRICHLET
    }

    /** How devices and server learn together. */
    public enum Protocol {
        /** One device after the other. */
        SPLIT,
        /** All at once, device sides averaged. */
        SPLIT_FEDERATED,
        /** Whole networks averaged. */
        FEDERATED,
        /** All images in one place. */
        CENTRALISED
    }
}
