package io.splitwave.optimizer.vrsl.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.PaperFrame;
import io.splitwave.optimizer.vrsl.SchemeResult;
import io.splitwave.optimizer.vrsl.TestStreams;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads that help a scheme change no bit of its decision. */
class ThreadsTest {
    /** More devices than one block of any loop has, and a last block that is not full. */
    private static final int UDS = 2 * 4096 + 77;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aPoolDecidesAsOneThreadDoes(long seed) throws Exception {
        SchemeResult alone = decide(seed);
        ForkJoinPool pool = new ForkJoinPool(3);
        try {
            SchemeResult helped = pool.submit(() -> decide(seed)).get();
            FrameDecision expected = alone.decision();
            assertThat(helped.decision().copyPowerW()).containsExactly(expected.copyPowerW());
            assertThat(helped.decision().copyCut()).containsExactly(expected.copyCut());
            assertThat(helped.decision().copyLocal()).containsExactly(expected.copyLocal());
            assertThat(helped.decision().copyTwinHz()).containsExactly(expected.copyTwinHz());
            assertThat(helped.report().objectiveS()).isEqualTo(alone.report().objectiveS());
            assertThat(helped.leftOut()).isEqualTo(alone.leftOut());
        } finally {
            pool.shutdown();
        }
    }

    private static SchemeResult decide(long seed) {
        FrameContext frame = PaperFrame.of(seed, UDS, 4, 2, 5, false, true);
        return new SchemeRegistry()
                .create(
                        "ao",
                        TestOptions.standard().with(VrslOptions.PHASE_SAMPLE, 500),
                        TestStreams.of(seed, "scheme"))
                .decide(frame);
    }
}
