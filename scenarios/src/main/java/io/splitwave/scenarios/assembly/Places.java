package io.splitwave.scenarios.assembly;

import io.splitwave.network.geometry.Position;
import io.splitwave.scenarios.format.Coordinates;

/** Places of a scenario as positions. */
final class Places {

    private Places() {}

    static Position position(Coordinates at) {
        return new Position(at.xM(), at.yM());
    }
}
