package io.splitwave.kernel.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.round.Barrier;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.Role;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import umontreal.ssj.rng.RandomStream;

/**
 * A round that is cut into legs plays, to the bit, as the same round in one plan in which a barrier for all stands at each
 * cut: the same stages at the same times with the same energy, the same barriers, drops, failures and rounds.
 *
 * <p>Members have few sizes of work and few rates, so that many stages end at one instant; frames, deadlines and work are
 * numbers that do not meet. Resources are dedicated, FIFO and shared; rates and powers change with every frame; members
 * leave at boundaries; barriers inside the legs are of all kinds; helpers take part.
 */
class SplitIntoLegsTest {
    private static final double FRAME_S = 0.7310585;
    private static final int COHORTS = 3;
    private static final int MEMBERS = 8;
    private static final int ROUNDS = 5;

    /** A round as its legs. Deadlines of later legs are drawn as seconds from their start and put right when it is known. */
    private static final class Round {
        private final List<RoundPlan> legs;
        private int begun = 1;

        Round(List<RoundPlan> legs) {
            this.legs = new ArrayList<>(legs);
        }

        RoundPlan first() {
            return legs.get(0);
        }

        /** A leg that begins, so long after the start of the round, among those who are still there. */
        RoundPlan begin(int leg, RoundSoFar soFar, double timeS) {
            begun++;
            Barrier barrier = legs.get(leg).barriers().get(0);
            if (barrier.rule() instanceof BarrierRule.Deadline deadline) {
                double afterS = timeS - soFar.startS() + deadline.afterRoundStartS();
                legs.set(leg, withRule(legs.get(leg), new BarrierRule.Deadline(afterS)));
            }
            return among(legs.get(leg), soFar);
        }

        private static RoundPlan withRule(RoundPlan plan, BarrierRule rule) {
            Barrier barrier = plan.barriers().get(0);
            return new RoundPlan(
                    plan.chains(), List.of(new Barrier(barrier.name(), barrier.arrivals(), rule)), plan.continues());
        }

        /** One plan with a barrier at each cut, at which all arrive with their last stage before it. */
        RoundPlan inOne() {
            List<Barrier> barriers = new ArrayList<>();
            Map<Integer, List<Stage>> stages = new TreeMap<>();
            for (int leg = 0; leg < legs.size(); leg++) {
                int firstBarrier = barriers.size();
                Map<Integer, Integer> cut = new HashMap<>();
                stages.forEach((member, before) -> cut.put(member, before.size() - 1));
                if (leg > 0) {
                    barriers.add(new Barrier("cut", cut, new BarrierRule.All()));
                }
                int cutIndex = firstBarrier;
                int shift = barriers.size();
                for (Barrier barrier : legs.get(leg).barriers()) {
                    Map<Integer, Integer> arrivals = new HashMap<>();
                    barrier.arrivals()
                            .forEach((member, stage) -> arrivals.put(
                                    member,
                                    stage
                                            + stages.getOrDefault(member, List.of())
                                                    .size()));
                    barriers.add(new Barrier(
                            barrier.name(), arrivals, leg < begun ? barrier.rule() : new BarrierRule.All()));
                }
                for (Chain chain : legs.get(leg).chains()) {
                    List<Stage> all = stages.computeIfAbsent(chain.member(), any -> new ArrayList<>());
                    int before = all.size();
                    for (Stage stage : chain.stages()) {
                        IntStream ownCut = before > 0 ? IntStream.of(cutIndex) : IntStream.empty();
                        all.add(stage.afterStages(stage.afterStages().stream()
                                        .mapToInt(s -> s + before)
                                        .toArray())
                                .afterBarriers(IntStream.concat(
                                                ownCut,
                                                stage.afterBarriers().stream().mapToInt(b -> b + shift))
                                        .toArray()));
                    }
                }
            }
            return new RoundPlan(
                    first().chains().stream()
                            .map(chain -> new Chain(
                                    chain.member(), chain.role(), stages.get(chain.member()), chain.excluded()))
                            .toList(),
                    barriers);
        }

