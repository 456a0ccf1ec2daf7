package io.splitwave.optimizer.vrsl.scheme;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.kernel.time.StoppedException;
import io.splitwave.optimizer.option.Options;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.PaperFrame;
import io.splitwave.optimizer.vrsl.Scheme;
import io.splitwave.optimizer.vrsl.TestStreams;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every scheme that searches looks at a stop; those by a formula alone are done before anybody waits. */
class StoppedSchemesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "admm",
                "ao",
                "direct",
                "dual",
                "ga",
                "makespan",
                "no-dt",
                "no-irs",
                "power-saving",
                "random-phase",
                "reactive"
            })
    void aSearchEndsWhenItsThreadIsInterrupted(String name) {
        FrameContext context =
                switch (name) {
                    case "no-irs" -> PaperFrame.withoutIrs(1);
                    case "power-saving" -> PaperFrame.standard(1).withBudgets(PaperFrame.withDeadline(0.25));
                    default -> PaperFrame.standard(1);
                };
        Options options = TestOptions.of(20, 1e-6, 50, true, 1e-6, InitialPoint.ALL_LOCAL, List.of());
        Scheme scheme = new SchemeRegistry().create(name, options, TestStreams.of(1, "scheme"));
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> scheme.decide(context)).isInstanceOf(StoppedException.class);
        } finally {
            Thread.interrupted();
        }
    }
}
