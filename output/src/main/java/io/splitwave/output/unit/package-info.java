/**
 * Units to read figures in: a table, a column or an axis has one unit, the one in which its largest figure is easy to read.
 *
 * <p>{@link io.splitwave.output.unit.Scale} is the one place that defines the units and the least size of each. The
 * terminal, Markdown and the figures of papers use it; the pages of {@code output.report} contain its table.
 *
 * <p>Left out: files. Parquet, CSV and JSON keep SI units.
 */
package io.splitwave.output.unit;
