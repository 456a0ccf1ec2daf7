package io.splitwave.scenarios.sweep;

import io.splitwave.network.propagation.Decibels;
import io.splitwave.network.rate.NoiseDensity;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.RadioKeys;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Noise whose power stays while the bandwidth changes, which is rarely intended, since noise grows with the band. */
public final class FixedNoise {
    private static final double MILLIWATT_W = 1e-3;

    private FixedNoise() {}

    /**
     * A note on scenarios that are compared with each other.
     *
     * @param scenarios at least one, the one that the noise power is meant for first
     * @return one sentence that says what to write instead; empty unless two of them have one fixed noise power and
     *     different bandwidths
     */
    public static Optional<String> warning(List<Scenario> scenarios) {
        Scenario meant = scenarios.get(0);
        for (Scenario scenario : scenarios) {
            for (Scenario other : scenarios) {
                if (changes(scenario, other)) {
                    boolean ofMeant = meant.system().equals(scenario.system())
                            && meant.find(RadioKeys.NOISE_POWER).isPresent();
                    return Optional.of(sentence(ofMeant ? meant : scenario));
                }
            }
        }
        return Optional.empty();
    }

    /** In another system the band may be another one, such as that of all UDs together. */
    private static boolean changes(Scenario one, Scenario other) {
        return one.system().equals(other.system())
                && one.find(RadioKeys.NOISE_POWER).isPresent()
                && one.find(RadioKeys.NOISE_POWER).equals(other.find(RadioKeys.NOISE_POWER))
                && !one.find(RadioKeys.BANDWIDTH).equals(other.find(RadioKeys.BANDWIDTH));
    }

    private static String sentence(Scenario meant) {
        double bandwidthHz = meant.of(RadioKeys.BANDWIDTH);
        double powerW = meant.of(RadioKeys.NOISE_POWER);
        NoiseDensity density = NoiseDensity.of(powerW, bandwidthHz);
        return String.format(
                Locale.ROOT,
                "radio.bandwidth changes and radio.noisePower stays at %s dBm, as if the noise did not grow with the"
                        + " band; with radio.noisePower=null and \"radio.noiseDensity=%s dBm/Hz\" it does, and is the same at"
                        + " %s MHz",
                dbm(powerW),
                dbm(density.wPerHz()),
                plain(bandwidthHz / 1e6));
    }

    private static String dbm(double watt) {
        return plain(Decibels.of(watt / MILLIWATT_W));
    }

    /** With four decimals at most: a ten-thousandth of a dB is below any measurement. */
    private static String plain(double number) {
        String text = String.format(Locale.ROOT, "%.4f", number);
        return text.replaceAll("\\.?0+$", "");
    }
}
