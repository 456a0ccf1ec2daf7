package io.splitwave.scenarios.format.group;

import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.text.Dimension;
import java.util.List;

/** Keys of the edge server. */
public final class ServerKeys {
    private static final Part.Builder KEYS = Part.builder().group("server", "Edge server at the AP.");

    /** {@code server.discipline}. */
    public static final Key<Scenario.Discipline> DISCIPLINE = KEYS.defaulted(
            "server.discipline",
            ChoiceKind.of(Scenario.Discipline.class),
            "none",
            "How the server serves the layers behind the cut; none leaves server time out, as VRSL (9) does.");

    /** {@code server.speed}. */
    public static final Key<Double> SERVER_SPEED = KEYS.optional(
            "server.speed",
            QuantityKind.within(Dimension.SPEED, Limits.COMPUTING),
            "200 GFLOP/s",
            "Speed of one slot; required unless the discipline is none.");

    /** {@code server.slots}. */
    public static final Key<Long> SLOTS = KEYS.defaulted(
            "server.slots",
            new WholeKind(1, 1_000_000),
            "1",
            "Jobs served at full speed at a time, for fifo and processor-sharing.");

    /** The edge server. */
    public static final Part PART = KEYS.rule(new Rule(
                    "server-speed-given",
                    "Every server discipline but `none` needs `server.speed`.",
                    List.of(DISCIPLINE, SERVER_SPEED),
                    ServerKeys::speedGiven))
            .reading(Scenario.Server.class, ServerKeys::server)
            .build();

    private ServerKeys() {}

    private static void speedGiven(Values values, Breaches breaches) {
        Scenario.Discipline discipline = values.of(DISCIPLINE);
        boolean needed = discipline != Scenario.Discipline.NONE;
        String because = "server.discipline " + DISCIPLINE.kind().text(discipline);
        breaches.require(needed, values, SERVER_SPEED, because);
    }

    private static Scenario.Server server(Values values) {
        return new Scenario.Server(values.of(DISCIPLINE), values.ifGiven(SERVER_SPEED), values.wholeOf(SLOTS));
    }
}
