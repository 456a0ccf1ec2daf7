package io.splitwave.scenarios.format.group;

import io.splitwave.scenarios.format.LearningModel;
import io.splitwave.scenarios.format.architecture.ArchitectureSource;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import java.util.List;
import java.util.Optional;

/** The checks over several keys of what is learned. */
final class LearningRules {

    private static final ArchitectureSource MEASURED = new ArchitectureSource.Known("cnn");

    private LearningRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "training-needs-a-network",
                        "`learning.loss: trained` needs `model.profile`.",
                        List.of(LearningKeys.LOSS, ProfileKeys.ARCHITECTURE),
                        (values, breaches) -> breaches.require(
                                trains(values), values, ProfileKeys.ARCHITECTURE, "learning.loss trained")),
                new Rule(
                        "loss-measured",
                        "`learning.loss: profile` and a `learning.lambda` above 0 need `learning.table`, unless"
                                + " `model.profile.architecture` is `cnn`.",
                        List.of(LearningKeys.LOSS, LearningKeys.TABLE, ProfileKeys.ARCHITECTURE),
                        List.of(LearningKeys.LAMBDA),
                        LearningRules::lossMeasured),
                new Rule(
                        "steps-divide-batch",
                        "`model.profile.batch` is a multiple of `learning.steps` where networks are trained.",
                        List.of(LearningKeys.LOSS, LearningKeys.STEPS, ProfileKeys.BATCH),
                        LearningRules::stepsDivideBatch),
                new Rule(
                        "data-folder-given",
                        "Training on data other than `digits` needs `learning.folder`.",
                        List.of(LearningKeys.LOSS, LearningKeys.DATA, LearningKeys.FOLDER),
                        LearningRules::folderGiven));
    }

    private static boolean trains(Values values) {
        return values.of(LearningKeys.LOSS) == LearningModel.Loss.TRAINED;
    }

    private static void lossMeasured(Values values, Breaches breaches) {
        boolean tabled = values.of(LearningKeys.LOSS) == LearningModel.Loss.PROFILE;
        boolean weighed = values.find(LearningKeys.LAMBDA).orElse(0.0) > 0;
        boolean measured = values.find(ProfileKeys.ARCHITECTURE).equals(Optional.of(MEASURED));
        String because = tabled ? "learning.loss profile" : "learning.lambda";
        breaches.require((tabled || weighed) && !measured, values, LearningKeys.TABLE, because);
    }

    private static void stepsDivideBatch(Values values, Breaches breaches) {
        Optional<Long> batch = values.find(ProfileKeys.BATCH);
        long steps = values.of(LearningKeys.STEPS);
        if (trains(values) && batch.isPresent() && batch.get() % steps != 0) {
            breaches.add(LearningKeys.STEPS, "a divisor of model.profile.batch, which is " + batch.get(), "" + steps);
        }
    }

    private static void folderGiven(Values values, Breaches breaches) {
        LearningModel.Data data = values.of(LearningKeys.DATA);
        boolean needed = trains(values) && data != LearningModel.Data.DIGITS;
        String because = "learning.data " + LearningKeys.DATA.kind().text(data);
        breaches.require(needed, values, LearningKeys.FOLDER, because);
    }
}
