package io.splitwave.learning.protocol.request;

/**
 * How long a request waited in front of what it needed.
 *
 * @param deviceS for the UD, s, at least 0
 * @param radioS for its radio, s, at least 0
 * @param serverS for a slot of the server, s, at least 0
 */
public record InferenceWaits(double deviceS, double radioS, double serverS) {}
