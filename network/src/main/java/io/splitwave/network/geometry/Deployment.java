package io.splitwave.network.geometry;

import java.util.List;
import java.util.Objects;

/**
 * Positions of everything that radiates or reflects: one AP, one IRS, K UDs.
 *
 * @param accessPoint position of the AP
 * @param irs position of the IRS, apart from the AP
 * @param userDevices positions of the K UDs, index = UD, at least one, each apart from the AP and the IRS; copied
 */
public record Deployment(Position accessPoint, Position irs, List<Position> userDevices) {

    /**
     * Checks and copies.
     *
     * @param accessPoint position of the AP
     * @param irs position of the IRS, apart from the AP
     * @param userDevices positions of the K UDs, index = UD
     * @throws IllegalArgumentException if there is no UD, or two positions that are joined by a link coincide
     */
    public Deployment {
        Objects.requireNonNull(accessPoint, "accessPoint");
        Objects.requireNonNull(irs, "irs");
        userDevices = List.copyOf(userDevices);
        if (userDevices.isEmpty()) {
            throw new IllegalArgumentException("deployment: at least 1 UD is needed, was 0");
        }
        requireApart("IRS", irs, "AP", accessPoint);
        for (int ud = 0; ud < userDevices.size(); ud++) {
            requireApart("UD " + ud, userDevices.get(ud), "IRS", irs);
            requireApart("UD " + ud, userDevices.get(ud), "AP", accessPoint);
        }
    }

    private static void requireApart(String who, Position position, String whom, Position other) {
        if (!(position.distanceM(other) > 0)) {
            throw new IllegalArgumentException(
                    "deployment: distance from " + who + " to " + whom + " must be > 0 m, both are at " + position);
        }
    }
}
