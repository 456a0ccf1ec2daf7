/**
 * Keys: what a scenario of a system may hold, in a table that the reader, the canonical text, the schema and
 * {@code FORMAT.md} are made from.
 *
 * <p>A {@link io.splitwave.scenarios.format.key.Key} has a path, a {@link io.splitwave.scenarios.format.key.Kind} of value,
 * and a meaning. A {@link io.splitwave.scenarios.format.key.Part} declares the keys of one group or several, the
 * {@link io.splitwave.scenarios.format.key.Rule}s over them, and the records that they are read into. The parts of a system
 * make its {@link io.splitwave.scenarios.format.key.KeyTable}, which
 * {@link io.splitwave.scenarios.format.key.SystemKeys} brings in, from the program or from another jar.
 */
package io.splitwave.scenarios.format.key;
