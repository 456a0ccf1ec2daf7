/**
 * Groups of keys that several systems can share: the run, user devices, access point, radio, channel, motion, visits,
 * server, model, learning, barrier.
 *
 * <p>Each class declares its keys and the {@link io.splitwave.scenarios.format.key.Part} that they make. A system takes a
 * part as it is, without keys that mean nothing to it ({@code without}), or with keys in words of its own ({@code with}).
 * Keys that only one system has are declared by that system.
 */
package io.splitwave.scenarios.format.group;
