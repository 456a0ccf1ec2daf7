/**
 * The result folder and its Parquet tables.
 *
 * <p>{@link io.splitwave.output.store.ResultFolder} protects the folder: nothing is written on refusal, no foreign file
 * is removed, every file appears completely. {@link io.splitwave.output.store.TableStore} takes the rows of finished
 * replications and writes one Parquet file per table, equal rows giving equal bytes; its rows remain after the process
 * ends. {@link io.splitwave.output.store.TableReader} reads them back. {@link io.splitwave.output.store.Table} is the
 * dictionary: every column with type, unit and meaning; the tables are created from it.
 *
 * <p>Left out: the choice of replications, and merging the folders of several runs.
 */
package io.splitwave.output.store;
