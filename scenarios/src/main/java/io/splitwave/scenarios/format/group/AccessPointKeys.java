package io.splitwave.scenarios.format.group;

import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.PlaceKind;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.text.Coordinates;
import io.splitwave.scenarios.format.text.Dimension;

/** Keys of the access point. */
public final class AccessPointKeys {
    /** Most elements of an array: more would not fit in memory, and the bound turns that into a message. */
    public static final long MOST_ELEMENTS = 10_000;

    private static final Part.Builder KEYS = Part.builder().group("accessPoint", "Access point.");

    /** {@code accessPoint.antennas}. */
    public static final Key<Long> ANTENNAS =
            KEYS.required("accessPoint.antennas", new WholeKind(1, MOST_ELEMENTS), "32", "Number N_AP of antennas.");

    /** {@code accessPoint.position}. */
    public static final Key<Coordinates> AP_POSITION =
            KEYS.required("accessPoint.position", new PlaceKind(), "[0 m, 0 m]", "Position of the AP.");

    /** {@code accessPoint.totalPower}. */
    public static final Key<Double> TOTAL_POWER = KEYS.required(
            "accessPoint.totalPower",
            QuantityKind.within(Dimension.POWER, Limits.POWER),
            "3 W",
            "Transmit power P_total over all UDs.");

    /** {@code accessPoint.maxPowerPerUd}. */
    public static final Key<Double> MAX_POWER_PER_UD = KEYS.optional(
            "accessPoint.maxPowerPerUd",
            QuantityKind.within(Dimension.POWER, Limits.POWER),
            "100 mW",
            "Most transmit power P_max for one UD; not given, no such limit.");

    /** The access point. */
    public static final Part PART = KEYS.reading(Scenario.AccessPoint.class, AccessPointKeys::accessPoint)
            .build();

    private AccessPointKeys() {}

    private static Scenario.AccessPoint accessPoint(Values values) {
        return new Scenario.AccessPoint(
                values.wholeOf(ANTENNAS),
                values.of(AP_POSITION),
                values.of(TOTAL_POWER),
                values.ifGiven(MAX_POWER_PER_UD));
    }
}
