/**
 * The words of a system: its stages, the chains that support a round, who pays for energy, its variables and its metrics.
 *
 * <p>Everything that is written or drawn takes its columns, colours, legends and metrics from a {@link
 * io.splitwave.output.word.Vocabulary}, which the manifest of a run keeps. A word that a system does not declare is
 * absent from every table and figure; it is never a zero.
 *
 * <p>Common words are constants of {@link io.splitwave.output.word.CommonFigures} and {@link
 * io.splitwave.output.word.CommonMetrics}; a system adds its own.
 *
 * <p>Left out: values. They are in {@code io.splitwave.output.row}.
 */
package io.splitwave.output.word;
