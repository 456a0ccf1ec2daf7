package io.splitwave.scenarios.system.sflam;

import io.splitwave.learning.transform.AccuracyByBits;
import io.splitwave.optimizer.subchannel.SubchannelInstance;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.RealKind;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.text.Bounds;
import java.util.List;

/**
 * How many bits an element of an activation may have, and the accuracy that each number of bits is worth to a decision.
 *
 * @param bitsMin fewest, at least 1
 * @param bitsMax most, at most 32
 * @param accuracy by bits
 * @param fixedBits those of the scheme that does not adapt
 */
record Quantisation(int bitsMin, int bitsMax, AccuracyByBits accuracy, int fixedBits) {
    private static final WholeKind BITS = new WholeKind(1, SubchannelInstance.FULL_PRECISION_BITS);

    private static final Part.Builder KEYS = Part.builder()
            .group(
                    "quantisation",
                    "Bits of an element of the activations, and the accuracy that they are worth to a decision.");

    static final Key<Long> BITS_MIN = KEYS.defaulted("quantisation.bitsMin", BITS, "1", "Fewest bits of an element.");

    static final Key<Long> BITS_MAX = KEYS.defaulted(
            "quantisation.bitsMax",
            BITS,
            "32",
            "Most bits of an element; 32 are those of a number that is not quantised.");

    static final Key<Long> FIXED_BITS =
            KEYS.defaulted("quantisation.fixedBits", BITS, "8", "Bits of the scheme fixed-bits.");

    static final Key<Source> ACCURACY = KEYS.defaulted(
            "quantisation.accuracy",
            ChoiceKind.of(Source.class),
            "curve",
            "Accuracy O(q) by bits: the curve a (1 - e^(-b q)) + c, or a table that was measured by training vit-digits.");

    private static final Key<Double> GAIN = KEYS.defaulted(
            "quantisation.curveGain", new RealKind(Bounds.between(0, 1)), "0.55", "Coefficient a of the curve.");

    private static final Key<Double> RATE = KEYS.defaulted(
            "quantisation.curveRate",
            new RealKind(Bounds.between(1e-6, 100)),
            "0.55",
            "Coefficient b of the curve, per bit.");

    private static final Key<Double> FLOOR = KEYS.defaulted(
            "quantisation.curveFloor", new RealKind(Bounds.between(0, 1)), "0.35", "Coefficient c of the curve.");

    static final Part PART = KEYS.rule(new Rule(
                    "bits-in-order",
                    "`quantisation.bitsMin` is at most `quantisation.bitsMax`.",
                    List.of(BITS_MIN, BITS_MAX),
                    Quantisation::inOrder))
            .rule(new Rule(
                    "curve-is-an-accuracy",
                    "With `quantisation.accuracy: curve`, the curve is above 0 and at most 1 for every number of bits.",
                    List.of(GAIN, RATE, FLOOR, ACCURACY),
                    Quantisation::isAccuracy))
            .build();

    /** Where the accuracy by bits comes from. */
    enum Source {
        /** Three coefficients. */
        CURVE,
        /** A measured table. */
        MEASURED
    }

    static Quantisation of(Scenario scenario) {
        return new Quantisation(
                Math.toIntExact(scenario.of(BITS_MIN)),
                Math.toIntExact(scenario.of(BITS_MAX)),
                scenario.of(ACCURACY) == Source.MEASURED
                        ? AccuracyByBits.measured()
                        : AccuracyByBits.curve(scenario.of(GAIN), scenario.of(RATE), scenario.of(FLOOR)),
                Math.toIntExact(scenario.of(FIXED_BITS)));
    }

    /** O(q) from the fewest to the most bits. */
    double[] accuracies() {
        double[] values = new double[bitsMax - bitsMin + 1];
        for (int bits = bitsMin; bits <= bitsMax; bits++) {
            values[bits - bitsMin] = accuracy.at(bits);
        }
        return values;
    }

    private static void inOrder(Values values, Breaches breaches) {
        long max = values.of(BITS_MAX);
        if (values.of(BITS_MIN) > max) {
            breaches.add(BITS_MIN, "at most quantisation.bitsMax, " + max, "" + values.of(BITS_MIN));
        }
    }

    private static void isAccuracy(Values values, Breaches breaches) {
        double gain = values.of(GAIN);
        double floor = values.of(FLOOR);
        if (values.of(ACCURACY) != Source.CURVE) {
            return;
        }
        if (!(gain + floor > 0)) {
            breaches.add(GAIN, "a curve above 0: curveGain or curveFloor above 0", "both 0");
        } else if (!(gain + floor <= 1)) {
            breaches.add(GAIN, "a curve of at most 1: at most 1 - curveFloor, " + (1 - floor), "" + gain);
        }
    }
}
