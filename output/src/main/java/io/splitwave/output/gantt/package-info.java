/**
 * One round, or the first requests, of a run as a Gantt chart for a paper.
 *
 * <p>{@link io.splitwave.output.gantt.RoundGantt} chooses what is drawn and says it in the chart's own words; the package
 * {@code output.figure} draws it. Stages have the colours of the reports.
 *
 * <p>Left out: interaction (the report has it), and all rounds of a replication (package {@code output.trace}).
 */
package io.splitwave.output.gantt;
