package io.splitwave.network.fading;

import io.splitwave.network.geometry.Position;

/** Unit vector from one point to another and the distance between them. */
record Direction(double x, double y, double z, double distanceM) {

    /** From a point to another that lies {@code riseM} higher. */
    static Direction from(Position here, Position there, double riseM) {
        double dx = there.xM() - here.xM();
        double dy = there.yM() - here.yM();
        double distanceM = Math.sqrt(dx * dx + dy * dy + riseM * riseM);
        if (!(distanceM > 0)) {
            throw new IllegalArgumentException("line of sight: no direction between two ends at one place, " + here);
        }
        return new Direction(dx / distanceM, dy / distanceM, riseM / distanceM, distanceM);
    }
}
