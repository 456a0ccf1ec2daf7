package io.splitwave.scenarios.system.vrsl.key;

import io.splitwave.optimizer.vrsl.scheme.SchemeEntry;
import io.splitwave.optimizer.vrsl.scheme.SchemeEntry.Need;
import io.splitwave.optimizer.vrsl.scheme.SchemeEntry.Trait;
import io.splitwave.optimizer.vrsl.scheme.SchemeRegistry;
import io.splitwave.scenarios.format.Motion;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.Visits;
import io.splitwave.scenarios.format.group.ChannelKeys;
import io.splitwave.scenarios.format.group.DrawnLayerKeys;
import io.splitwave.scenarios.format.group.LearningKeys;
import io.splitwave.scenarios.format.group.MotionKeys;
import io.splitwave.scenarios.format.group.ProfileKeys;
import io.splitwave.scenarios.format.group.ServerKeys;
import io.splitwave.scenarios.format.group.VisitKeys;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The checks of what a scheme needs, and of how often it decides. */
final class OptimizerRules {
    private OptimizerRules() {}

    static List<Rule> all(SchemeRegistry schemes) {
        return List.of(
                new Rule(
                        "cuts-within-model",
                        "Each of `optimizer.candidateCuts` lies within 1..`model.layers`, or the blocks of `model.profile`.",
                        List.of(OptimizerKeys.CANDIDATE_CUTS, DrawnLayerKeys.LAYERS, ProfileKeys.ARCHITECTURE),
                        OptimizerRules::cutsWithinModel),
                new Rule(
                        "direct-link-given",
                        needing(schemes, Need.DIRECT_LINK) + " `radio.directLink`.",
                        List.of(OptimizerKeys.SCHEME, IrsLinkKeys.DIRECT_EXPONENT, IrsLinkKeys.PENETRATION_LOSS),
                        (values, breaches) -> directLinkGiven(schemes, values, breaches)),
                new Rule(
                        "offload-given",
                        needing(schemes, Need.OFFLOADING)
                                + " `model.rawInputSize` (with `model.profile` its `inputElementSize`), and"
                                + " `model.offloadServerSpeed` where `server.discipline` is `none`.",
                        List.of(
                                OptimizerKeys.SCHEME,
                                ProfileKeys.ARCHITECTURE,
                                ProfileKeys.INPUT_ELEMENT_SIZE,
                                OffloadKeys.RAW_INPUT_SIZE,
                                OffloadKeys.OFFLOAD_SERVER_SPEED,
                                ServerKeys.DISCIPLINE),
                        (values, breaches) -> offloadGiven(schemes, values, breaches)),
                new Rule(
                        "max-delay-given",
                        needing(schemes, Need.MAX_DELAY) + " `limits.maxDelay`, the deadline it keeps.",
                        List.of(OptimizerKeys.SCHEME, LimitKeys.MAX_DELAY),
                        (values, breaches) -> breaches.require(
                                needs(schemes, values, Need.MAX_DELAY),
                                values,
                                LimitKeys.MAX_DELAY,
                                "optimizer.scheme " + values.of(OptimizerKeys.SCHEME))),
                new Rule(
                        "loss-weighed",
                        "A `learning.lambda` above 0 needs a scheme that weighs it: " + weighing(schemes) + ".",
                        List.of(LearningKeys.LAMBDA, OptimizerKeys.SCHEME),
                        (values, breaches) -> lossWeighed(schemes, values, breaches)),
                new Rule(
                        "held-for-the-same-devices",
                        "A decision held for several frames (`optimizer.every`) needs the same UDs in each: no `visits`, no"
                                + " `mobility.model` road or trace, no `channel.replay`.",
                        List.of(OptimizerKeys.EVERY, VisitKeys.ARRIVALS, MotionKeys.MODEL, ChannelKeys.REPLAY),
                        OptimizerRules::heldForTheSameDevices));
    }

    private static boolean needs(SchemeRegistry schemes, Values values, Need need) {
        return schemes.entry(values.of(OptimizerKeys.SCHEME)).needs().contains(need);
    }

