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
import java.util.stream.IntStream;

/**
 * What a scenario says of the cuts of a network.
 *
 * @param network the network
 * @param places names of the places where it is cut, if given
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

    /** Names of the cuts, from the input on; those of the study are the default of its network. */
    List<String> names(Architecture described) {
        if (places.isPresent()) {
            return places.get();
        }
        return network.equals(STUDIED)
                ? IllustrativeLeakage.places()
                : InferenceProfile.of(described).cuts().stream()
                        .map(cut -> PlaceNames.name(cut.name()))
                        .toList();
    }

    /** The cuts by their names. */
    List<InferenceCut> cuts(Architecture described) {
        List<String> names = names(described);
        PlaceNames known = PlaceNames.of(described);
        List<InferenceCut> cuts = InferenceProfile.of(
                        described, names.stream().map(known::place).toList())
                .cuts();
        return IntStream.range(0, names.size())
                .mapToObj(c -> cuts.get(c).named(names.get(c)))
                .toList();
    }

    /** Whether a policy may choose a cut. */
    boolean allows(InferenceCut cut) {
        double weightBit = (double) cut.deviceParameters() * WEIGHT_BITS;
        boolean fits = memoryBit.isEmpty() || weightBit <= memoryBit.getAsDouble();
        return fits && !forbidden.contains(cut.name());
    }
}
