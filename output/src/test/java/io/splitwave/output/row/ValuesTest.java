package io.splitwave.output.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.output.word.Range;
import io.splitwave.output.word.Variable;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private static final List<Variable> VARIABLES = List.of(
            Variable.real("objective_s", "s", "objective").in(Range.AMOUNT_OR_INFINITE),
            Variable.real("gap", "1", "gap").optional(),
            Variable.text("stop", "why it stopped").optional(),
            Variable.real("power_w", "W", "power").in(Range.AMOUNT).perUd(),
            Variable.integer("cut", "-", "cut").perUd(),
            Variable.flag("local", "place").perUd());

    private static DecisionRow row(Object... values) {
        return DecisionRow.of(2, new When.Leg(1, 5, 3), 7, "ao", VARIABLES, 2, values);
    }

    private static DecisionRow usual() {
        return row(Double.POSITIVE_INFINITY, Double.NaN, null, new double[] {1, 0.5}, new int[] {3, 4}, new boolean[] {
            true, false
        });
    }

    @Test
    void valuesAreReadByName() {
        Values values = usual().values();
        assertThat(values.number("objective_s")).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(values.number("gap")).isNaN();
        assertThat(values.get("gap")).isNull();
        assertThat(values.text("stop")).isNull();
        assertThat(values.reals("power_w")).containsExactly(1, 0.5);
        assertThat(values.integers("cut")).containsExactly(3, 4);
        assertThat(values.flags("local")).containsExactly(true, false);
        assertThat(usual().uds()).isEqualTo(2);
        assertThatThrownBy(() -> values.number("phase")).hasMessageContaining("no variable is named phase");
        assertThatThrownBy(() -> values.number("power_w"))
                .hasMessage("variable power_w: expected Number, holds double[]");
    }

    @Test
    void listsAreCopiedInAndOut() {
        double[] powerW = {1, 0.5};
        DecisionRow row = row(1.0, 0.5, "CONVERGED", powerW, new int[2], new boolean[2]);
        powerW[0] = 2;
        row.values().reals("power_w")[1] = 3;
        assertThat(row.values().reals("power_w")).containsExactly(1, 0.5);
    }

    @Test
    void listsThatAreTakenAreNotCopied() {
        double[] powerW = {1, 0.5};
        Object[] given = {1.0, 0.5, "CONVERGED", powerW, new int[2], new boolean[2]};
        DecisionRow row = DecisionRow.taking(2, new When.Leg(1, 5, 3), 7, "ao", VARIABLES, 2, given);
        assertThat(row).isEqualTo(row(given));
        assertThat(row.values().uncopied(3)).isSameAs(powerW);
        assertThat(row.values().get(3)).isNotSameAs(powerW).isEqualTo(powerW);
        given[3] = new double[] {1, -0.5};
        assertThatThrownBy(() -> DecisionRow.taking(2, new When.Leg(1, 5, 3), 7, "ao", VARIABLES, 2, given))
                .hasMessageContaining("power_w");
    }

    @Test
    void equalValuesMakeEqualRows() {
        assertThat(usual()).isEqualTo(usual()).hasSameHashCodeAs(usual());
        assertThat(usual()).isNotEqualTo(row(1.0, 0.5, "x", new double[2], new int[2], new boolean[2]));
    }

    @Test
    void whatIsNoValueOfItsVariableIsRefusedWithItsPlace() {
        double[] powerW = new double[2];
        assertThatThrownBy(() -> row(Double.NaN, 0.5, null, powerW, new int[2], new boolean[2]))
                .hasMessage("leg 3 of round 5, cohort 1, replication 2: objective_s must be given, was absent");
        assertThatThrownBy(() -> row(-1.0, 0.5, null, powerW, new int[2], new boolean[2]))
                .hasMessageContaining("objective_s must be >= 0, was -1.0");
        assertThatThrownBy(() -> row(1.0, Double.POSITIVE_INFINITY, null, powerW, new int[2], new boolean[2]))
                .hasMessageContaining("gap must be finite, was Infinity");
        assertThatThrownBy(() -> row(1.0, 0.5, " ", powerW, new int[2], new boolean[2]))
                .hasMessageContaining("stop must be a text that is not blank");
        assertThatThrownBy(() -> row(1.0, 0.5, null, powerW, new int[1], new boolean[2]))
                .hasMessageContaining("cut must be a value for each of the 2 UDs, was 1 values");
        assertThatThrownBy(() -> row(1, 0.5, null, powerW, new int[2], new boolean[2]))
                .hasMessageContaining("objective_s must be of type real, was 1 (Integer)");
        assertThatThrownBy(() -> row(1.0, 0.5, null, powerW, new int[2]))
                .hasMessageContaining("expected a value for each of the 6 variables, found 5");
    }
}
