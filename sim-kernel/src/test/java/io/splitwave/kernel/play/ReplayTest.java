package io.splitwave.kernel.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.WhenFull;
import io.splitwave.kernel.round.Barrier;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import umontreal.ssj.rng.RandomStream;

/** The same inputs give the same facts in the same order, to the bit, also when runs are played in parallel. */
class ReplayTest {
    private static final BarrierRule[] RULES = {
        new BarrierRule.All(), new BarrierRule.Deadline(4), new BarrierRule.FirstK(5)
    };

    private static List<Object> run(int seed) {
        RandomStream draws = new RandomStreams(seed).stream("replay", 0);
        Play play = Play.on(
                        new Discipline.Dedicated(),
                        new Discipline.Fifo(3),
                        new Discipline.ProcessorSharing(2),
                        new Discipline.HeldSlots(9, WhenFull.DROP))
                .frames(0.25)
                .rate((player, member, stage) -> 0.5 + draws.nextDouble())
                .power((player, member, stage) -> draws.nextDouble())
                .atBoundary(player -> player.drop((int) (40 * draws.nextDouble()), DropReason.LEFT));
        for (int cohort = 0; cohort < 4; cohort++) {
            RoundPlan[] rounds = new RoundPlan[6];
            for (int r = 0; r < rounds.length; r++) {
                rounds[r] = plan(10 * cohort, draws);
            }
            play.cohort(rounds);
        }
        return play.go().tape.facts;
    }

    private static RoundPlan plan(int firstMember, RandomStream draws) {
        List<Chain> chains = new ArrayList<>();
        Map<Integer, Integer> arrivals = new TreeMap<>();
        for (int member = firstMember; member < firstMember + 10; member++) {
            Stage[] stages = new Stage[4];
            for (int s = 0; s < stages.length; s++) {
                // few sizes, so that many stages end at the same instant
                stages[s] = Stage.of("s" + s, draws.nextInt(0, 3), draws.nextInt(0, 4) * 0.25, WorkUnit.BIT);
            }
            stages[3] = stages[3].afterBarriers(0);
            chains.add(Chain.linear(member, stages));
            arrivals.put(member, 2);
        }
        return new RoundPlan(chains, List.of(new Barrier("b", arrivals, RULES[draws.nextInt(0, RULES.length - 1)])));
    }

    @Test
    void sameInputsSameFacts() throws Exception {
        List<Object> first = run(1);
        assertThat(first.size()).isGreaterThan(1000);
        assertThat(first).anyMatch(fact -> fact instanceof StageEnded end && end.reason() == DropReason.DEADLINE);
        assertThat(first).anyMatch(fact -> fact instanceof StageEnded end && end.reason() == DropReason.OUTRUN);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Object>>> others = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                others.add(threads.submit(() -> run(1)));
            }
            for (Future<List<Object>> other : others) {
                assertThat(other.get()).isEqualTo(first);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(run(2)).isNotEqualTo(first);
    }
}
