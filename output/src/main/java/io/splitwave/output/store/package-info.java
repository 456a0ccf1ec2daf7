/**
 * The result folder and its Parquet tables.
 *
 * <p>{@link io.splitwave.output.store.ResultFolder} guards the folder: nothing is written on refusal, nothing foreign is
 * removed, every file appears whole. {@link io.splitwave.output.store.TableStore} takes the rows of finished
 * replications and writes one Parquet file per table, equal rows giving equal bytes; what it holds outlasts the process.
 * {@link io.splitwave.output.store.TableReader} reads them back. {@link io.splitwave.output.store.Table} is the
 * dictionary: every column with type, unit and meaning; the tables are created from it.
 *
 * <p>Left out: who decides which replications run, and merging the folders of several runs.
 */
package io.splitwave.output.store;
