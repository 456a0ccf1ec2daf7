package io.splitwave.scenarios.assembly;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.profile.Downlink;
import io.splitwave.learning.profile.NetworkLoad;
import io.splitwave.learning.profile.Passes;
import io.splitwave.learning.transform.CutEncoding;
import io.splitwave.learning.transform.TokenSelection;
import io.splitwave.learning.transform.UniformQuantisation;
import io.splitwave.scenarios.format.Profile;
import io.splitwave.scenarios.format.architecture.ArchitectureSource;
import io.splitwave.scenarios.format.architecture.ArchitectureText;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Translates the profile of a scenario into the types of learning; reads the description if it is in a file. */
public final class DescribedNetwork {

    private DescribedNetwork() {}

    /**
     * The load of a described network.
     *
     * @param profile describes the network, or names a known one
     * @return its work and sizes
     * @throws UnusableFileException if it does not fit the scenario
     * @throws io.splitwave.scenarios.format.text.ScenarioException if the description is missing or broken
     */
    public static NetworkLoad load(Profile profile) {
        return new NetworkLoad(
                architecture(profile),
                profile.batch(),
                passes(profile.passes()),
                new CutEncoding(
                        (int) profile.elementBit(),
                        profile.tokens().isPresent()
                                ? Optional.of(
                                        new TokenSelection(profile.tokens().getAsInt()))
                                : Optional.empty(),
                        whole(profile.quantisationBit()).stream()
                                .mapToObj(UniformQuantisation::new)
                                .findFirst()),
                downlink(profile),
                whole(profile.inputElementBit()));
    }

    private static Architecture architecture(Profile profile) {
        Architecture network = architecture(profile.architecture());
        if (profile.architecture() instanceof ArchitectureSource.InFile named) {
            checkThatItFits(profile, named, network);
        }
        return network;
    }

    /**
     * A network as it is described.
     *
     * @param source a known one, or a file
     * @return the network
     * @throws io.splitwave.scenarios.format.text.ScenarioException if the description is missing or broken
     */
    public static Architecture architecture(ArchitectureSource source) {
        if (source instanceof ArchitectureSource.Known known) {
            return KnownNetworks.named(known.name()).orElseThrow();
        }
        if (source instanceof ArchitectureSource.InFile named) {
            return ArchitectureText.read(named.file());
        }
        throw new IllegalStateException("no network for " + source);
    }

    /** The same checks that the format makes for a known network. */
    private static void checkThatItFits(Profile profile, ArchitectureSource.InFile named, Architecture network) {
        int blocks = network.blocks().size();
        if (profile.tokens().isPresent() && !network.attendsInFront(blocks)) {
            throw new UnusableFileException(
                    named.file()
                            + ": expected attention, by which tokens are chosen (model.profile.tokens), found none",
                    null);
        }
    }

    private static Downlink downlink(Profile profile) {
        return switch (profile.downlink()) {
            case FIXED -> new Downlink.Fixed(profile.downlinkBit().orElseThrow());
            case GRADIENT -> new Downlink.Gradient();
            case SUB_MODEL -> new Downlink.SubModel();
        };
    }

    private static OptionalInt whole(OptionalDouble bits) {
        return bits.isPresent() ? OptionalInt.of((int) bits.getAsDouble()) : OptionalInt.empty();
    }

    private static Passes passes(Profile.Passes passes) {
        return switch (passes) {
            case FORWARD -> Passes.FORWARD;
            case FORWARD_AND_BACKWARD -> Passes.FORWARD_AND_BACKWARD;
        };
    }
}
