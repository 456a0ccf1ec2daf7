/**
 * Clusters and cuts for many rounds, UCSFL (28): searches over {@link io.splitwave.optimizer.cellfree.search.Choice} by the mean of the objective
 * over fixed draws of the channel, and a bound that no choice is below.
 */
package io.splitwave.optimizer.cellfree.search;
