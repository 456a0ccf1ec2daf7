package io.splitwave.scenarios.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.kernel.play.Observer;
import io.splitwave.scenarios.system.Setup;
import org.junit.jupiter.api.Test;

/** What one of two observers needs, both are given. */
class BothObserversTest {
    private static final Observer KEEPS = new Observer() {};
    private static final Observer KEEPS_NONE = Setup.STEERS_NOTHING;

    @Test
    void stageEndsMayBeKeptIfOneOfThemKeepsThem() {
        assertThat(KEEPS.keepsStageEnds()).isTrue();
        assertThat(new BothObservers(KEEPS, KEEPS_NONE).keepsStageEnds()).isTrue();
        assertThat(new BothObservers(KEEPS_NONE, KEEPS).keepsStageEnds()).isTrue();
        assertThat(new BothObservers(KEEPS_NONE, KEEPS_NONE).keepsStageEnds()).isFalse();
    }
}
