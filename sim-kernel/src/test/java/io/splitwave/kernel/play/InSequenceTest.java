package io.splitwave.kernel.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.WhenFull;
import io.splitwave.kernel.round.Barrier;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.Role;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import umontreal.ssj.rng.RandomStream;

/**
 * Where stages follow each other, one object goes through a chain, and chains of rounds in which nobody was dropped are used
 * again. Neither shows: the facts are those of chains in which stages also name an earlier one to wait for, and so have an
 * object each, and those of rounds with one more member that is left out, and so are not used again.
 */
class InSequenceTest {
    private static final int ROUNDS = 8;
    private static final int COHORTS = 3;
    private static final int MEMBERS = 6;
    private static final int LEFT_OUT = 90;
    private static final BarrierRule[] RULES = {
        new BarrierRule.All(), new BarrierRule.All(), new BarrierRule.Deadline(6), new BarrierRule.FirstK(2)
    };

    private static List<Object> facts(int seed, UnaryOperator<RoundPlan> change) {
        RandomStream draws = new RandomStreams(seed).stream("sequence", 0);
        Play play = Play.on(
                        new Discipline.Dedicated(),
                        new Discipline.Fifo(2),
                        new Discipline.ProcessorSharing(1),
                        new Discipline.HeldSlots(9, WhenFull.WAIT))
                .frames(0.7)
                .rate((player, member, stage) -> 0.5 + (7 * member + 3 * stage.resource() + player.frame()) % 4 * 0.25)
                .power((player, member, stage) -> (member + player.frame()) % 3)
                .atBoundary(player -> {
                    if (player.frame() % 5 == 0) {
                        player.drop((int) (player.frame() / 5 % (10 * COHORTS)), DropReason.LEFT);
                    }
                });
        for (int cohort = 0; cohort < COHORTS; cohort++) {
            RoundPlan[] rounds = new RoundPlan[ROUNDS];
            for (int r = 0; r < ROUNDS; r++) {
                rounds[r] = change.apply(plan(10 * cohort, draws));
            }
            play.cohort(rounds);
        }
        return play.go().tape.facts.stream()
                .filter(fact -> !(fact instanceof RoundStarted))
                .map(InSequenceTest::plain)
                .toList();
    }

    /** Two barriers, at which members arrive with a stage of their own; later stages wait for either or both. */
    private static RoundPlan plan(int firstMember, RandomStream draws) {
        List<Chain> chains = new ArrayList<>();
        Map<Integer, Integer> first = new TreeMap<>();
        Map<Integer, Integer> second = new TreeMap<>();
        for (int member = firstMember; member < firstMember + MEMBERS; member++) {
            Stage[] stages = new Stage[6];
            for (int s = 0; s < stages.length; s++) {
                stages[s] = Stage.of("s" + s, draws.nextInt(0, 3), draws.nextInt(0, 3) * 0.5, WorkUnit.BIT);
            }
            int[] arrivals = {draws.nextInt(0, 2), draws.nextInt(1, 3)};
            boolean anywhere =
                    member == firstMember || draws.nextDouble() < 0.7; // the first, as a barrier needs somebody
            if (anywhere) {
                first.put(member, arrivals[0]);
            }
            if (member == firstMember || anywhere && draws.nextDouble() < 0.7) {
                second.put(member, arrivals[1]);
            }
            stages[3] = draws.nextDouble() < 0.5 ? stages[3].afterBarriers(0) : stages[3];
            stages[4] = draws.nextDouble() < 0.5 ? stages[4].afterBarriers(0, 1) : stages[4].afterBarriers(1);
            chains.add(Chain.linear(member, stages));
        }
        BarrierRule rule = RULES[draws.nextInt(0, RULES.length - 1)];
        return new RoundPlan(
                chains, List.of(new Barrier("a", first, rule), new Barrier("b", second, new BarrierRule.All())));
    }

    /** A fact without what the changes add. */
    private static Object plain(Object fact) {
        if (fact instanceof RoundEnded end) {
            List<MemberOutcome> members = end.members().stream()
                    .filter(outcome -> outcome.member() < LEFT_OUT)
                    .toList();
            return new RoundEnded(
                    end.cohort(), end.round(), end.startS(), end.endS(), end.failed(), end.unfinished(), members);
        }
        return Tape.withoutWaits(fact);
    }

    private static RoundPlan withOneLeftOut(RoundPlan plan) {
        List<Chain> chains = new ArrayList<>(plan.chains());
        chains.add(Chain.leftOut(LEFT_OUT + chains.get(0).member(), DropReason.LEFT));
        return new RoundPlan(chains, plan.barriers());
    }

    private static RoundPlan withOneMoreWait(RoundPlan plan) {
        List<Chain> chains = new ArrayList<>();
        for (Chain chain : plan.chains()) {
            List<Stage> stages = new ArrayList<>(chain.stages());
            stages.set(2, stages.get(2).afterStages(0, 1));
            chains.add(new Chain(chain.member(), Role.MEMBER, stages, null));
            assertThat(chains.get(chains.size() - 1).isInSequence()).isFalse();
        }
        return new RoundPlan(chains, plan.barriers());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void oneObjectForAChainDoesNotShow(int seed) {
        List<Object> facts = facts(seed, plan -> plan);
        assertThat(facts(seed, InSequenceTest::withOneMoreWait)).isEqualTo(facts);
        assertThat(facts).anyMatch(fact -> fact instanceof StageEnded end && end.outcome() == StageOutcome.DROPPED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void useAgainDoesNotShow(int seed) {
        List<Object> facts = facts(seed, plan -> plan);
        assertThat(facts(seed, InSequenceTest::withOneLeftOut)).isEqualTo(facts);
        long usedAgain = facts.stream()
                .filter(fact -> fact instanceof RoundEnded end
                        && end.members().stream().allMatch(outcome -> outcome.dropped() == null))
                .count();
        assertThat(usedAgain).isBetween(3L, (long) COHORTS * ROUNDS - 3);
    }
}
