package io.splitwave.scenarios.inference;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.profile.InferenceBits;
import io.splitwave.learning.profile.InferenceCut;
import io.splitwave.learning.profile.InferenceProfile;
import io.splitwave.scenarios.format.LearningModel;
import io.splitwave.scenarios.format.architecture.ArchitectureSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a scenario says of the cuts of a network.
 *
 * @param network the network
 * @param places where it is cut, if given
 * @param bits of an element of the input and of an activation
 * @param forbidden places that no policy may choose
 * @param memoryBit what the device has for weights, bit, greater than 0, if limited
 * @param leakage where leakages come from
 * @param data images of a measurement
 */
record CutChoice(
        ArchitectureSource network,
        Optional<List<String>> places,
        InferenceBits bits,
        List<String> forbidden,
        OptionalDouble memoryBit,
        LeakageSource leakage,
        LearningModel.Data data) {
    /** The network of the study. */
    static final ArchitectureSource STUDIED = new ArchitectureSource.Known("vgg16");

    /** Weights are kept as they are computed. */
    private static final int WEIGHT_BITS = 32;

    /** Where the network is cut; the study's cuts are the default of its network. */
    List<InferenceCut> cuts(Architecture described) {
        return places.or(() -> network.equals(STUDIED) ? Optional.of(IllustrativeLeakage.places()) : Optional.empty())
                .map(names -> InferenceProfile.of(described, names))
                .orElseGet(() -> InferenceProfile.of(described))
                .cuts();
    }

    /** Whether a policy may choose a cut. */
    boolean allows(InferenceCut cut) {
        double weightBit = (double) cut.deviceParameters() * WEIGHT_BITS;
        boolean fits = memoryBit.isEmpty() || weightBit <= memoryBit.getAsDouble();
        return fits && !forbidden.contains(cut.name());
    }
}
