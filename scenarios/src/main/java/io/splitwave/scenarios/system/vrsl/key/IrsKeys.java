package io.splitwave.scenarios.system.vrsl.key;

import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.AccessPointKeys;
import io.splitwave.scenarios.format.key.FlagKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.PlaceKind;
import io.splitwave.scenarios.format.key.RealKind;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.text.Bounds;
import io.splitwave.scenarios.format.text.Coordinates;

/** Keys of the IRS. */
final class IrsKeys {
    private static final Part.Builder KEYS =
            Part.builder().group("irs", "Intelligent reflecting surface.").group("irs.faults", "Elements that fail.");

    static final Key<Long> ELEMENTS = KEYS.required(
            "irs.elements", new WholeKind(1, AccessPointKeys.MOST_ELEMENTS), "32", "Number N of passive elements.");
    static final Key<Coordinates> IRS_POSITION =
            KEYS.required("irs.position", new PlaceKind(), "[20 m, 0 m]", "Position of the IRS.");
    static final Key<Double> DEAD_SHARE = KEYS.defaulted(
            "irs.faults.deadShare",
            new RealKind(Bounds.between(0, 1)),
            "0",
            "Probability that an element reflects nothing, drawn for each replication.");
    static final Key<Double> STUCK_SHARE = KEYS.defaulted(
            "irs.faults.stuckShare",
            new RealKind(Bounds.between(0, 1)),
            "0",
            "Probability that an element keeps a random phase and ignores its setting.");
    static final Key<Boolean> FAULTS_KNOWN = KEYS.defaulted(
            "irs.faults.known", new FlagKind(), "false", "Whether the optimizer knows which elements fail.");
    /** The IRS. */
    static final Part PART =
            KEYS.rules(IrsRules.all()).reading(Scenario.Irs.class, IrsKeys::irs).build();

    private IrsKeys() {}

    private static Scenario.Irs irs(Values values) {
        return new Scenario.Irs(
                values.wholeOf(ELEMENTS),
                values.of(IRS_POSITION),
                new Scenario.Faults(values.of(DEAD_SHARE), values.of(STUCK_SHARE), values.of(FAULTS_KNOWN)));
    }
}
