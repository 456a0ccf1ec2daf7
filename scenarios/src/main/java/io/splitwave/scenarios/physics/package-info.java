/**
 * The validation suite: every model whose behaviour is known from theory is measured and compared with it.
 *
 * <p>{@link io.splitwave.scenarios.physics.PhysicsChecks} is the list of all checks, those of {@code network.physics}
 * first. Here are the ones that need the kernel or a whole replication: mean waiting times of the edge server against
 * queueing theory, and the balance of energy. A random figure passes within the half-width of its confidence interval;
 * the same seed gives the same figures, to the bit.
 *
 * <p>Left out: checks of the optimizer, whose results are compared with bounds and brute force in its tests.
 */
package io.splitwave.scenarios.physics;
