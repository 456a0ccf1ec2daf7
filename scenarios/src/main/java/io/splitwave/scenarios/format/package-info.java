/**
 * Scenario files: YAML text with units in, an immutable {@link io.splitwave.scenarios.format.Scenario} in SI units out, or
 * every problem of the file at once.
 *
 * <p>The key {@code system} of a file says which key table it is read by. The table says for each key its path, kind,
 * bounds, default and meaning; the reader, the canonical text, the JSON Schema and the reference in {@code FORMAT.md} all
 * come from it. Units are converted here, once; no other package uses MHz or dBm.
 *
 * <p>Start at {@link io.splitwave.scenarios.format.ScenarioLoader}. Keys and tables are in {@code key}, keys that systems
 * share in {@code group}, YAML and quantities in {@code text}.
 *
 * <p>Left out: files that include other files. The key names of VRSL follow the symbols of "Virtual-Real Collaborated Split
 * Learning via Model Partitioning in IRS-Assisted IoT Networks", Section VI.
 */
package io.splitwave.scenarios.format;
