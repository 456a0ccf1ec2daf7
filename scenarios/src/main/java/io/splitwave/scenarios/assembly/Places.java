package io.splitwave.scenarios.assembly;

import io.splitwave.network.geometry.Position;
import io.splitwave.scenarios.format.text.Coordinates;

/** Places of a scenario as positions. */
public final class Places {

    private Places() {}

    /**
     * A place as a position.
     *
     * @param at coordinates, m
     * @return the position
     */
    public static Position position(Coordinates at) {
        return new Position(at.xM(), at.yM());
    }
}
