package io.splitwave.scenarios.rounds.key;

import io.splitwave.learning.training.Pretraining;
import io.splitwave.scenarios.assembly.TrainingImages;
import io.splitwave.scenarios.format.LearningModel;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.architecture.ArchitectureKind;
import io.splitwave.scenarios.format.architecture.ArchitectureSource;
import io.splitwave.scenarios.format.group.LearningKeys;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.RealKind;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.text.Bounds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keys of real training in the rounds. */
public final class TrainingParts {
    private static final Part.Builder STEPS = Part.builder();
    private static final Part.Builder STAND_IN = Part.builder();
    private static final Part.Builder START = Part.builder();

    /** Images of a step of training before the first round. */
    private static final int PRETRAINING_BATCH = 16;

    /** {@code learning.batch}. */
    public static final Key<Long> BATCH = STEPS.defaulted(
            "learning.batch",
            new WholeKind(1, 1_000_000),
            "16",
            "Images of a step of gradient descent; the last step of an epoch takes the rest.");

    /** {@code learning.target}. */
    public static final Key<Double> TARGET = STEPS.optional(
            "learning.target", new RealKind(Bounds.between(0.01, 1)), "0.8", "Accuracy whose time is reported.");

    /** {@code learning.network}. */
    public static final Key<ArchitectureSource> TRAINED_NETWORK = STAND_IN.optional(
            "learning.network",
            new ArchitectureKind(),
            "cnn",
            "Network that is trained in place of model.network, whose rounds are timed; not given, model.network itself.");

    /** {@code learning.pretrainingEpochs}. */
    public static final Key<Long> PRETRAINING_EPOCHS = START.defaulted(
            "learning.pretrainingEpochs",
            new WholeKind(0, 10_000),
            "10",
            "Epochs of training in one place on mirrored images before the first round, in steps of 16 images, from which the"
                    + " rounds start; 0: they start from drawn weights.");

    /** {@code learning.pretrainingRate}. */
    public static final Key<Double> PRETRAINING_RATE = START.defaulted(
            "learning.pretrainingRate",
            new RealKind(Bounds.between(1e-9, 1e6)),
            "0.1",
            "Rate of gradient descent of that training.");

    /** Training before the first round. */
    public static final Part PRETRAINING = START.build();

    /** Steps of training and a target. */
    public static final Part TRAINING = STEPS.build();

    /** Another network that is trained in place of the one that is timed. */
    public static final Part STAND_IN_NETWORK = STAND_IN.rule(new Rule(
                    "stand-in-is-trained",
                    "`learning.network` is given only where `learning.loss` is `trained`.",
                    List.of(LearningKeys.LOSS),
                    List.of(TRAINED_NETWORK),
                    TrainingParts::standInIsTrained))
            .build();

    private TrainingParts() {}

    /**
     * Whether something is learned, from which images.
     *
     * @return the keys of the group {@code learning} without measured tables
     */
    public static Part images() {
        Map<String, LearningModel.Loss> losses = new LinkedHashMap<>();
        losses.put("none", LearningModel.Loss.NONE);
        losses.put("trained", LearningModel.Loss.TRAINED);
        return LearningKeys.PART
                .without(LearningKeys.TABLE, LearningKeys.LAMBDA, LearningKeys.PROTOCOL, LearningKeys.STEPS)
                .with(new Key<>(
                        LearningKeys.LOSS.path(),
                        new ChoiceKind<>(losses),
                        Key.Presence.DEFAULT,
                        "none",
                        "Whether model.network is trained for real, so that rounds have a loss and an accuracy."));
    }

    /**
     * Whether a network is trained.
     *
     * @param scenario with the keys of {@link #images()}
     * @return true if rounds have a loss and an accuracy
     */
    public static boolean trains(Scenario scenario) {
        return scenario.of(LearningKeys.LOSS) == LearningModel.Loss.TRAINED;
    }

    /**
     * What has no effect. It is no mistake, as a scenario whose training is switched off keeps its target.
     *
     * @param scenario of any system
     * @return a sentence each
     */
    public static List<String> warnings(Scenario scenario) {
        boolean trained = scenario.find(LearningKeys.LOSS).stream().anyMatch(LearningModel.Loss.TRAINED::equals);
        return scenario.find(TARGET).isPresent() && !trained
                ? List.of(
                        "learning.target has no effect: nothing is trained (learning.loss), so no accuracy reaches it")
                : List.of();
    }

    /**
     * Which images are learned.
     *
     * @param scenario with the keys of {@link #images()}
     * @return the choice
     */
    public static TrainingImages.Choice choice(Scenario scenario) {
        return new TrainingImages.Choice(
                scenario.of(LearningKeys.DATA),
                scenario.find(LearningKeys.FOLDER),
                scenario.of(LearningKeys.TEST_SHARE),
                scenario.of(LearningKeys.PARTITION),
                scenario.of(LearningKeys.BETA));
    }

    /**
     * Training before the first round.
     *
     * @param scenario with the keys of {@link #PRETRAINING}
     * @return epochs, batch and rate
     */
    public static Pretraining pretraining(Scenario scenario) {
        return new Pretraining(
                Math.toIntExact(scenario.of(PRETRAINING_EPOCHS)), PRETRAINING_BATCH, scenario.of(PRETRAINING_RATE));
    }

    private static void standInIsTrained(Values values, Breaches breaches) {
        if (values.find(TRAINED_NETWORK).isPresent() && values.of(LearningKeys.LOSS) != LearningModel.Loss.TRAINED) {
            breaches.add(TRAINED_NETWORK, "nothing with learning.loss none, where no network is trained", "a network");
        }
    }
}
