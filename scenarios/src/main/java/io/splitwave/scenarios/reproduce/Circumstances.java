package io.splitwave.scenarios.reproduce;

import java.time.Instant;

/**
 * The conditions of a reproduction: enough to make its figures again.
 *
 * @param command the command that was typed, without options that do not change results
 * @param version of the program
 * @param seed of every scenario
 * @param effort how much was played
 * @param started wall-clock start
 * @param complete whether all figures asked for are there
 */
record Circumstances(String command, String version, long seed, Effort effort, Instant started, boolean complete) {}
