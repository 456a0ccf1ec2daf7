package io.splitwave.kernel.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import umontreal.ssj.rng.RandomStream;

/** Rates and powers drawn for each frame on all disciplines: no member draws more than its store, the dead draw all of it. */
class BatteryLedgerTest {
    private static final int MEMBERS = 12;
    private static final int ROUNDS = 6;
    private static final List<Discipline> DISCIPLINES = List.of(
            new Discipline.Dedicated(),
            new Discipline.ProcessorSharing(2),
            new Discipline.Fifo(2),
            new Discipline.HeldSlots(3, WhenFull.WAIT),
            new Discipline.Dedicated());
    private static final int UNPAID = 4;

    private static Play play(int seed, Map<Integer, Double> storeJ) {
        RandomStream draws = new RandomStreams(seed).stream("batteries", 0);
        RoundPlan[] plans = new RoundPlan[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            List<Chain> chains = new ArrayList<>();
            Map<Integer, Integer> arrivals = new HashMap<>();
            for (int member = 0; member < MEMBERS; member++) {
                Stage[] stages = new Stage[6];
                for (int s = 0; s < stages.length; s++) {
                    stages[s] = Stage.of("s" + s, draws.nextInt(0, UNPAID), draws.nextDouble(), WorkUnit.FLOP);
                }
                // the first two at once, the others in sequence
                for (int s = 2; s < stages.length; s++) {
                    stages[s] = stages[s].afterStages(s == 2 ? new int[] {0, 1} : new int[] {s - 1});
                }
                chains.add(new Chain(member, Role.MEMBER, List.of(stages), null));
                arrivals.put(member, 5);
            }
            plans[round] = new RoundPlan(chains, List.of(new Barrier("all", arrivals, new BarrierRule.All())));
        }
        Map<List<Long>, Double> drawn = new HashMap<>();
        return Play.on(DISCIPLINES.toArray(new Discipline[0]))
                .frames(0.1)
                .stores(new EnergyStores(storeJ, Set.of(0, 1, 2, 3)))
                .rate((player, member, stage) -> 0.5 + (member + stage.resource() + player.frame()) % 3)
                .power((player, member, stage) -> drawn.computeIfAbsent(
                        List.of((long) member, (long) stage.resource(), player.frame()),
                        any -> draws.nextDouble() < 0.3 ? 0 : draws.nextDouble()))
                .cohort(plans)
                .go();
    }

    private static double paidJ(Play play, int member, double untilS) {
        return play.tape.stagesOf(member).stream()
                .filter(end -> end.stage().resource() != UNPAID && end.endS() <= untilS)
                .mapToDouble(StageEnded::energyJ)
                .sum();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
    void theDeadHaveDrawnTheirStoreAndNobodyMore(int seed) {
        RandomStream sizes = new RandomStreams(seed).stream("stores", 0);
        Map<Integer, Double> storeJ = new HashMap<>();
        for (int member = 0; member < MEMBERS; member++) {
            storeJ.put(member, 8 * sizes.nextDouble());
        }
        Play play = play(seed, storeJ);
        int dead = 0;
        for (int member = 0; member < MEMBERS; member++) {
            double store = storeJ.get(member);
            double paidJ = paidJ(play, member, Double.POSITIVE_INFINITY);
            assertThat(paidJ).isLessThanOrEqualTo(store * (1 + 1e-12));
            assertThat(play.player.energyLeftJ(member)).isCloseTo(store - paidJ, within(1e-12 * store));
            boolean died = false;
            for (RoundEnded round : play.tape.all(RoundEnded.class)) {
                MemberOutcome outcome = play.tape.member(round.round(), member);
                if (died) {
                    assertThat(outcome.dropped()).isEqualTo(DropReason.BATTERY);
                }
                if (!died && outcome.dropped() == DropReason.BATTERY) {
                    died = true;
                    dead++;
                    assertThat(paidJ(play, member, outcome.droppedS())).isCloseTo(store, within(1e-12 * store));
                }
            }
            assertThat(play.player.energyLeftJ(member) == 0).isEqualTo(died);
        }
        assertThat(dead).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aReplayGivesTheSameFacts(int seed) {
        Map<Integer, Double> storeJ = Map.of(0, 2.0, 3, 1.5, 4, 0.25, 11, 3.0);
        assertThat(play(seed, storeJ).tape.facts).isEqualTo(play(seed, storeJ).tape.facts);
    }

    /** Stores that are never empty, or on resources that draw nothing, change no bit. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aStoreThatLastsChangesNothing(int seed) {
        Map<Integer, Double> storeJ = new HashMap<>();
        for (int member = 0; member < MEMBERS; member++) {
            storeJ.put(member, 1e6);
        }
        assertThat(play(seed, storeJ).tape.facts).isEqualTo(play(seed, Map.of()).tape.facts);
    }
}
