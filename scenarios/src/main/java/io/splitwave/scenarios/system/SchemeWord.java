package io.splitwave.scenarios.system;

/**
 * What a list of schemes says of one: who may decide in a system.
 *
 * @param name its name, as a scenario gives it
 * @param meaning what it decides, one line
 */
public record SchemeWord(String name, String meaning) {}