    /** For example "Scheme `no-irs` needs". */
    private static String needing(SchemeRegistry schemes, Need need) {
        List<String> names = schemes.entries().stream()
                .filter(entry -> entry.needs().contains(need))
                .map(entry -> "`" + entry.name() + "`")
                .toList();
        return names.size() == 1
                ? "Scheme " + names.get(0) + " needs"
                : "Each of the schemes " + String.join(", ", names) + " needs";
    }

    private static String weighing(SchemeRegistry schemes) {
        return schemes.entries().stream()
                .filter(entry -> entry.has(Trait.WEIGHS_LOSS))
                .map(SchemeEntry::name)
                .collect(Collectors.joining(", "));
    }

    private static void cutsWithinModel(Values values, Breaches breaches) {
        Optional<Integer> blocks =
                ProfileKeys.known(values).map(network -> network.blocks().size());
        boolean profiled = values.find(ProfileKeys.ARCHITECTURE).isPresent();
        Optional<Integer> layers =
                profiled ? blocks : values.find(DrawnLayerKeys.LAYERS).map(Math::toIntExact);
        String source = profiled ? "blocks of model.profile" : "model.layers";
        for (int cut : values.find(OptimizerKeys.CANDIDATE_CUTS).orElse(List.of())) {
            if (layers.isPresent() && cut > layers.get()) {
                breaches.add(
                        OptimizerKeys.CANDIDATE_CUTS,
                        "cut layers within 1.." + layers.get() + " (" + source + ")",
                        "" + cut);
            }
        }
    }

    private static void directLinkGiven(SchemeRegistry schemes, Values values, Breaches breaches) {
        boolean needed = needs(schemes, values, Need.DIRECT_LINK);
        if (needed && values.find(IrsLinkKeys.DIRECT_EXPONENT).isEmpty()) {
            breaches.add(
                    OptimizerKeys.SCHEME,
                    "the group radio.directLink, needed by scheme " + values.of(OptimizerKeys.SCHEME),
                    "none");
        }
    }

    private static void offloadGiven(SchemeRegistry schemes, Values values, Breaches breaches) {
        boolean offloads = needs(schemes, values, Need.OFFLOADING);
        String because = "optimizer.scheme " + values.of(OptimizerKeys.SCHEME);
        boolean serverGiven = values.of(ServerKeys.DISCIPLINE) != Scenario.Discipline.NONE;
        boolean profiled = values.find(ProfileKeys.ARCHITECTURE).isPresent();
        Key<Double> rawInput = profiled ? ProfileKeys.INPUT_ELEMENT_SIZE : OffloadKeys.RAW_INPUT_SIZE;
        breaches.require(offloads, values, rawInput, because);
        breaches.require(
                offloads && !serverGiven, values, OffloadKeys.OFFLOAD_SERVER_SPEED, because + " without a server");
    }

    private static void lossWeighed(SchemeRegistry schemes, Values values, Breaches breaches) {
        String scheme = values.of(OptimizerKeys.SCHEME);
        if (values.of(LearningKeys.LAMBDA) > 0 && !schemes.entry(scheme).has(Trait.WEIGHS_LOSS)) {
            breaches.add(
                    LearningKeys.LAMBDA,
                    "0 s, or one of the schemes " + weighing(schemes),
                    "scheme " + scheme + ", which does not weigh the loss");
        }
    }

    private static void heldForTheSameDevices(Values values, Breaches breaches) {
        Motion.Model model = values.of(MotionKeys.MODEL);
        boolean changing = values.of(VisitKeys.ARRIVALS) != Visits.Arrivals.NONE
                || model == Motion.Model.ROAD
                || model == Motion.Model.TRACE
                || values.find(ChannelKeys.REPLAY).isPresent();
        if (changing && values.of(OptimizerKeys.EVERY) > 1) {
            breaches.add(OptimizerKeys.EVERY, "1 where UDs come and go", "" + values.of(OptimizerKeys.EVERY));
        }
    }
}
