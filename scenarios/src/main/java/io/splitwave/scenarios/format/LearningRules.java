package io.splitwave.scenarios.format;

import io.splitwave.scenarios.format.Rules.Breaches;
import io.splitwave.scenarios.format.Rules.Rule;
import java.util.List;
import java.util.Optional;

/** The checks over several keys of what is learned. */
final class LearningRules {
    /** Schemes whose first block is the cut search of VRSL (28). */
    private static final List<String> WEIGHING = List.of("ao", "no-dt", "no-irs", "random-phase");

    private static final ArchitectureSource MEASURED = new ArchitectureSource.Known("cnn");

    static final List<Rule> ALL = List.of(
            new Rule(
                    "training-needs-a-network",
                    "`learning.loss: trained` needs `model.profile`.",
                    List.of(LearningKeys.LOSS, ProfileKeys.ARCHITECTURE),
                    LearningRules::networkGiven),
            new Rule(
                    "loss-measured",
                    "`learning.loss: profile` and a `learning.lambda` above 0 need `learning.table`, unless"
                            + " `model.profile.architecture` is `cnn`.",
                    List.of(LearningKeys.LOSS, LearningKeys.LAMBDA, LearningKeys.TABLE, ProfileKeys.ARCHITECTURE),
                    LearningRules::lossMeasured),
            new Rule(
                    "loss-weighed",
                    "A `learning.lambda` above 0 needs a scheme that weighs it: " + String.join(", ", WEIGHING) + ".",
                    List.of(LearningKeys.LAMBDA, DecisionKeys.SCHEME),
                    LearningRules::lossWeighed),
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

    private LearningRules() {}

    private static boolean trains(Values values) {
        return values.of(LearningKeys.LOSS) == LearningModel.Loss.TRAINED;
    }

    private static void networkGiven(Values values, Breaches breaches) {
        Rules.require(trains(values), values, ProfileKeys.ARCHITECTURE, "learning.loss trained", breaches);
    }

    private static void lossMeasured(Values values, Breaches breaches) {
        boolean tabled = values.of(LearningKeys.LOSS) == LearningModel.Loss.PROFILE;
        boolean weighed = values.of(LearningKeys.LAMBDA) > 0;
        boolean measured = values.find(ProfileKeys.ARCHITECTURE).equals(Optional.of(MEASURED));
        String because = tabled ? "learning.loss profile" : "learning.lambda";
        Rules.require((tabled || weighed) && !measured, values, LearningKeys.TABLE, because, breaches);
    }

    private static void lossWeighed(Values values, Breaches breaches) {
        String scheme = values.of(DecisionKeys.SCHEME);
        if (values.of(LearningKeys.LAMBDA) > 0 && !WEIGHING.contains(scheme)) {
            breaches.add(
                    LearningKeys.LAMBDA,
                    "0 s, or one of the schemes " + String.join(", ", WEIGHING),
                    "scheme " + scheme + ", which does not weigh the loss");
        }
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
        String because = "learning.data " + ((ChoiceKind<LearningModel.Data>) LearningKeys.DATA.kind()).text(data);
        Rules.require(needed, values, LearningKeys.FOLDER, because, breaches);
    }
}
