/**
 * A run for readers: {@code report.html}, one page that works offline from one file, and {@code report.md} with the
 * same figures to paste.
 *
 * <p>The page carries everything: a charting library (Apache ECharts, vendored), scripts and styles of our own from the
 * resources of this package, and the data as compressed columns. A content security policy allows only these scripts,
 * by their hashes; no text of a scenario is ever markup, as the data are base64 and the page sets text only as text.
 *
 * <p>Large runs are shown at a level of detail: all rounds, but of each round the stages of those user devices that ended
 * last, as many as a budget allows; the page says how many.
 *
 * <p>Left out: anything that must be simulated; counterfactuals are given by the caller.
 */
package io.splitwave.output.report;
