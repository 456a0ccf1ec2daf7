/**
 * The results of a run, read back: manifest, figures, and round by round the rows that the store was given.
 *
 * <p>Rounds come one at a time with their stages and user devices, so that memory does not grow with their number. Reports,
 * traces and the terminal's views read from here, so that they show only what is in the tables.
 *
 * <p>Left out: anything that changes a folder.
 */
package io.splitwave.output.stored;
