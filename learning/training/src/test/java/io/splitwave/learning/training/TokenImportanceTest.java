package io.splitwave.learning.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.loss.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenImportanceTest {
    private static final int BATCH = 16;
    private static final int TOKENS = 16;

    private static TrainedLoss open() {
        return new TrainedLoss(
                new TrainingSettings(
                        Examples.architecture("vit-digits"), TrainingProtocol.SPLIT_FEDERATED, 0.1, BATCH, 2),
                Examples.digits(3, 7),
                new RandomStreams(1),
                0);
    }

    private static Score round(TrainedLoss learning) {
        learning.roundStarted(Examples.first(3));
        return learning.roundEnded(Examples.all(3, 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 5})
    void itRisesFromZeroToTheBatchAndIsConcave(int cut) {
        double[] importance = open().importance(1, cut);
        assertThat(importance).hasSize(TOKENS + 1);
        assertThat(importance[0]).isZero();
        assertThat(importance[TOKENS]).isCloseTo(BATCH, within(1e-6));
        for (int k = 1; k < TOKENS; k++) {
            double here = importance[k] - importance[k - 1];
            assertThat(here)
                    .isGreaterThanOrEqualTo(importance[k + 1] - importance[k] - 1e-9)
                    .isPositive();
        }
    }

    @Test
    void askingForItChangesNothingThatIsLearned() {
        TrainedLoss asked = open();
        TrainedLoss silent = open();
        for (int r = 0; r < 3; r++) {
            double[] once = asked.importance(0, 2);
            assertThat(asked.importance(0, 2)).isEqualTo(once);
            asked.importance(2, 3);
            assertThat(round(asked)).isEqualTo(round(silent));
        }
        assertThat(Examples.values(asked.model())).isDeepEqualTo(Examples.values(silent.model()));
    }

    @Test
    void aLayerInFrontOfTheCutMustAttend() {
        assertThatThrownBy(() -> open().importance(0, 1)).hasMessageContaining("cut 1 of network vit-digits has none");
    }
}
