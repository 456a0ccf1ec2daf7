/**
 * Shares of the variance of a figure over the points of a sampled sweep: which key matters, and how much.
 *
 * <p>Sobol' indices come from a Saltelli design; of a plain Latin hypercube, first-order shares come from fitted curves. Each
 * point is a mean over worlds that all points share. What the finite number of worlds adds is taken out of the shares and
 * given separately. Functions of numbers only: this package knows no scenario.
 */
package io.splitwave.scenarios.sensitivity;
