package io.splitwave.scenarios.format;

import io.splitwave.scenarios.format.Rules.Breaches;
import io.splitwave.scenarios.format.Rules.Rule;
import java.util.List;

/** The checks over several keys of noise and path loss. */
final class RadioRules {
    static final List<Rule> ALL = List.of(new Rule(
            "one-noise",
            "Noise is a power or a density: one of `radio.noisePower` and `radio.noiseDensity` is given;"
                    + " `radio.noiseFigure` goes with the density.",
            List.of(RadioKeys.NOISE_POWER, RadioKeys.NOISE_DENSITY, RadioKeys.NOISE_FIGURE),
            RadioRules::oneNoise));

    private RadioRules() {}

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
                    "radio.noiseDensity, which a noise figure goes on top of",
                    "radio.noisePower, which is all of the noise");
        }
    }
}
