package io.splitwave.scenarios.inference;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.Block;
import io.splitwave.learning.profile.InferenceCut;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.text.Nearest;
import java.util.List;
import java.util.Optional;

/** Whether a choice of cuts fits a network. */
final class CutChecks {
    private final PlaceNames places;
    private final Architecture network;
    private final CutChoice choice;
    private final Breaches breaches;

    private CutChecks(Architecture network, CutChoice choice, Breaches breaches) {
        this.places = PlaceNames.of(network);
        this.network = network;
        this.choice = choice;
        this.breaches = breaches;
    }

    /** Adds what does not fit. */
    static void check(Architecture network, CutChoice choice, Breaches breaches) {
        CutChecks checks = new CutChecks(network, choice, breaches);
        boolean known = choice.places()
                .map(names -> checks.allKnown(InferenceKeys.CUTS, names) && checks.inOrder(names))
                .orElseGet(checks::blocksNamed);
        known &= checks.allKnown(InferenceKeys.FORBIDDEN, choice.forbidden());
        if (known) {
            List<InferenceCut> cuts = choice.cuts(network);
            checks.someAllowed(cuts);
            checks.leakages(cuts);
        }
    }

    private boolean allKnown(Key<List<String>> key, List<String> names) {
        List<String> unknown =
                names.stream().filter(name -> !places.names().contains(name)).toList();
        unknown.forEach(name -> breaches.add(
                key,
                "places of network " + network.name() + ", which are " + String.join(", ", places.names()),
                name,
                Nearest.of(name, places.names()).orElse("")));
        return unknown.isEmpty();
    }

    private boolean inOrder(List<String> names) {
        for (int i = 1; i < names.size(); i++) {
            if (places.layers(names.get(i)) <= places.layers(names.get(i - 1))) {
                breaches.add(
                        InferenceKeys.CUTS,
                        "places of network " + network.name() + " from the input on, each behind the one before",
                        names.get(i) + " after " + names.get(i - 1));
                return false;
            }
        }
        return true;
    }

    private boolean blocksNamed() {
        Optional<Block> unnamed = network.blocks().stream()
                .limit(network.blocks().size() - 1L)
                .filter(block -> !places.names(block.name()))
                .findFirst();
        unnamed.ifPresent(block -> breaches.add(
                InferenceKeys.CUTS,
                "a list of places of network " + network.name() + ", which are " + String.join(", ", places.names())
                        + ", as not each block has a name of its own in lower case letters, digits and hyphens",
                "nothing, and a block named '" + block.name() + "'"));
        return unnamed.isEmpty();
    }

    private void someAllowed(List<InferenceCut> cuts) {
        if (cuts.stream().noneMatch(choice::allows)) {
            breaches.add(
                    choice.memoryBit().isPresent() ? InferenceKeys.DEVICE_MEMORY : InferenceKeys.FORBIDDEN,
                    "at least one cut that a policy may choose, by model.forbidden and model.deviceMemory",
                    "none of " + cuts.size());
        }
    }

    private void leakages(List<InferenceCut> cuts) {
        LeakageSource source = choice.leakage();
        if (source instanceof LeakageSource.Given given && given.leakages().size() != cuts.size()) {
            breaches.add(
                    InferenceKeys.LEAKAGE,
                    "a number for each of the " + cuts.size() + " cuts " + names(cuts),
                    "a list of " + given.leakages().size());
        }
        if (source instanceof LeakageSource.Illustrative) {
            illustrative(cuts);
        }
        if (source instanceof LeakageSource.Measured && !MeasuredImages.fit(network.crossing(0), choice.data())) {
            breaches.add(
                    InferenceKeys.LEAKAGE,
                    "a list of numbers that you measured elsewhere, one for each cut, as a measurement here trains the network on"
                            + " images of " + InferenceKeys.DATA.kind().text(choice.data())
                            + "; mlp and cnn take the digits",
                    "measured with network " + network.name() + ", which takes " + network.crossing(0)
                            + ", of which there are neither images nor trained weights here");
        }
    }

    private void illustrative(List<InferenceCut> cuts) {
        boolean studied = choice.network().equals(CutChoice.STUDIED);
        List<InferenceCut> without = cuts.stream()
                .filter(cut -> IllustrativeLeakage.of(cut.name()).isEmpty())
                .toList();
        if (!studied || !without.isEmpty()) {
            breaches.add(
                    InferenceKeys.LEAKAGE,
                    "measured, or a list of numbers, one for each cut, as the illustrative ones are for vgg16 at "
                            + String.join(", ", IllustrativeLeakage.places()),
                    "illustrative with network " + network.name() + (studied ? " at " + names(without) : ""));
        }
    }

    private static String names(List<InferenceCut> cuts) {
        return String.join(", ", cuts.stream().map(InferenceCut::name).toList());
    }
}
