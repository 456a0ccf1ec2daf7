package io.splitwave.kernel.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However many there are and however they are kept, they are the list that was given. */
class StageSequenceTest {
    private static Stage[] stages(int count) {
        Stage[] stages = new Stage[count];
        for (int s = 0; s < count; s++) {
            stages[s] = Stage.of("s" + s, s, s, WorkUnit.BIT);
        }
        return stages;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 9})
    void theListIsThatGiven(int count) {
        Stage[] given = stages(count);
        StageSequence sequence = StageSequence.copyOf(given);
        List<Stage> expected = List.of(given);
        assertThat(sequence).isEqualTo(expected).hasSize(count);
        assertThat(StageSequence.copyOf(new ArrayList<>(expected))).isEqualTo(expected);
        assertThat(StageSequence.copyOf(sequence)).isSameAs(sequence);
        assertThat(sequence.highestResource()).isEqualTo(count - 1);
        for (int wrong : new int[] {-1, count, count + 1, 100}) {
            assertThatThrownBy(() -> sequence.get(wrong)).isInstanceOf(IndexOutOfBoundsException.class);
        }
        if (count > 0) {
            given[count - 1] = Stage.of("other", 0, 0, WorkUnit.BIT);
            assertThat(sequence).isEqualTo(expected);
            given[0] = null;
            assertThatThrownBy(() -> StageSequence.copyOf(given)).isInstanceOf(NullPointerException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5, 9})
    void aChainInSequenceLeavesTheCallersArrayAsItWas(int count) {
        Stage[] given = stages(count);
        Chain chain = Chain.linear(0, given);
        assertThat(given).containsExactly(stages(count));
        assertThat(chain.isInSequence()).isTrue();
        Stage[] ready = chain.stages().toArray(Stage[]::new);
        Chain again = Chain.linear(0, ready);
        assertThat(again).isEqualTo(chain);
        ready[count - 1] = Stage.of("other", 0, 0, WorkUnit.BIT);
        assertThat(again).isEqualTo(chain);
    }

    @Test
    void whatStagesWaitForAlreadyStays() {
        Chain chain = Chain.linear(
                0,
                Stage.of("a", 0, 1, WorkUnit.BIT),
                Stage.of("b", 0, 1, WorkUnit.BIT),
                Stage.of("c", 0, 1, WorkUnit.BIT).afterStages(0).afterBarriers(2));
        assertThat(chain.stages().stream().map(Stage::afterStages))
                .containsExactly(List.of(), List.of(0), List.of(0, 1));
        assertThat(chain.highestBarrier()).isEqualTo(2);
        assertThat(chain.isInSequence()).isFalse();
    }
}
