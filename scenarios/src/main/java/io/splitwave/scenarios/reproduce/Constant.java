package io.splitwave.scenarios.reproduce;

import io.splitwave.scenarios.format.ScenarioLoader;
import java.util.List;
import java.util.Map;

/**
 * A constant of a reproduction that is ours and not the paper's.
 *
 * @param of preset, figure or scheme
 * @param key whether the name is a key of a scenario
 * @param name key or name
 * @param value in force
 * @param fitted to what it was fitted, or why it was chosen
 */
public record Constant(String of, boolean key, String name, String value, String fitted) {
    /**
     * Keys of a preset.
     *
     * @param preset name of the preset
     * @param keys whole paths
     * @param fitted to what they were fitted, or why they were chosen
     * @return each with its value in force, in the order of the keys
     * @throws IllegalStateException if the preset has no value for a key
     */
    public static List<Constant> ofPreset(String preset, List<String> keys, String fitted) {
        Map<String, String> values = KeysInForce.of(ScenarioLoader.load(preset, List.of()));
        return keys.stream()
                .map(key -> {
                    String value = values.get(key);
                    if (value == null) {
                        throw new IllegalStateException("preset " + preset + " has no key " + key);
                    }
                    return new Constant(preset, true, key, value, fitted);
                })
                .toList();
    }
}
