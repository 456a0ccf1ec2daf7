package io.splitwave.scenarios.format.group;

import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.key.IntervalKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.RealKind;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.text.Dimension;
import io.splitwave.scenarios.format.text.Interval;

/** Keys of the user devices. */
public final class UdKeys {
    private static final Part.Builder KEYS = Part.builder().group("ud", "User devices.");

    /** {@code ud.count}. */
    public static final Key<Long> COUNT =
            KEYS.required("ud.count", new WholeKind(1, Limits.MOST_DEVICES), "100", "Number K of UDs.");

    /** {@code ud.distance}. */
    public static final Key<Interval> DISTANCE = KEYS.required(
            "ud.distance",
            IntervalKind.within(Dimension.LENGTH, Limits.LENGTH),
            "[2 m, 10 m]",
            "Distance of a UD from the AP, drawn uniformly; the angle is uniform too.");

    /** {@code ud.cpu}. */
    public static final Key<Interval> CPU = KEYS.required(
            "ud.cpu",
            IntervalKind.within(Dimension.FREQUENCY, Limits.FREQUENCY),
            "[5 GHz, 12 GHz]",
            "Local processor speed f of a UD, one FLOP a cycle, drawn uniformly.");

    /** {@code ud.transmitPower}. */
    public static final Key<Double> TRANSMIT_POWER = KEYS.required(
            "ud.transmitPower",
            QuantityKind.within(Dimension.POWER, Limits.POWER),
            "0.1 W",
            "Uplink transmit power P_UL of a UD.");

    /** {@code ud.energyCoefficient}. */
    public static final Key<Double> ENERGY_COEFFICIENT = KEYS.defaulted(
            "ud.energyCoefficient",
            new RealKind(Limits.ENERGY_COEFFICIENT),
            "1.0e-28",
            "Coefficient kappa of the compute power kappa f^3, in J s^2 per cycle^3, written without a unit.");

    /** The user devices; where {@code ud.distance} is counted from is for each system to say. */
    public static final Part PART =
            KEYS.reading(Scenario.UserDevices.class, UdKeys::userDevices).build();

    private UdKeys() {}

    private static Scenario.UserDevices userDevices(Values values) {
        return new Scenario.UserDevices(
                values.wholeOf(COUNT),
                values.of(DISTANCE),
                values.of(CPU),
                values.of(TRANSMIT_POWER),
                values.of(ENERGY_COEFFICIENT));
    }
}
