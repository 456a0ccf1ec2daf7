package io.splitwave.scenarios.format.group;

import io.splitwave.scenarios.format.LearningModel;
import io.splitwave.scenarios.format.Motion;
import io.splitwave.scenarios.format.classes.ClassSizes;
import io.splitwave.scenarios.format.classes.DeviceClass;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import java.util.List;

/** Checks of device classes that need more than one of them. */
final class ClassRules {
    static final Rule SIZES = new Rule(
            "class-sizes",
            "Classes have shares that add to 1 or counts that add to ud.count, and each has a UD.",
            List.of(ClassKeys.CLASSES, UdKeys.COUNT),
            (values, breaches) -> values.find(ClassKeys.CLASSES)
                    .ifPresent(classes -> sizes(classes, values.wholeOf(UdKeys.COUNT), breaches)));

    static final Rule PLACES = new Rule(
            "class-places",
            "A class has a distance of its own only where UDs are at rest.",
            List.of(ClassKeys.CLASSES, MotionKeys.MODEL),
            List.of(ChannelKeys.REPLAY),
            ClassRules::places);

    static final Rule BATCHES = new Rule(
            "class-batches",
            "A class has a batch of its own only with `model.profile`, and not where networks are trained.",
            List.of(ClassKeys.CLASSES, ProfileKeys.BATCH),
            List.of(LearningKeys.LOSS),
            ClassRules::batches);

    private ClassRules() {}

    private static void sizes(List<DeviceClass> classes, int uds, Breaches breaches) {
        boolean shares = classes.stream().anyMatch(one -> one.share().isPresent());
        boolean counts = classes.stream().anyMatch(one -> one.count().isPresent());
        List<String> rest = classes.stream()
                .filter(DeviceClass::takesTheRest)
                .map(DeviceClass::name)
                .toList();
        if (shares && counts) {
            breaches.add(ClassKeys.CLASSES, "shares in all classes or counts in all classes", "both");
        } else if (rest.size() > 1) {
            breaches.add(
                    ClassKeys.CLASSES,
                    "a share or a count in all classes but one",
                    "neither in " + String.join(", ", rest));
        } else if (shares && wrongShares(classes, !rest.isEmpty(), breaches)
                || counts && wrongCounts(classes, uds, !rest.isEmpty(), breaches)) {
            return;
        } else {
            someInEach(classes, uds, breaches);
        }
    }

    private static boolean wrongShares(List<DeviceClass> classes, boolean rest, Breaches breaches) {
        double sum = classes.stream().mapToDouble(one -> one.share().orElse(0)).sum();
        boolean wrong = rest ? sum >= 1 : Math.abs(sum - 1) > ClassSizes.SLACK;
        if (wrong) {
            breaches.add(
                    ClassKeys.CLASSES,
                    rest ? "shares that add to less than 1, as one class takes the rest" : "shares that add to 1",
                    "the sum " + sum);
        }
        return wrong;
    }

    private static boolean wrongCounts(List<DeviceClass> classes, int uds, boolean rest, Breaches breaches) {
        long sum = classes.stream().mapToLong(one -> one.count().orElse(0)).sum();
        boolean wrong = rest ? sum >= uds : sum != uds;
        if (wrong) {
            breaches.add(
                    ClassKeys.CLASSES,
                    rest
                            ? "counts that add to less than ud.count, " + uds + ", as one class takes the rest"
                            : "counts that add to ud.count, " + uds,
                    "the sum " + sum);
        }
        return wrong;
    }

    private static void someInEach(List<DeviceClass> classes, int uds, Breaches breaches) {
        int[] sizes = ClassSizes.of(classes, uds);
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] == 0) {
                breaches.add(
                        ClassKeys.CLASSES,
                        "at least one UD in each class",
                        "none of " + uds + " UDs in " + classes.get(i).name());
            }
        }
    }

    private static void batches(Values values, Breaches breaches) {
        boolean none = values.find(ClassKeys.CLASSES).stream()
                .flatMap(List::stream)
                .allMatch(one -> one.find(ProfileKeys.BATCH).isEmpty());
        if (none) {
            return;
        }
        if (values.find(ProfileKeys.BATCH).isEmpty()) {
            breaches.add(
                    ClassKeys.CLASSES,
                    "no batch in a class, as layers are drawn and not computed from a batch (model.profile)",
                    "one");
        } else if (values.find(LearningKeys.LOSS)
                .filter(loss -> loss == LearningModel.Loss.TRAINED)
                .isPresent()) {
            breaches.add(
                    ClassKeys.CLASSES, "no batch in a class, as all UDs train with one batch (learning.loss)", "one");
        }
    }

    private static void places(Values values, Breaches breaches) {
        if (values.find(ClassKeys.CLASSES).filter(ClassKeys::anyPlace).isEmpty()) {
            return;
        }
        if (values.of(MotionKeys.MODEL) != Motion.Model.STATIC) {
            breaches.add(ClassKeys.CLASSES, "no distance in a class, as UDs move (mobility.model)", "one");
        } else if (values.find(ChannelKeys.REPLAY).isPresent()) {
            breaches.add(ClassKeys.CLASSES, "no distance in a class, as channel.replay has the places", "one");
        }
    }
}
