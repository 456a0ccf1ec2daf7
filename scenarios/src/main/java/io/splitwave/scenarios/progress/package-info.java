/**
 * How a run shows that it moves: a bar on a terminal, a line every few seconds elsewhere.
 *
 * <p>The only part of a run that reads the wall clock for its own sake; nothing here flows back into a result.
 */
package io.splitwave.scenarios.progress;
