package io.splitwave.scenarios.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.word.Cadence;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    /** A clock that a test sets. */
    private long nowNs = 5;

    @Test
    void theLineSaysHowFarHowFastHowLong() {
        Pace pace = new Pace(Workload.of(40, 4), () -> nowNs);
        pass(4);
        pace.roundsEnded(6);
        pace.roundsEnded(4);
        pace.replicationsDone(1);
        // 10 of 40 rounds in 4 s: 2.5 a second, and three times as long to go
        assertThat(pace.line()).isEqualTo("10 of 40 rounds, 1 of 4 replications, 2.5 rounds/s, about 12 s left");
    }

    @Test
    void longTimesAreToldInMinutesAndHours() {
        Pace pace = new Pace(Workload.of(1000, 1), () -> nowNs);
        pass(10);
        pace.roundsEnded(100);
        assertThat(pace.line()).endsWith("about 1 min 30 s left");
        pass(990);
        assertThat(pace.line()).endsWith("about 2 h 30 min left");
    }

    @Test
    void whenNothingSeemsToHappenItIsToldOnce() {
        Pace pace = new Pace(Workload.of(40, 4), () -> nowNs);
        pace.askWhenStill(() -> Optional.of("replication 0 plays frame 7"));
        pass(9);
        assertThat(pace.standstill()).isEmpty();
        pace.roundsEnded(0);
        pass(2);
        assertThat(pace.standstill()).contains("splitwave: no round has ended for 11 s: replication 0 plays frame 7");
        pass(20);
        assertThat(pace.standstill()).isEmpty();
    }

    @Test
    void aRunThatMovesIsNotSaidToStandStill() {
        Pace pace = new Pace(Workload.of(40, 4), () -> nowNs);
        pace.askWhenStill(() -> Optional.of("replication 0 plays frame 7"));
        for (int round = 0; round < 10; round++) {
            pass(9);
            assertThat(pace.standstill()).isEmpty();
            pace.roundsEnded(1);
        }
        pass(9);
        pace.replicationsDone(1);
        pass(9);
        assertThat(pace.standstill()).isEmpty();
    }

    @Test
    void whatIsNotKnownYetIsAskedAgain() {
        Pace pace = new Pace(Workload.of(40, 4), () -> nowNs);
        pass(11);
        assertThat(pace.standstill()).isEmpty();
        pace.askWhenStill(() -> Optional.of("replication 0 draws its world"));
        assertThat(pace.standstill()).isPresent();
    }

    @Test
    void beforeTheFirstRoundNothingIsKnown() {
        Pace pace = new Pace(Workload.of(40, 4), () -> nowNs);
        assertThat(pace.line()).endsWith("0.0 rounds/s, time left unknown");
        pass(3);
        assertThat(pace.line()).endsWith("0.0 rounds/s, time left unknown");
    }

    @Test
    void aRunThatFramesEndIsCountedInReplications() {
        Pace pace = new Pace(Workload.of(40, 4), () -> nowNs);
        pass(6);
        pace.replicationsDone(3);
        assertThat(pace.line()).isEqualTo("0 of 40 rounds, 3 of 4 replications, 0.5 replications/s, about 2 s left");
    }

    @Test
    void atTheEndItSaysHowLongItTook() {
        Pace pace = new Pace(Workload.of(40, 4), () -> nowNs);
        pass(8);
        pace.roundsEnded(40);
        assertThat(pace.line()).endsWith("5.0 rounds/s, took 8 s");
    }

    @Test
    void workThatMayEndEarlierIsToldAsABound() {
        Pace pace = new Pace(new Workload(40, 4, true, "round"), () -> nowNs);
        pass(4);
        pace.roundsEnded(10);
        pace.replicationsDone(1);
        assertThat(pace.line())
                .isEqualTo(
                        "10 of at most 40 rounds, 1 of at most 4 replications, 2.5 rounds/s, at most about 12 s left");
        pace.end();
        assertThat(pace.bar(70)).contains(" 10 of at most 40 rounds, 2.5 rounds/s, took 4 s");
    }

    @Test
    void requestsAreCountedAsRequests() {
        Pace pace = new Pace(new Workload(40, 4, false, Cadence.REQUEST.roundNoun()), () -> nowNs);
        pass(4);
        pace.roundsEnded(10);
        pace.replicationsDone(1);
        assertThat(pace.line()).isEqualTo("10 of 40 requests, 1 of 4 replications, 2.5 requests/s, about 12 s left");
        assertThat(pace.bar(80)).contains("] 10/40 requests, 2.5 requests/s, about 12 s left");
        pace.askWhenStill(() -> Optional.of("replication 1 plays frame 7"));
        pass(11);
        assertThat(pace.standstill()).contains("splitwave: no request has ended for 11 s: replication 1 plays frame 7");
    }

    @ParameterizedTest
    @CsvSource({"FRAME, round", "ROUND, round", "REQUEST, request"})
    void theNounFollowsTheCadence(Cadence cadence, String noun) {
        assertThat(cadence.roundNoun()).isEqualTo(noun);
    }

    @Test
    void theBarFillsTheLineAndNoMore() {
        Pace pace = new Pace(Workload.of(40, 4), () -> nowNs);
        pass(4);
        pace.roundsEnded(20);
        assertThat(pace.bar(80))
                .hasSize(80)
                .startsWith(" 50 % [==============   ")
                .endsWith("] 20/40 rounds, 5.0 rounds/s, about 4 s left");
        assertThat(pace.bar(100)).hasSize(100).contains("] 20/40 rounds");
        assertThat(pace.bar(50)).hasSize(50).startsWith(" 50 %  20/40 rounds, 5.0 rounds/s, about 4 s left");
        assertThat(pace.bar(12)).isEqualTo(" 50 %  20/40");
        assertThat(pace.bar(0)).isEmpty();
    }

    @Test
    void theBarIsFullOnlyAtTheEnd() {
        Pace pace = new Pace(Workload.of(1000, 1), () -> nowNs);
        pass(1);
        pace.roundsEnded(999);
        assertThat(pace.bar(80)).contains("= ] 999/1000");
        pace.roundsEnded(1);
        assertThat(pace.bar(80)).contains("==] 1000/1000");
    }

    private void pass(int seconds) {
        nowNs += TimeUnit.SECONDS.toNanos(seconds);
    }
}
