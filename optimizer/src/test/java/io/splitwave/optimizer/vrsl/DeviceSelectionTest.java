package io.splitwave.optimizer.vrsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.PhaseShifts;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Narrowed and spread again, by the definition; with all in there is nothing to do. */
class DeviceSelectionTest {
    private static final int UDS = 4;

    @ParameterizedTest
    @ValueSource(ints = {0b0000, 0b0001, 0b1010, 0b0111, 0b1110, 0b1111})
    void whoIsInKeepsItsOwn(int in) {
        boolean[] flags = new boolean[UDS];
        int count = Integer.bitCount(in);
        int[] numbers = new int[count];
        int next = 0;
        for (int ud = 0; ud < UDS; ud++) {
            flags[ud] = (in >> ud & 1) == 1;
            if (flags[ud]) {
                numbers[next++] = ud;
            }
        }
        DeviceSelection selection = new DeviceSelection(flags);
        assertThat(selection.isFull()).isEqualTo(count == UDS);
        assertThat(selection.isEmpty()).isEqualTo(count == 0);
        double[] values = {5, 6, 7, 8};
        double[] narrow = selection.narrowed(values);
        double[] wide = selection.spread(narrow);
        assertThat(narrow).hasSize(count).isNotSameAs(values);
        assertThat(wide).hasSize(UDS).isNotSameAs(narrow);
        for (int i = 0; i < count; i++) {
            assertThat(narrow[i]).isEqualTo(values[numbers[i]]);
            assertThat(selection.renumbered(List.of(new Violation(Constraint.POWER_LIMIT, i, 1))))
                    .containsExactly(new Violation(Constraint.POWER_LIMIT, numbers[i], 1));
            assertThat(selection.renumberedLeftOut(List.of(new LeftOut(i, LeftOut.Reason.TOO_SLOW, 2))))
                    .containsExactly(new LeftOut(numbers[i], LeftOut.Reason.TOO_SLOW, 2));
        }
        for (int ud = 0; ud < UDS; ud++) {
            assertThat(wide[ud]).isEqualTo(flags[ud] ? values[ud] : 0);
        }
        Violation ofAll = new Violation(Constraint.POWER_BUDGET, -1, 3);
        assertThat(selection.renumbered(List.of(ofAll))).containsExactly(ofAll);
        if (count > 0) {
            FrameDecision decision =
                    FrameDecision.alike(RoundForm.SPLIT, PhaseShifts.none(), 1, 2, new boolean[count], 9);
            FrameDecision spread = selection.spread(decision, 6);
            for (int ud = 0; ud < UDS; ud++) {
                assertThat(spread.cut(ud)).isEqualTo(flags[ud] ? 2 : 6);
                assertThat(spread.powerW(ud)).isEqualTo(flags[ud] ? 1 : 0);
                assertThat(spread.local(ud)).isEqualTo(!flags[ud]);
            }
        }
    }
}
