package io.splitwave.scenarios.inference;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.profile.InferenceCut;
import io.splitwave.learning.profile.InferenceProfile;
import io.splitwave.learning.training.leakage.MeasuredCuts;
import io.splitwave.scenarios.assembly.DescribedNetwork;
import io.splitwave.scenarios.assembly.UnusableFileException;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.architecture.ArchitectureSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The network that requests are served with, and its cuts. Threads may share it. */
public final class ServedNetwork {
    private final List<InferenceCut> profile;
    private final CutChoice choice;

    private final Optional<MeasuredLeakage> measured;

    private ServedNetwork(List<InferenceCut> profile, CutChoice choice, Optional<MeasuredLeakage> measured) {
        this.profile = profile;
        this.choice = choice;
        this.measured = measured;
    }

    /**
     * The network of a scenario. What is measured is kept in the user's cache.
     *
     * @param scenario with the keys of {@link InferenceKeys}
     * @return the network
     * @throws UnusableFileException if the network is in a file, and its cuts are not those that the scenario names; or leakages are
     *     to be measured, and the images are missing or broken, or the network cannot be trained on them
     * @throws io.splitwave.scenarios.format.text.ScenarioException if the file of the network is missing or broken
     */
    public static ServedNetwork of(Scenario scenario) {
        return of(scenario, MeasuredLeakage.userFolder());
    }

    /**
     * The same with a folder of one's own.
     *
     * @param scenario with the keys of {@link InferenceKeys}
     * @param folder where what is measured is kept
     * @return the network
     * @throws UnusableFileException as above
     * @throws io.splitwave.scenarios.format.text.ScenarioException as above
     */
    public static ServedNetwork of(Scenario scenario, Path folder) {
        CutChoice choice = scenario.group(CutChoice.class);
        Architecture network = DescribedNetwork.architecture(choice.network());
        CutChecks.check(network, choice, (key, expected, found, nearest) -> {
            String meant = nearest.isEmpty() ? "" : "; did you mean " + nearest + "?";
            throw new UnusableFileException(
                    file(choice.network()) + key.path() + ": expected " + expected + ", found " + found + meant, null);
        });
        List<InferenceCut> profile = choice.cuts(network);
        PlaceNames names = PlaceNames.of(network);
        List<String> places =
                profile.stream().map(cut -> names.place(cut.name())).toList();
        return new ServedNetwork(
                profile,
                choice,
                choice.leakage() instanceof LeakageSource.Measured
                        ? Optional.of(MeasuredLeakage.of(scenario, network, places, folder))
                        : Optional.empty());
    }

    private static String file(ArchitectureSource network) {
        return network instanceof ArchitectureSource.InFile named ? named.file() + ": " : "";
    }

    /**
     * Names of its cuts that a policy may choose, known without a measurement.
     *
     * @return from the input on, at least one
     */
    public List<String> allowedNames() {
        return profile.stream().filter(choice::allows).map(InferenceCut::name).toList();
    }

    /**
     * Where leakages come from.
     *
     * @return the source, as the scenario says
     */
    public LeakageSource leakageSource() {
        return choice.leakage();
    }

    /**
     * What attacks tell from each cut. The first call trains the network and the attackers, which takes a minute, unless that was kept.
     *
     * @return the figures; empty if the scenario does not have them measured
     * @throws UnusableFileException if what was kept is damaged; says what to do
     */
    public Optional<MeasuredCuts> measured() {
        return measured.map(MeasuredLeakage::cuts);
    }

    /**
     * Its cuts. Where leakages are measured, the first call does so, as {@link #measured} says.
     *
     * @return from the input on
     * @throws UnusableFileException if what was kept is damaged; says what to do
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
        if (choice.leakage() instanceof LeakageSource.Given given) {
            return given.leakages().get(cut);
        }
        return measured()
                .map(all -> all.cuts().get(cut).leakage())
                .orElseGet(() -> IllustrativeLeakage.of(profile.get(cut).name()).orElseThrow());
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
