package io.splitwave.network.mobility;

/** What happens to a UD that reaches the edge of its area. */
public enum Edges {
    /** It is reflected, as by a mirror. */
    MIRROR,
    /** It comes back in at the opposite edge, as on a {@link io.splitwave.network.geometry.Torus}. */
    WRAP
}
