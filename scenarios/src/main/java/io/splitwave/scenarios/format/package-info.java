/**
 * Scenario files: YAML text with units in, an immutable {@link io.splitwave.scenarios.format.Scenario} in SI units out, or
 * every problem of the file at once.
 *
 * <p>One table of keys ({@code Keys}) says for each key its path, kind, bounds, default and meaning. The reader, the
 * canonical text, the JSON Schema and the reference in {@code FORMAT.md} all come from that table. Checks that need more
 * than one key are the named rules in {@code Rules}. Units are converted here, once; nothing behind this package sees MHz
 * or dBm.
 *
 * <p>Start at {@link io.splitwave.scenarios.format.ScenarioLoader}. A new key is one constant in one of the key classes
 * and one line that reads it into the record of its group.
 *
 * <p>Left out: lists of values for sweeps, files that include other files, and any knowledge of the other modules; the
 * key names follow the symbols of VRSL ("Virtual-Real Collaborated Split Learning via Model Partitioning in IRS-Assisted
 * IoT Networks"), Section VI.
 */
package io.splitwave.scenarios.format;