        /** Which barriers of the one plan are cuts. */
        boolean isCut(int barrier) {
            return inOne().barriers().get(barrier).name().equals("cut");
        }
    }

    private static Round draw(int cohort, RandomStream draws) {
        int legs = draws.nextInt(2, 4);
        int[] members = IntStream.range(100 * cohort, 100 * cohort + MEMBERS).toArray();
        boolean helper = draws.nextDouble() < 0.5;
        List<RoundPlan> plans = new ArrayList<>();
        for (int leg = 0; leg < legs; leg++) {
            List<Chain> chains = new ArrayList<>();
            Map<Integer, Integer> arrivals = new HashMap<>();
            for (int member : members) {
                int count = draws.nextInt(1, 3);
                chains.add(new Chain(member, Role.MEMBER, stages(count, count > 1, draws), null));
                if (count > 1) {
                    arrivals.put(member, draws.nextInt(0, count - 2));
                }
            }
            if (helper) {
                chains.add(new Chain(100 * cohort + 50, Role.SUPPORT, stages(2, false, draws), null));
            }
            if (arrivals.isEmpty()) {
                arrivals.put(members[0], 0);
            }
            BarrierRule rule = new BarrierRule[] {
                        new BarrierRule.All(),
                        new BarrierRule.FirstK(6),
                        new BarrierRule.Deadline(0.2718281 + 0.5 * draws.nextInt(0, 5))
                    }
                    [draws.nextInt(0, 2)];
            plans.add(new RoundPlan(chains, List.of(new Barrier("inside", arrivals, rule)), leg < legs - 1));
        }
        return new Round(plans);
    }

    /** In sequence; the last waits for the barrier of its leg. Only later stages may be without work. */
    private static List<Stage> stages(int count, boolean lastWaits, RandomStream draws) {
        List<Stage> stages = new ArrayList<>();
        for (int s = 0; s < count; s++) {
            double work = s > 0 && draws.nextDouble() < 0.15 ? 0 : 0.17 * draws.nextInt(1, 4);
            Stage stage = Stage.of("s" + s, draws.nextInt(0, 2), work, WorkUnit.BIT);
            stage = s > 0 ? stage.afterStages(s - 1) : stage;
            stages.add(lastWaits && s == count - 1 ? stage.afterBarriers(0) : stage);
        }
        return stages;
    }

    /** Without a member that was dropped before the leg: a source knows who survived. */
    private static RoundPlan among(RoundPlan plan, RoundSoFar soFar) {
        List<Integer> here = soFar.members().stream()
                .filter(outcome -> outcome.dropped() == null)
                .map(MemberOutcome::member)
                .toList();
        Barrier barrier = plan.barriers().get(0);
        Map<Integer, Integer> arrivals = new HashMap<>(barrier.arrivals());
        arrivals.keySet().retainAll(here);
        return new RoundPlan(
                plan.chains().stream()
                        .filter(chain -> here.contains(chain.member()))
                        .toList(),
                arrivals.isEmpty() ? List.of() : List.of(new Barrier(barrier.name(), arrivals, barrier.rule())),
                plan.continues());
    }

    private static Play play(int seed, Round[][] rounds, boolean inLegs) {
        RandomStream draws = new RandomStreams(seed).stream("pace", 0);
        double[][] pace = new double[211][2];
        for (double[] frame : pace) {
            frame[0] = draws.nextInt(1, 3) * 0.5;
            frame[1] = draws.nextDouble();
        }
        int[] leaves = IntStream.range(0, pace.length)
                .map(frame -> draws.nextDouble() < 0.25
                        ? 100 * draws.nextInt(0, COHORTS - 1) + draws.nextInt(0, MEMBERS - 1)
                        : -1)
                .toArray();
        Play play = Play.on(new Discipline.Dedicated(), new Discipline.Fifo(3), new Discipline.ProcessorSharing(2))
                .frames(FRAME_S)
                .rate((player, member, stage) -> pace[(int) (player.frame() + member) % pace.length][0])
                .power((player, member, stage) -> pace[(int) (player.frame() + 2L * member) % pace.length][1])
                .atBoundary(player -> {
                    int leaving = leaves[(int) player.frame() % leaves.length];
                    if (leaving >= 0) {
                        player.drop(leaving, DropReason.LEFT);
                    }
                })
                .legs((cohort, round, leg, soFar, timeS) -> rounds[cohort][round].begin(leg, soFar, timeS));
        for (Round[] ofCohort : rounds) {
            play.cohort(Arrays.stream(ofCohort)
                    .map(round -> inLegs ? round.first() : round.inOne())
                    .toArray(RoundPlan[]::new));
        }
        return play.go();
    }

