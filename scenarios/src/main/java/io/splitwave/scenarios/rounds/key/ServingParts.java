package io.splitwave.scenarios.rounds.key;

import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.ServerKeys;
import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.RealKind;
import io.splitwave.scenarios.format.text.Bounds;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keys of what computes: the devices' processors, and a server whose time is always modelled. */
public final class ServingParts {
    private static final Part.Builder DEVICE = Part.builder();

    /** {@code ud.flopPerCycle}. */
    public static final Key<Double> FLOP_PER_CYCLE = DEVICE.defaulted(
            "ud.flopPerCycle",
            new RealKind(Bounds.between(1e-3, 1e6)),
            "1",
            "Operations that a UD completes in a cycle of its clock.");

    /** The devices' processors. */
    public static final Part PROCESSOR = DEVICE.build();

    private ServingParts() {}

    /**
     * A server that trains: it has a speed and a discipline.
     *
     * @param speedMeaning what its speed is used for, a sentence
     * @return the keys of the group {@code server}
     */
    public static Part server(String speedMeaning) {
        Map<String, Scenario.Discipline> disciplines =
                new LinkedHashMap<>(((ChoiceKind<Scenario.Discipline>) ServerKeys.DISCIPLINE.kind()).choices());
        disciplines.values().remove(Scenario.Discipline.NONE);
        return ServerKeys.PART
                .with(new Key<>(
                        ServerKeys.DISCIPLINE.path(),
                        new ChoiceKind<>(disciplines),
                        Key.Presence.DEFAULT,
                        "dedicated",
                        "How the server serves several UDs: each at full speed, in the order of arrival, or shared."))
                .with(ServerKeys.SERVER_SPEED.required().meaning(speedMeaning));
    }
}
