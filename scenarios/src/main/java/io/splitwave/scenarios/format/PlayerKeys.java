package io.splitwave.scenarios.format;

import static io.splitwave.scenarios.format.Key.defaulted;
import static io.splitwave.scenarios.format.Key.optional;
import static io.splitwave.scenarios.format.Key.required;
import static io.splitwave.scenarios.format.KeyGroup.group;

import java.util.List;

/** Keys of the players: user devices, IRS, access point. */
final class PlayerKeys {

    /** Counts beyond this would not fit in memory; the bound turns that into a message. */
    static final long MOST_DEVICES = 1_000_000;

    static final long MOST_ELEMENTS = 10_000;

    static final Key<Long> COUNT = required("ud.count", new WholeKind(1, MOST_DEVICES), "100", "Number K of UDs.");
    static final Key<Interval> DISTANCE = required(
            "ud.distance",
            IntervalKind.within(Dimension.LENGTH, Limits.LENGTH),
            "[2 m, 10 m]",
            "Distance of a UD from the IRS, drawn uniformly; the angle is uniform too.");
    static final Key<Interval> CPU = required(
            "ud.cpu",
            IntervalKind.within(Dimension.FREQUENCY, Limits.FREQUENCY),
            "[5 GHz, 12 GHz]",
            "Local processor speed f of a UD, one FLOP a cycle, drawn uniformly.");
    static final Key<Double> TRANSMIT_POWER = required(
            "ud.transmitPower",
            QuantityKind.within(Dimension.POWER, Limits.POWER),
            "0.1 W",
            "Uplink transmit power P_UL of a UD.");
    static final Key<Double> ENERGY_COEFFICIENT = defaulted(
            "ud.energyCoefficient",
            new RealKind(Limits.ENERGY_COEFFICIENT),
            "1.0e-28",
            "Coefficient kappa of the compute power kappa f^3, in J s^2 per cycle^3, written without a unit.");
    static final Key<Long> ELEMENTS =
            required("irs.elements", new WholeKind(1, MOST_ELEMENTS), "32", "Number N of passive elements.");
    static final Key<Coordinates> IRS_POSITION =
            required("irs.position", new PlaceKind(), "[20 m, 0 m]", "Where the IRS stands.");
    static final Key<Double> DEAD_SHARE = defaulted(
            "irs.faults.deadShare",
            new RealKind(Bounds.between(0, 1)),
            "0",
            "Probability that an element reflects nothing, drawn for each replication.");
    static final Key<Double> STUCK_SHARE = defaulted(
            "irs.faults.stuckShare",
            new RealKind(Bounds.between(0, 1)),
            "0",
            "Probability that an element keeps a random phase whatever it is told.");
    static final Key<Boolean> FAULTS_KNOWN =
            defaulted("irs.faults.known", new FlagKind(), "false", "Whether the optimizer knows which elements fail.");
    static final Key<Long> ANTENNAS =
            required("accessPoint.antennas", new WholeKind(1, MOST_ELEMENTS), "32", "Number N_AP of antennas.");
    static final Key<Coordinates> AP_POSITION =
            required("accessPoint.position", new PlaceKind(), "[0 m, 0 m]", "Where the AP stands.");
    static final Key<Double> TOTAL_POWER = required(
            "accessPoint.totalPower",
            QuantityKind.within(Dimension.POWER, Limits.POWER),
            "3 W",
            "Transmit power P_total over all UDs.");
    static final Key<Double> MAX_POWER_PER_UD = optional(
            "accessPoint.maxPowerPerUd",
            QuantityKind.within(Dimension.POWER, Limits.POWER),
            "100 mW",
            "Most transmit power P_max for one UD; not given, no such limit.");

    static final List<Key<?>> ALL = List.of(
            COUNT,
            DISTANCE,
            CPU,
            TRANSMIT_POWER,
            ENERGY_COEFFICIENT,
            ELEMENTS,
            IRS_POSITION,
            DEAD_SHARE,
            STUCK_SHARE,
            FAULTS_KNOWN,
            ANTENNAS,
            AP_POSITION,
            TOTAL_POWER,
            MAX_POWER_PER_UD);

    static final List<KeyGroup> GROUPS = List.of(
            group("ud", "User devices."),
            group("irs", "Intelligent reflecting surface."),
            group("irs.faults", "Elements that do not obey."),
            group("accessPoint", "Access point."));

    private PlayerKeys() {}

    static Scenario.UserDevices userDevices(Values values) {
        return new Scenario.UserDevices(
                values.wholeOf(COUNT),
                values.of(DISTANCE),
                values.of(CPU),
                values.of(TRANSMIT_POWER),
                values.of(ENERGY_COEFFICIENT));
    }

    static Scenario.Irs irs(Values values) {
        return new Scenario.Irs(
                values.wholeOf(ELEMENTS),
                values.of(IRS_POSITION),
                new Scenario.Faults(values.of(DEAD_SHARE), values.of(STUCK_SHARE), values.of(FAULTS_KNOWN)));
    }

    static Scenario.AccessPoint accessPoint(Values values) {
        return new Scenario.AccessPoint(
                values.wholeOf(ANTENNAS),
                values.of(AP_POSITION),
                values.of(TOTAL_POWER),
                values.ifGiven(MAX_POWER_PER_UD));
    }
}