    private static Round[][] rounds(int seed) {
        RandomStream draws = new RandomStreams(seed).stream("legs", 0);
        Round[][] rounds = new Round[COHORTS][ROUNDS];
        for (int cohort = 0; cohort < COHORTS; cohort++) {
            for (int round = 0; round < ROUNDS; round++) {
                rounds[cohort][round] = draw(cohort, draws);
            }
        }
        return rounds;
    }

    private static List<?> facts(Play play) {
        return play.tape.facts.stream()
                .filter(fact -> !(fact instanceof LegStarted)
                        && !(fact instanceof RoundStarted)
                        && !(fact instanceof BarrierOpened))
                .map(Tape::withoutWaits) // as a cut adds some
                .toList();
    }

    /** All barriers at which a member arrived, except the cuts. */
    private static List<String> barriersInside(Play play, Round[][] rounds, boolean inLegs) {
        return play.tape.all(BarrierOpened.class).stream()
                .filter(fact -> fact.arrived() > 0)
                .filter(fact -> inLegs || !rounds[fact.cohort()][fact.round()].isCut(fact.barrier()))
                .map(fact -> fact.cohort() + "." + fact.round() + " at " + fact.timeS() + " with " + fact.arrived())
                .toList();
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void playsAsOnePlanWithABarrierAtEachCut(int seed) {
        Round[][] rounds = rounds(seed);
        Play legs = play(seed, rounds, true);
        Play one = play(seed, rounds, false);
        assertThat(facts(legs)).isEqualTo(facts(one));
        assertThat(barriersInside(legs, rounds, true)).isNotEmpty().isEqualTo(barriersInside(one, rounds, false));
        assertThat(legs.tape.all(LegStarted.class)).hasSizeGreaterThan(COHORTS);
        assertThat(legs.end).isEqualTo(one.end);
        assertThat(legs.tape.all(RoundEnded.class)).hasSize(COHORTS * ROUNDS);
    }

    /** What the comparison is worth: over all seeds everything that can become of a member has occurred, after a cut too. */
    @Test
    void everythingOccurs() {
        List<StageEnded> afterACut = new ArrayList<>();
        int failed = 0;
        for (int seed : seeds().toArray()) {
            Play play = play(seed, rounds(seed), true);
            for (LegStarted leg : play.tape.all(LegStarted.class)) {
                for (int i = 0; i < leg.firstStages().size(); i++) {
                    int member = leg.plan().chains().get(i).member();
                    int first = leg.firstStages().get(i);
                    play.tape.stagesOf(member).stream()
                            .filter(end -> end.round() == leg.round() && end.stageIndex() >= first)
                            .forEach(afterACut::add);
                }
            }
            failed += (int) play.tape.all(RoundEnded.class).stream()
                    .filter(RoundEnded::failed)
                    .count();
        }
        assertThat(afterACut)
                .extracting(StageEnded::reason)
                .contains(null, DropReason.LEFT, DropReason.DEADLINE, DropReason.OUTRUN);
        assertThat(failed).isPositive();
    }

    @Test
    void theSameInputsGiveTheSameFacts() {
        assertThat(play(7, rounds(7), true).tape.facts)
                .isEqualTo(play(7, rounds(7), true).tape.facts)
                .isNotEqualTo(play(8, rounds(8), true).tape.facts);
    }
}
