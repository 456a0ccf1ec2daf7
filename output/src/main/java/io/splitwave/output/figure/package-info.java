/**
 * Figures for papers: data in, drawings (SVG, PNG) and numbers (CSV) out.
 *
 * <p>A {@link io.splitwave.output.figure.Plot} holds every number that is drawn, and drawings use no other source, so
 * the CSV file next to a drawing has exactly its numbers. A {@link io.splitwave.output.figure.Gantt} is the same for work over time. Drawings are painted without a screen.
 *
 * <p>Left out: interaction (the HTML pages of {@code output.report} have it), other formats.
 */
package io.splitwave.output.figure;
