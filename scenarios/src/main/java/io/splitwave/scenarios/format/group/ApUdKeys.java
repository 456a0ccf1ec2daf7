package io.splitwave.scenarios.format.group;

import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.RealKind;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.text.Decimals;
import java.util.List;

/** The key of a plain link between AP and UD: its exponent. Reference gain and distance are those of {@link RadioKeys}. */
public final class ApUdKeys {
    private static final Part.Builder KEYS = Part.builder();

    /** {@code radio.pathLoss.exponent}. */
    public static final Key<Double> EXPONENT = KEYS.required(
            "radio.pathLoss.exponent",
            new RealKind(Limits.EXPONENT),
            "3",
            "Path loss exponent a of the links between AP and UDs.");

    /** The exponent of a system whose only links are those between AP and UDs, {@code ud.distance} apart. */
    public static final Part PART = KEYS.rule(RadioRules.noLinkAmplifies(List.of(EXPONENT)))
            .rule(new Rule(
                    "within-earshot",
                    "The path loss at the upper end of `ud.distance` is at most "
                            + Decimals.text(Limits.MOST_PATH_LOSS_DB) + " dB.",
                    List.of(EXPONENT, UdKeys.DISTANCE, RadioKeys.REFERENCE_GAIN, RadioKeys.REFERENCE_DISTANCE),
                    List.of(ClassKeys.CLASSES),
                    ApUdKeys::withinEarshot))
            .reading(ApUdLoss.class, ApUdKeys::loss)
            .build();

    private ApUdKeys() {}

    private static void withinEarshot(Values values, Breaches breaches) {
        double farthestM = ClassKeys.farthestM(values);
        RadioRules.withinEarshot(UdKeys.DISTANCE, "AP and UD", farthestM, EXPONENT, values, breaches);
    }

    private static ApUdLoss loss(Values values) {
        return new ApUdLoss(
                values.of(RadioKeys.REFERENCE_GAIN),
                values.of(RadioKeys.REFERENCE_DISTANCE),
                values.ifGiven(RadioKeys.MINIMUM_DISTANCE),
                values.of(EXPONENT));
    }
}
