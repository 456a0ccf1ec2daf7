package io.splitwave.scenarios.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.output.row.GatheredRows;
import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.row.Row;
import io.splitwave.output.row.RowSink;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.system.vrsl.PlannedFrames;
import io.splitwave.scenarios.system.vrsl.PlayedRun;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replications are handed on in order, and what is handed on is kept, however the campaign ends. */
class CampaignTest {
    private static final int ROUNDS = 3;

    /** Reports how many rounds have ended in all. */
    private static class RoundCounter implements Progress {
        private final AtomicLong rounds = new AtomicLong();
        private final LongConsumer total;

        RoundCounter(LongConsumer total) {
            this.total = total;
        }

        @Override
        public void begin() {}

        @Override
        public void roundsEnded(long ended) {
            total.accept(rounds.addAndGet(ended));
        }

        @Override
        public void replicationsDone(int replications) {}

        @Override
        public void finish() {}
    }

    /** Keeps what arrives, and does something whenever a replication is complete. */
    private static final class Arrivals implements RowSink {
        private final GatheredRows rows = new GatheredRows();
        private final Runnable whenComplete;
        private int abandoned;

        Arrivals(Runnable whenComplete) {
            this.whenComplete = whenComplete;
        }

        @Override
        public void add(Row row) {
            rows.add(row);
            if (row instanceof ReplicationRow) {
                whenComplete.run();
            }
        }

        @Override
        public void abandon() {
            rows.abandon();
            abandoned++;
        }

        List<Integer> numbers() {
            return rows.replications().stream()
                    .map(r -> r.replication().replication())
                    .toList();
        }
    }

