/**
 * From text to trees of values, before any key has a meaning: YAML with the place of each value, quantities with units,
 * and problems that are collected.
 *
 * <p>YAML is turned into a {@link io.splitwave.scenarios.format.text.Tree} whose nodes know source and line. A
 * {@link io.splitwave.scenarios.format.text.QuantityText} turns {@code 1 MHz} into hertz and back, exactly. A
 * {@link io.splitwave.scenarios.format.text.Problem} says where something is wrong, what was expected and what was found.
 */
package io.splitwave.scenarios.format.text;
