package io.splitwave.scenarios.reproduce;

import io.splitwave.output.figure.Plot;
import java.util.List;

/**
 * The plots and claims of a figure.
 *
 * @param plots what is drawn
 * @param claims the claims about it
 */
public record Findings(List<Plot> plots, List<Claim> claims) {
    /**
     * Copies.
     *
     * @param plots what is drawn
     * @param claims the claims about it
     */
    public Findings {
        plots = List.copyOf(plots);
        claims = List.copyOf(claims);
    }
}
