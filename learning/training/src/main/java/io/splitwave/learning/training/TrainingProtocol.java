package io.splitwave.learning.training;

/** How devices and server learn together in one round. */
public enum TrainingProtocol {
    /**
     * Split learning, Gupta and Raskar 2018: one device after the other trains with the server and hands the device side
     * on to the next.
     */
    SPLIT,
    /**
     * Split federated learning, Thapa et al., "SplitFed: When federated learning meets split learning", AAAI 2022, second
     * form: all devices train at once, each with a copy of the device side; the server serves their batches in turn with
     * one server side; at the end the device sides are averaged by the numbers of images.
     */
    SPLIT_FEDERATED,
    /**
     * Split federated learning, the first form of the same paper: the server holds a copy of its side for each device, so
     * that all train at once; at the end the device sides and the copies are averaged by the numbers of images. Where
     * activations cross unchanged this is {@link #FEDERATED} up to rounding, whatever the cut.
     */
    SPLIT_FEDERATED_COPIES,
    /**
     * Federated learning, McMahan et al., "Communication-efficient learning of deep networks from decentralized data",
     * AISTATS 2017: each device trains the whole network, which is averaged; the cut does not matter.
     */
    FEDERATED,
    /** One learner that has the images of all participants; neither device nor cut matters. */
    CENTRALISED;

    /** Whether networks are cut, so that activations are sent. */
    boolean cuts() {
        return this == SPLIT || this == SPLIT_FEDERATED || this == SPLIT_FEDERATED_COPIES;
    }
}
