package io.splitwave.scenarios.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.scenarios.play.RunFailedException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The watch over executors, with a clock and a cluster that the test sets. */
@Tag("cluster")
class ExecutorWatchTest {
    private long nowNs = -7;
    private boolean executor;
    private final ExecutorWatch watch = new ExecutorWatch(60, 600, () -> executor, () -> nowNs);

    @Test
    void itSaysOnceWhatToDo() {
        assertThat(watch.look()).isEmpty();
        pass(59);
        assertThat(watch.look()).isEmpty();
        pass(1);
        assertThat(watch.look())
                .contains(
                        "the cluster has had no executor for 60 s: start a worker that has the memory and the cores of"
                                + " an executor; the run fails after 600 s"
                                + " (spark.splitwave.patience)");
        pass(539);
        assertThat(watch.look()).isEmpty();
    }

    @Test
    void itGivesUpInTheEnd() {
        assertThat(watch.look()).isEmpty();
        pass(600);
        assertThatThrownBy(watch::look)
                .isInstanceOf(RunFailedException.class)
                .hasMessageStartingWith("the cluster has had no executor for 600 s: start a worker that has the")
                .hasMessageEndingWith(", then resume the run; spark.splitwave.patience sets how long to wait");
    }

    @Test
    void anExecutorBeginsTheCountAnew() {
        watch.look();
        pass(60);
        assertThat(watch.look()).isPresent();
        executor = true;
        pass(1000);
        assertThat(watch.look()).isEmpty();
        executor = false;
        pass(1000);
        assertThat(watch.look()).isEmpty();
        pass(60);
        assertThat(watch.look()).isPresent();
    }

    @Test
    void patienceMustBeAboveZero() {
        assertThatThrownBy(() -> new ExecutorWatch(0, 0, () -> executor, () -> nowNs))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("spark.splitwave.patience: expected more than 0 s, found 0");
    }

    private void pass(int seconds) {
        nowNs += TimeUnit.SECONDS.toNanos(seconds);
    }
}
