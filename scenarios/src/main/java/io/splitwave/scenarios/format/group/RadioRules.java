package io.splitwave.scenarios.format.group;

import io.splitwave.network.propagation.Decibels;
import io.splitwave.network.propagation.LogDistancePathLoss;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.text.Decimals;
import io.splitwave.scenarios.format.text.Dimension;
import io.splitwave.scenarios.format.text.QuantityText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The checks over several keys of noise and path loss; a system has them for the links that it has. */
public final class RadioRules {

    private RadioRules() {}

    static Rule oneNoise() {
        return new Rule(
                "one-noise",
                "Noise is a power or a density: one of `radio.noisePower` and `radio.noiseDensity` is given;"
                        + " `radio.noiseFigure` goes with the density.",
                List.of(RadioKeys.NOISE_POWER, RadioKeys.NOISE_DENSITY, RadioKeys.NOISE_FIGURE),
                RadioRules::oneNoise);
    }

    /**
     * The rule that no link of a system amplifies, not even at the least distance. The law's own constructor checks the same.
     *
     * @param exponents of the system's links; a link counts where its exponent is given
     * @return the rule
     */
    public static Rule noLinkAmplifies(List<Key<Double>> exponents) {
        List<Key<?>> seen = new ArrayList<>(exponents);
        seen.add(RadioKeys.MINIMUM_DISTANCE);
        return new Rule(
                "no-link-amplifies",
                "At `radio.pathLoss.minimumDistance` the gain is at most 0 dB on every link.",
                List.of(RadioKeys.REFERENCE_GAIN, RadioKeys.REFERENCE_DISTANCE),
                seen,
                (values, breaches) -> noLinkAmplifies(exponents, values, breaches));
    }

    private static void noLinkAmplifies(List<Key<Double>> exponents, Values values, Breaches breaches) {
        double leastM = values.find(RadioKeys.MINIMUM_DISTANCE).orElse(values.of(RadioKeys.REFERENCE_DISTANCE));
        double most = 0;
        for (Key<Double> exponent : exponents) {
            double a = values.find(exponent).orElse(0.0);
            double gain = LogDistancePathLoss.gain(
                    values.of(RadioKeys.REFERENCE_GAIN), values.of(RadioKeys.REFERENCE_DISTANCE), a, leastM);
            most = Math.max(most, gain);
        }
        if (!(most <= 1)) {
            breaches.add(
                    RadioKeys.MINIMUM_DISTANCE,
                    "a length at which no link has a gain above 0 dB",
                    String.format(
                            Locale.ROOT,
                            "%s with %.1f dB",
                            new QuantityText(Dimension.LENGTH).write(leastM),
                            Decibels.of(most)));
        }
    }

    /**
     * Checks that a link loses no more than {@link Limits#MOST_PATH_LOSS_DB} by the log-distance law.
     *
     * @param at the key to be changed
     * @param ends what stands at the ends, for instance "AP and UD"
     * @param distanceM between them, m, greater than 0
     * @param exponent key of the link's exponent, which is given
     * @param values of the scenario
     * @param breaches takes a breach
     */
    public static void withinEarshot(
            Key<?> at, String ends, double distanceM, Key<Double> exponent, Values values, Breaches breaches) {
        double lossDb = LogDistancePathLoss.lossDb(
                values.of(RadioKeys.REFERENCE_GAIN),
                values.of(RadioKeys.REFERENCE_DISTANCE),
                values.of(exponent),
                distanceM);
        if (lossDb > Limits.MOST_PATH_LOSS_DB) {
            breaches.add(
                    at,
                    "a distance between " + ends + " at which " + exponent.path()
                            + " and radio.pathLoss leave a loss of at most " + Decimals.text(Limits.MOST_PATH_LOSS_DB)
                            + " dB",
                    String.format(
                            Locale.ROOT,
                            "%s with %.0f dB",
                            new QuantityText(Dimension.LENGTH).write(distanceM),
                            lossDb));
        }
    }

    private static void oneNoise(Values values, Breaches breaches) {
        boolean power = values.find(RadioKeys.NOISE_POWER).isPresent();
        boolean density = values.find(RadioKeys.NOISE_DENSITY).isPresent();
        if (!power && !density) {
            breaches.add(
                    RadioKeys.NOISE_POWER,
                    "a power above 0 W such as -80 dBm, or radio.noiseDensity such as -174 dBm/Hz with"
                            + " radio.noiseFigure such as 7 dB",
                    "neither");
        } else if (power && density) {
            breaches.add(
                    RadioKeys.NOISE_DENSITY,
                    "radio.noiseDensity or radio.noisePower; null takes one of them away",
                    "both");
        } else if (power && values.find(RadioKeys.NOISE_FIGURE).isPresent()) {
            breaches.add(
                    RadioKeys.NOISE_FIGURE,
                    "radio.noiseDensity, to which a noise figure is added",
                    "radio.noisePower, which is all of the noise");
        }
    }
}
