package io.splitwave.kernel.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import io.splitwave.kernel.time.EventLoop;
import io.splitwave.kernel.time.Order;
import io.splitwave.kernel.time.StoppedException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A stop from outside is obeyed before the next event, however many are left at one instant. */
@Timeout(60)
class InterruptedPlayTest {
    private static final int BEFORE_THE_STOP = 1000;

    private final AtomicInteger count = new AtomicInteger();

    @AfterEach
    void forgetTheInterrupt() {
        Thread.interrupted();
    }

    private void countAndStop() {
        if (count.incrementAndGet() == BEFORE_THE_STOP) {
            Thread.currentThread().interrupt();
        }
    }

    /** Without the stop this loop stays at time 0 for ever. */
    @Test
    void endlessEventsOfOneInstant() {
        EventLoop loop = new EventLoop();
        again(loop);
        assertThatThrownBy(loop::run).isInstanceOf(StoppedException.class);
        assertThat(count).hasValue(BEFORE_THE_STOP);
        assertThat(loop.nowS()).isZero();
    }

    private void again(EventLoop loop) {
        loop.schedule(
                0,
                Order.START,
                0,
                any -> {
                    countAndStop();
                    again(loop);
                },
                0);
    }

    /** Rounds without work follow each other within one event. */
    @Test
    void endlessRoundsOfNoLength() {
        RoundPlan nothing = new RoundPlan(List.of(Chain.linear(0, Stage.of("nothing", 0, 0, WorkUnit.BIT))), List.of());
        RoundSource endless = (cohort, round, timeS) -> {
            countAndStop();
            return Optional.of(nothing);
        };
        RoundPlayer player = new RoundPlayer(new Horizon(1, Long.MAX_VALUE, 10));
        List<Resource> resources = List.of(new Resource("resource", new Discipline.Dedicated()));
        assertThatThrownBy(() -> player.play(resources, 1, new UnitRate(), new NoFrames(), endless, new Observer() {}))
                .isInstanceOf(StoppedException.class);
        assertThat(count).hasValue(BEFORE_THE_STOP);
    }

    private static final class UnitRate implements RateSource {
        @Override
        public double ratePerS(int member, Stage stage) {
            return 1;
        }

        @Override
        public double powerW(int member, Stage stage) {
            return 0;
        }
    }

    private static final class NoFrames implements FrameProcess {
        @Override
        public void boundary(long frame, double startS) {}

        @Override
        public void decide(long frame, double startS) {}
    }
}
