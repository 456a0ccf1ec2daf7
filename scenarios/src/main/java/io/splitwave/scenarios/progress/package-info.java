/**
 * How a run shows its progress: a bar on a terminal, a line every few seconds elsewhere.
 *
 * <p>The only part of a run that reads the wall clock for its own sake; nothing here changes a result.
 */
package io.splitwave.scenarios.progress;
