package io.splitwave.scenarios.format;

import io.splitwave.network.propagation.Decibels;
import io.splitwave.network.propagation.LogDistancePathLoss;
import io.splitwave.scenarios.format.Rules.Breaches;
import io.splitwave.scenarios.format.Rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The checks over several keys of noise, path loss, and lines of sight. */
final class RadioRules {
    static final List<Rule> ALL = List.of(
            new Rule(
                    "one-noise",
                    "Noise is a power or a density: one of `radio.noisePower` and `radio.noiseDensity` is given;"
                            + " `radio.noiseFigure` goes with the density.",
                    List.of(RadioKeys.NOISE_POWER, RadioKeys.NOISE_DENSITY, RadioKeys.NOISE_FIGURE),
                    RadioRules::oneNoise),
            new Rule(
                    "no-link-amplifies",
                    "At `radio.pathLoss.minimumDistance` the gain is at most 0 dB on every link.",
                    List.of(
                            RadioKeys.MINIMUM_DISTANCE,
                            RadioKeys.REFERENCE_GAIN,
                            RadioKeys.REFERENCE_DISTANCE,
                            RadioKeys.AP_IRS_EXPONENT,
                            RadioKeys.IRS_UD_EXPONENT,
                            RadioKeys.DIRECT_EXPONENT),
                    RadioRules::noLinkAmplifies),
            new Rule(
                    "sight-moves-with-its-ud",
                    "A line of sight to UDs changes as they move: beside it scatter takes no `speed` of its own, or 0 m/s.",
                    sightKeys(),
                    RadioRules::sightMovesWithItsUd));

    private RadioRules() {}

    private static List<Key<?>> sightKeys() {
        List<Key<?>> keys = new ArrayList<>(List.of(RadioKeys.DIRECT_EXPONENT, ChannelKeys.REPLAY));
        keys.addAll(ChannelKeys.IRS_UD.all());
        keys.addAll(ChannelKeys.DIRECT.all());
        return keys;
    }

    /** The path loss at the least distance; the law's own constructor checks the same. */
    private static void noLinkAmplifies(Values values, Breaches breaches) {
        double leastM = values.find(RadioKeys.MINIMUM_DISTANCE).orElse(values.of(RadioKeys.REFERENCE_DISTANCE));
        double most = 0;
        for (Key<Double> exponent :
                List.of(RadioKeys.AP_IRS_EXPONENT, RadioKeys.IRS_UD_EXPONENT, RadioKeys.DIRECT_EXPONENT)) {
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

    private static void sightMovesWithItsUd(Values values, Breaches breaches) {
        boolean direct = values.find(RadioKeys.DIRECT_EXPONENT).isPresent();
        if (values.find(ChannelKeys.REPLAY).isPresent()) {
            return;
        }
        for (LinkFadingKeys link :
                direct ? List.of(ChannelKeys.IRS_UD, ChannelKeys.DIRECT) : List.of(ChannelKeys.IRS_UD)) {
            values.find(link.speed)
                    .filter(speedMps -> speedMps > 0 && link.isRician(values) && link.hasDoppler(values))
                    .ifPresent(speedMps -> breaches.add(
                            link.speed,
                            "no speed of its own beside a line of sight, which moves with the UD alone: give mobility"
                                    + " instead, or a correlation for surroundings that move",
                            new QuantityText(Dimension.VELOCITY).write(speedMps)));
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
                    "radio.noiseDensity, which a noise figure goes on top of",
                    "radio.noisePower, which is all of the noise");
        }
    }
}
