/**
 * The results of a run, read back: manifest, figures, and round by round the rows that the store was given.
 *
 * <p>Rounds come one at a time with their stages and user devices, so that memory does not grow with their number. Reports,
 * traces and the terminal's views are made from here, so that they show what is in the tables and nothing else.
 *
 * <p>Left out: anything that changes a folder.
 */
package io.splitwave.output.stored;
