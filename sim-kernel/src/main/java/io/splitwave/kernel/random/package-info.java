/**
 * Chance with a name and a seed: one random stream per purpose, one substream per replication.
 *
 * <p>The generator is MRG32k3a (L'Ecuyer, "Good parameters and implementations for combined multiple recursive random
 * number generators", Operations Research 47, 1999), in the 64-bit integer form of the SSJ library; streams and
 * substreams follow L'Ecuyer, Simard, Chen and Kelton, "An object-oriented random-number package with many long streams
 * and substreams", Operations Research 50, 2002. A stream is found by its name, never by the order of creation, so that
 * one more draw for one purpose shifts nothing elsewhere. Distributions are left to the callers.
 */
package io.splitwave.kernel.random;
