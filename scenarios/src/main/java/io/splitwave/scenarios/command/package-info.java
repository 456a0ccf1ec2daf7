/**
 * The {@code splitwave} command: {@code run}, {@code resume}, {@code merge}, {@code sweep}, {@code compare},
 * {@code validate}, {@code presets}, {@code inspect}, {@code report}.
 *
 * <p>Commands read their options, make one call and print its result. Exit codes: 0 done, 2 bad usage or scenario
 * (nothing written), 3 run failed (what was finished is kept).
 */
package io.splitwave.scenarios.command;
