package io.splitwave.scenarios.reproduce;

/**
 * A constant of a reproduction that is ours and not the paper's.
 *
 * @param of preset, figure or scheme
 * @param key whether the name is a key of a scenario
 * @param name key or name
 * @param value in force
 * @param fitted to what it was fitted, or why it was chosen
 */
public record Constant(String of, boolean key, String name, String value, String fitted) {}
