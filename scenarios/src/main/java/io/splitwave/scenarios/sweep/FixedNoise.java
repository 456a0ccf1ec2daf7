package io.splitwave.scenarios.sweep;

import io.splitwave.network.propagation.Decibels;
import io.splitwave.network.rate.NoiseDensity;
import io.splitwave.scenarios.format.Scenario;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Noise whose power stays while the bandwidth changes: rarely what is meant, since noise grows with the band. */
public final class FixedNoise {
    private static final double MILLIWATT_W = 1e-3;

    private FixedNoise() {}

    /**
     * What to know of scenarios that are put beside each other.
     *
     * @param scenarios at least one, the one that the noise power is meant for first
     * @return one sentence that says what to write instead; empty unless two of them have one fixed noise power and
     *     different bandwidths
     */
    public static Optional<String> warning(List<Scenario> scenarios) {
        Scenario.Radio meant = scenarios.get(0).radio();
        for (Scenario scenario : scenarios) {
            for (Scenario other : scenarios) {
                if (changes(scenario.radio(), other.radio())) {
                    return Optional.of(sentence(meant.noise().powerW().isPresent() ? meant : scenario.radio()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean changes(Scenario.Radio one, Scenario.Radio other) {
        return one.noise().powerW().isPresent()
                && one.noise().powerW().equals(other.noise().powerW())
                && one.bandwidthHz() != other.bandwidthHz();
    }

    private static String sentence(Scenario.Radio meant) {
        double powerW = meant.noise().powerW().orElseThrow();
        NoiseDensity density = NoiseDensity.of(powerW, meant.bandwidthHz());
        return String.format(
                Locale.ROOT,
                "radio.bandwidth changes and radio.noisePower stays at %s dBm, as if the noise did not grow with the"
                        + " band; with radio.noisePower=null and \"radio.noiseDensity=%s dBm/Hz\" it does, and is the same at"
                        + " %s MHz",
                dbm(powerW),
                dbm(density.wPerHz()),
                plain(meant.bandwidthHz() / 1e6));
    }

    private static String dbm(double watt) {
        return plain(Decibels.of(watt / MILLIWATT_W));
    }

    /** With four decimals at most: a ten-thousandth of a dB is below anything that is measured. */
    private static String plain(double number) {
        String text = String.format(Locale.ROOT, "%.4f", number);
        return text.replaceAll("\\.?0+$", "");
    }
}
