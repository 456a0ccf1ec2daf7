/**
 * How the uniforms that fix a replication before its first event are spread over the replications: independently, in
 * antithetic pairs, or by randomised quasi-Monte Carlo. Each draw is uniform whatever the method, so means stay
 * unbiased; what changes is how replications of one group go together, so intervals are taken over groups.
 */
package io.splitwave.kernel.sampling;
