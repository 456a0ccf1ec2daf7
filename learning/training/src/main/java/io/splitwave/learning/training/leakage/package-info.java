/**
 * How much of an image an attacker can tell from what crosses a cut, measured by attacks: decoders that are fitted to images of the
 * attacker's own, and a distance correlation with its null distribution.
 *
 * <p>{@link io.splitwave.learning.training.leakage.Leakage} measures it. Every figure is a lower bound, as a stronger attacker may
 * exist. None of them is a guarantee of privacy.
 *
 * <p>Left out: attackers who know the weights or ask the network, membership, and labels.
 */
package io.splitwave.learning.training.leakage;