    private static Scenario small(int replications) {
        return PlayedRun.small("horizon.rounds=" + ROUNDS, "replications=" + replications);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void everyReplicationArrivesInOrder(int threads) {
        Arrivals arrived = new Arrivals(() -> {});
        AtomicLong rounds = new AtomicLong();

        int done = new Campaign(small(7), threads, new RoundCounter(total -> rounds.accumulateAndGet(total, Math::max)))
                .play(arrived);

        assertThat(done).isEqualTo(7);
        assertThat(arrived.numbers()).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(rounds).hasValue(7L * ROUNDS);
    }

    @Test
    void aStopKeepsWhatWasFinished() {
        // one thread plays replication 1 while the sink holds replication 0, and the stop comes after it has ended
        CountDownLatch secondPlayed = new CountDownLatch(1);
        RoundCounter progress = new RoundCounter(total -> {
            if (total == 2 * ROUNDS) {
                secondPlayed.countDown();
            }
        });
        Campaign campaign = new Campaign(small(1000), 1, progress);
        Arrivals arrived = new Arrivals(() -> {
            await(secondPlayed);
            campaign.requestStop();
        });

        int done = campaign.play(arrived);

        assertThat(done).isEqualTo(2);
        assertThat(arrived.numbers()).containsExactly(0, 1);
        assertThat(arrived.rows.replications().get(1).stages())
                .isEqualTo(PlayedRun.play(small(1000), 1).rows().stages());
    }

    @Test
    void aStopGivesUpTheReplicationBeingPlayed() {
        Arrivals arrived = new Arrivals(() -> {});
        Campaign[] campaign = new Campaign[1];
        // as the first of three rounds of replication 1 ends; the others take more than a frame
        campaign[0] = new Campaign(small(1000), 1, new RoundCounter(total -> {
            if (total == ROUNDS + 1) {
                campaign[0].requestStop();
            }
        }));

        assertThat(campaign[0].play(arrived)).isEqualTo(1);
        assertThat(arrived.numbers()).containsExactly(0);
    }

    @Test
    void afterAStopNothingIsPlayed() {
        Campaign campaign = new Campaign(small(3), 2, new RoundCounter(total -> {}));
        campaign.requestStop();

        Arrivals arrived = new Arrivals(() -> {});
        assertThat(campaign.play(arrived)).isZero();
        assertThat(arrived.numbers()).isEmpty();
    }

    /** Transfers that take longer than anybody waits: no round ends, and frames follow each other. */
    @Test
    @Timeout(60)
    void aStopReachesAReplicationWhoseRoundsNeverEnd() {
        Scenario endless = PlayedRun.small("radio.noisePower=0 dBm");
        AtomicReference<Supplier<Optional<String>>> standstill = new AtomicReference<>();
        Campaign campaign = new Campaign(endless, 1, new RoundCounter(total -> {}) {
            @Override
            public void askWhenStill(Supplier<Optional<String>> asked) {
                standstill.set(asked);
            }
        });
        Arrivals arrived = new Arrivals(() -> {});
        CompletableFuture<Integer> done = CompletableFuture.supplyAsync(() -> campaign.play(arrived));

        String told = standstill.get().get().orElse("");
        while (!told.contains("plays frame")) { // draws its world, moves on, decides
            told = standstill.get().get().orElse("");
        }
        campaign.requestStop();

        assertThat(done.join()).isZero();
        assertThat(arrived.numbers()).isEmpty();
        assertThat(told)
                .startsWith("replication 0 plays frame ")
                .contains("of simulated time; slowest link: ", "link of UD ", " bit/s, ")
                .endsWith("; suspect: radio.noisePower, 0.001000 W");
    }

    /** A replication that looks at no stop, and sleeps through every interrupt, is left behind. */
    @Test
    @Timeout(60)
    void aReplicationThatCannotBeStoppedIsLeftBehind() {
        CountDownLatch asleep = new CountDownLatch(1);
        AtomicBoolean awake = new AtomicBoolean();
        Campaign campaign = new Campaign(small(2), 1, new RoundCounter(total -> {
            asleep.countDown();
            while (!awake.get()) {
                LockSupport.parkNanos(1_000_000);
            }
        }));
        Arrivals arrived = new Arrivals(() -> {});
        CompletableFuture<Integer> done = CompletableFuture.supplyAsync(() -> campaign.play(arrived));
        await(asleep);
        campaign.requestStop();

        assertThat(done.join()).isZero();
        assertThat(arrived.numbers()).isEmpty();
        awake.set(true);
    }

    @Test
    void aFailureNamesItsReplicationAndComesAfterTheOnesBefore() {
        Scenario scenario = deadLinkIn(1);
        Arrivals arrived = new Arrivals(() -> {});

        assertThatThrownBy(() -> new Campaign(scenario, 2, new RoundCounter(total -> {})).play(arrived))
                .isInstanceOf(RunFailedException.class)
                .hasMessageStartingWith("replication 1 failed: stalled")
                .hasMessageContaining("downlink")
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(arrived.numbers()).containsExactly(0);
        assertThat(arrived.abandoned).isEqualTo(1);
    }

    /**
     * An IRS of one element, which is dead in one replication without the scheme knowing: nothing is reflected, transfers
     * wait, and after 10 000 frames without progress the replication fails. In those before, it works.
     */
    private static Scenario deadLinkIn(int replication) {
        return IntStream.range(0, 1000)
                .mapToObj(seed -> PlayedRun.small(
                        "seed=" + seed,
                        "replications=3",
                        "ud.count=1",
                        "irs.elements=1",
                        "irs.faults.deadShare=0.5",
                        "horizon.frames=10001"))
                .filter(scenario ->
                        IntStream.rangeClosed(0, replication).allMatch(r -> isDead(scenario, r) == (r == replication)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isDead(Scenario scenario, int replication) {
        return PlannedFrames.of(scenario, replication, 0).links().downlinkBps(0) == 0;
    }

    /** Threads that only help begin no replication: one at a time means in order, and the others wait. */
    @Test
    void coresBeyondTheThreadsPlayNoReplication() {
        Arrivals arrived = new Arrivals(() -> {});
        Scenario scenario = small(5);
        RoundCounter rounds = new RoundCounter(total -> {});
        ThreadEngine engine = new ThreadEngine(scenario, 1, 3, rounds);
        assertThat(engine.ahead()).isEqualTo(new ThreadEngine(scenario, 1, rounds).ahead());
        assertThat(new Campaign(new ReplicationRange(0, 5), engine, rounds).play(arrived))
                .isEqualTo(5);
        assertThat(arrived.numbers()).containsExactly(0, 1, 2, 3, 4);
        assertThatThrownBy(() -> new ThreadEngine(scenario, 2, 1, rounds)).hasMessageContaining("cores");
    }

    @Test
    void noThreadIsRefused() {
        assertThatThrownBy(() -> new Campaign(small(1), 0, new RoundCounter(total -> {})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("threads");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
