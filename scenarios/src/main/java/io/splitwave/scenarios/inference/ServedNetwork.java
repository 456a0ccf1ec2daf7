package io.splitwave.scenarios.inference;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.profile.InferenceCut;
import io.splitwave.learning.profile.InferenceProfile;
import io.splitwave.scenarios.assembly.DescribedNetwork;
import io.splitwave.scenarios.assembly.UnusableFileException;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.architecture.ArchitectureSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The network that requests are served with, and its cuts. Threads may share it. */
public final class ServedNetwork {
    private final List<InferenceCut> profile;
    private final CutChoice choice;

    private ServedNetwork(List<InferenceCut> profile, CutChoice choice) {
        this.profile = profile;
        this.choice = choice;
    }

    /**
     * The network of a scenario.
     *
     * @param scenario with the keys of {@link InferenceKeys}
     * @return the network
     * @throws UnusableFileException if the network is in a file, and its cuts are not those that the scenario names
     * @throws io.splitwave.scenarios.format.text.ScenarioException if that file is missing or broken
     */
    public static ServedNetwork of(Scenario scenario) {
        CutChoice choice = scenario.group(CutChoice.class);
        Architecture network = DescribedNetwork.architecture(choice.network());
        CutChecks.check(network, choice, (key, expected, found, nearest) -> {
            String meant = nearest.isEmpty() ? "" : "; did you mean " + nearest + "?";
            throw new UnusableFileException(
                    file(choice.network()) + key.path() + ": expected " + expected + ", found " + found + meant, null);
        });
        return new ServedNetwork(choice.cuts(network), choice);
    }

    private static String file(ArchitectureSource network) {
        return network instanceof ArchitectureSource.InFile named ? named.file() + ": " : "";
    }

    /**
     * Its cuts.
     *
     * @return from the input on, as many as policies choose from
     */
    public List<ServedCut> cuts() {
        List<ServedCut> cuts = new ArrayList<>();
        for (int c = 0; c < profile.size(); c++) {
            InferenceCut cut = profile.get(c);
            cuts.add(new ServedCut(
                    cut.name(),
                    cut.deviceFlop(),
                    cut.serverFlop(),
                    cut.bit(choice.bits()),
                    leakage(c),
                    choice.allows(cut)));
        }
        return cuts;
    }

    private double leakage(int cut) {
        return choice.leakage() instanceof LeakageSource.Given given
                ? given.leakages().get(cut)
                : IllustrativeLeakage.of(profile.get(cut).name()).orElseThrow();
    }

    /**
     * Where the cut behind all layers is, at which nothing is sent.
     *
     * @return index among the cuts; empty if the scenario names cuts without it
     */
    public OptionalInt localIndex() {
        return IntStream.range(0, profile.size())
                .filter(c -> profile.get(c).name().equals(InferenceProfile.LOCAL))
                .findFirst();
    }

    /**
     * Forward work of the whole network.
     *
     * @return F, for one request, FLOP, greater than 0
     */
    public double flop() {
        return profile.get(0).deviceFlop() + profile.get(0).serverFlop();
    }
}
