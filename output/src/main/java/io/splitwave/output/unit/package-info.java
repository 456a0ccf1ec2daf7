/**
 * Units to read figures in: a table, a column or an axis has one unit, the one in which its largest figure is easy to read.
 *
 * <p>{@link io.splitwave.output.unit.Scale} is the one place that says which units there are and where each begins. The
 * terminal, Markdown and the figures of papers ask it; the pages of {@code output.report} carry its table with them.
 *
 * <p>Left out: files. Parquet, CSV and JSON keep SI units.
 */
package io.splitwave.output.unit;
