package io.splitwave.scenarios.rounds;

import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.store.TableRow;
import io.splitwave.output.word.Variable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Compares a decision that was taken again with the one that a run recorded. */
public final class RecordedDecision {
    private RecordedDecision() {}

    /**
     * How a decision differs from the recorded one.
     *
     * @param again the decision as it would be recorded now
     * @param recorded its row in the table of decisions
     * @return what differs, in a few words; empty if every recorded figure is the one of this decision, to the last bit
     */
    public static Optional<String> difference(DecisionRow again, TableRow recorded) {
        if (recorded.real("time_s") != again.timeS()) {
            return Optional.of("taken at " + again.timeS() + " s instead of " + recorded.real("time_s") + " s");
        }
        for (Variable variable : again.values().variables()) {
            Object here = asStored(again.values().get(variable.name()));
            Object there = recorded.value(variable.name());
            if (!Objects.equals(here, there)) {
                return Optional.of(variable.name() + " " + here + " instead of " + there);
            }
        }
        return Optional.empty();
    }

    /** As a row of a table gives it. */
    private static Object asStored(Object value) {
        if (value instanceof double[] reals) {
            return Arrays.stream(reals).boxed().toList();
        }
        if (value instanceof int[] integers) {
            return Arrays.stream(integers).boxed().toList();
        }
        if (value instanceof boolean[] flags) {
            Boolean[] boxed = new Boolean[flags.length];
            Arrays.setAll(boxed, i -> flags[i]);
            return List.of(boxed);
        }
        return value;
    }
}
