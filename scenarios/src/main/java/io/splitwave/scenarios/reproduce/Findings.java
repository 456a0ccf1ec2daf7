package io.splitwave.scenarios.reproduce;

import io.splitwave.output.figure.Plot;
import java.util.List;

/**
 * What a figure came to.
 *
 * @param plots what is drawn
 * @param claims what was claimed of it
 */
record Findings(List<Plot> plots, List<Claim> claims) {
    Findings {
        plots = List.copyOf(plots);
        claims = List.copyOf(claims);
    }
}
