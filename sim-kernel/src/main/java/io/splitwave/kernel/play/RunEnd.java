package io.splitwave.kernel.play;

/**
 * How a run ended.
 *
 * @param endS simulated time of the end, s
 * @param frames number of frames that have begun
 * @param reason why it ended
 */
public record RunEnd(double endS, long frames, EndReason reason) {}
