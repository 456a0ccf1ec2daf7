package io.splitwave.scenarios.format;

import java.util.OptionalDouble;

/**
 * What the optimizer knows of the channel; delays come from the true one.
 *
 * @param error variance of the estimation error over the power of what is estimated, at least 0
 * @param ageFrames frames by which its knowledge is old, at least 0
 * @param ageS the same as a time, s, at least 0, rounded up to whole frames, if given
 */
public record Knowledge(double error, int ageFrames, OptionalDouble ageS) {}
