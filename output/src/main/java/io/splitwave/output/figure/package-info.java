/**
 * Figures for papers: data in, drawings (SVG, PNG) and numbers (CSV) out.
 *
 * <p>A {@link io.splitwave.output.figure.Plot} holds every number that is drawn; nobody draws from anything else, so the
 * CSV beside a drawing is what the drawing shows. Drawings are painted without a screen.
 *
 * <p>Left out: interaction (the HTML pages of {@code output.report} have it), other formats.
 */
package io.splitwave.output.figure;
