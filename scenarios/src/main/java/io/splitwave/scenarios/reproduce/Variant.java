package io.splitwave.scenarios.reproduce;

import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One scenario of a figure: a preset with some keys set, as {@code --set} would.
 *
 * @param label its name in the figure; different for each variant of a figure
 * @param preset which preset
 * @param settings {@code key=value}, in order
 * @param replications replications, as the settings say
 */
public record Variant(String label, String preset, List<String> settings, int replications) {
    /** The preset of nearly all: the setting of VRSL Section VI, whose unpublished values were calibrated once, to Fig. 5 alone. */
    private static final String PAPER = "paper";

    /**
     * Copies the settings.
     *
     * @param label its name in the figure
     * @param preset which preset
     * @param settings {@code key=value}, in order
     * @param replications replications, as the settings say
     */
    public Variant {
        settings = List.copyOf(settings);
    }

    /**
     * One frame that is only planned: as VRSL computes it, a sum of delays under a channel that does not change.
     *
     * @param label its name in the figure
     * @param replications at least 1
     * @param settings {@code key=value}, in order
     * @return a variant of preset {@code paper}
     */
    public static Variant planned(String label, int replications, String... settings) {
        return with(label, replications, 1, List.of("horizon.frames=1"), settings);
    }

    /**
     * Rounds played over frames whose channel changes.
     *
     * @param label its name in the figure
     * @param replications at least 1
     * @param rounds at least 1
     * @param settings {@code key=value}, in order
     * @return a variant of preset {@code paper}
     */
    public static Variant played(String label, int replications, int rounds, String... settings) {
        return with(label, replications, rounds, List.of(), settings);
    }

    /** The value it gives a key; empty if the preset's value stays. */
    Optional<String> value(String key) {
        String value = null;
        for (String setting : settings) {
            value = setting.startsWith(key + "=") ? setting.substring(key.length() + 1) : value;
        }
        return Optional.ofNullable(value);
    }

    /** Its scheme; both presets have the same. */
    String scheme() {
        return value("optimizer.scheme").orElse("ao");
    }

    /** The same with another setting, under another name. */
    Variant with(String name, String setting) {
        List<String> all = new ArrayList<>(settings);
        all.add(setting);
        return new Variant(name, preset, all, replications);
    }

    /**
     * The same over another preset.
     *
     * @param other name of the preset
     * @return a variant with the same label and settings
     */
    public Variant over(String other) {
        return new Variant(label, other, settings, replications);
    }

    /**
     * A value of a key as labels have it, without the decimals that it does not need.
     *
     * @param number the value, finite
     * @return {@code 4} and not {@code 4.0}
     */
    public static String text(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static Variant with(String label, int replications, int rounds, List<String> horizon, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("horizon.rounds=" + rounds);
        all.addAll(horizon);
        all.add("replications=" + replications);
        return new Variant(label, PAPER, all, replications);
    }

    /**
     * The scenario.
     *
     * @param seed the same for all variants, so that all see the same worlds as far as they can
     * @return the scenario with the settings
     * @throws io.splitwave.scenarios.format.text.ScenarioException if a setting is wrong
     */
    public Scenario scenario(long seed) {
        List<ScenarioOverride> overrides = new ArrayList<>();
        overrides.add(ScenarioOverride.parse("seed=" + seed));
        settings.forEach(setting -> overrides.add(ScenarioOverride.parse(setting)));
        return ScenarioLoader.load(preset, overrides);
    }
}
