package io.splitwave.kernel.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

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
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rounds of many shapes, played by the same kernel and compared with calculations by hand. Sizes are made up; rates are
 * constant: device 4 FLOP/s, down 10 bit/s, up 5 bit/s, server 8 FLOP/s, clock 1 s/s, generator 3 FLOP/s. The frame length
 * must not matter: 1000 s is longer than any round, 0.7 s and 0.05 s fall across stages.
 */
class RoundShapesTest {
    private static final int DEVICE = 0;
    private static final int DOWN = 1;
    private static final int UP = 2;
    private static final int SERVER = 3;
    private static final int CLOCK = 4;
    private static final int GENERATOR = 5;
    private static final Offset<Double> ROUNDING = within(1e-9);
    private static final BarrierRule ALL = new BarrierRule.All();

    private static Play play(double frameLengthS, Discipline up, Discipline server) {
        Discipline dedicated = new Discipline.Dedicated();
        return Play.on(dedicated, dedicated, up, server, dedicated, dedicated)
                .ratesPerS(4, 10, 5, 8, 1, 3)
                .frames(frameLengthS);
    }

    private static Stage compute(double flop) {
        return Stage.of("compute", DEVICE, flop, WorkUnit.FLOP);
    }

    private static Stage down(double bit) {
        return Stage.of("down", DOWN, bit, WorkUnit.BIT);
    }

    private static Stage up(double bit) {
        return Stage.of("up", UP, bit, WorkUnit.BIT);
    }

    private static Stage serve(double flop) {
        return Stage.of("serve", SERVER, flop, WorkUnit.FLOP);
    }

    private static Stage pause(double seconds) {
        return Stage.of("pause", CLOCK, seconds, WorkUnit.SECOND);
    }

    private static void assertEnds(Play play, int member, double... endS) {
        for (int stage = 0; stage < endS.length; stage++) {
            assertThat(play.tape.stage(member, stage).endS())
                    .as("member %d stage %d", member, stage)
                    .isCloseTo(endS[stage], ROUNDING);
        }
    }

    /**
     * There and back in seven stages through a FIFO server with one slot, a barrier before the aggregation.
     *
     * <pre>
     * member 0: down 20/10 = 2, compute 8/4 -> 4, up 5/5 -> 5, server 16/8 -> 7, down 10/10 -> 8, compute 8/4 -> 10,
     *           up 10/5 -> 12
     * member 1: 2, compute 12/4 -> 5, up -> 6, server busy until 7, 16/8 -> 9, 10, compute 12/4 -> 13, up 10/5 -> 15
     * barrier 15, aggregation 4/8 -> 15.5
     * </pre>
     */
    @ParameterizedTest
    @ValueSource(doubles = {1000, 0.7, 0.05})
    void sevenStagesAndOneBarrier(double frameLengthS) {
        Chain first = Chain.linear(0, down(20), compute(8), up(5), serve(16), down(10), compute(8), up(10));
        Chain second = Chain.linear(1, down(20), compute(12), up(5), serve(16), down(10), compute(12), up(10));
        Chain aggregation = Chain.support(9, serve(4).afterBarriers(0));
        Barrier returned = new Barrier("returned", Map.of(0, 6, 1, 6), ALL);
        Play play = play(frameLengthS, new Discipline.Dedicated(), new Discipline.Fifo(1))
                .cohort(new RoundPlan(List.of(first, second, aggregation), List.of(returned)))
                .go();

        assertEnds(play, 0, 2, 4, 5, 7, 8, 10, 12);
        assertEnds(play, 1, 2, 5, 6, 9, 10, 13, 15);
        assertThat(play.tape.stage(1, 3).requestedS()).isCloseTo(6, ROUNDING);
        assertThat(play.tape.stage(1, 3).startS()).isCloseTo(7, ROUNDING);
        assertThat(play.tape.round(0).endS()).isCloseTo(15.5, ROUNDING);
        assertThat(play.end.reason()).isEqualTo(EndReason.ROUNDS_DONE);
        assertThat(play.end.endS()).isCloseTo(15.5, ROUNDING);
    }

    /**
     * Two iterations with a deadline each, two subchannels held through the round, a barrier at the end.
     *
     * <pre>
     * iteration 1: compute 8, 12, 16 / 4 -> 2, 3, 4; up 5/5 -> 3, 4; member 2 wants a subchannel at 4: both held, dropped
     *   server 8/8 -> 4, 5; down 10/10 -> 5, 6; compute 8, 12 / 4 -> 7, 9; deadline 9: member 1 exactly in time
     * iteration 2 from 9: compute -> 11, 12; up -> 12, 13; server -> 13, 14; down -> 14, 15; compute -> 16, (18)
     *   deadline 17: member 1 dropped with (17 - 15) * 4 = 8 FLOP of 12 done
     * member 0 goes on at 17: up 5/5 -> 18; barrier of all 18; aggregation 8/8 -> 19
     * </pre>
     */
    @ParameterizedTest
    @ValueSource(doubles = {1000, 0.7, 0.05})
    void iterationsWithDeadlinesOnHeldSubchannels(double frameLengthS) {
        Play play = play(frameLengthS, new Discipline.HeldSlots(2, WhenFull.DROP), new Discipline.Dedicated())
                .cohort(new RoundPlan(
                        List.of(
                                twoIterations(0, 8),
                                twoIterations(1, 12),
                                twoIterations(2, 16),
                                Chain.support(9, serve(8).afterBarriers(2))),
                        List.of(
                                new Barrier("first", Map.of(0, 4, 1, 4, 2, 4), new BarrierRule.Deadline(9)),
                                new Barrier("second", Map.of(0, 9, 1, 9, 2, 9), new BarrierRule.Deadline(17)),
                                new Barrier("round", Map.of(0, 10, 1, 10, 2, 10), ALL))))
                .go();

        assertEnds(play, 0, 2, 3, 4, 5, 7, 11, 12, 13, 14, 16, 18);
        assertEnds(play, 1, 3, 4, 5, 6, 9, 12, 13, 14, 15, 17);
        StageEnded late = play.tape.stage(1, 9);
        assertThat(late.outcome()).isEqualTo(StageOutcome.DROPPED);
        assertThat(late.reason()).isEqualTo(DropReason.DEADLINE);
        assertThat(late.workDone()).isCloseTo(8, ROUNDING);
        StageEnded turnedAway = play.tape.stage(2, 1);
        assertThat(turnedAway.reason()).isEqualTo(DropReason.NO_SLOT);
        assertThat(turnedAway.endS()).isCloseTo(4, ROUNDING);
        assertThat(turnedAway.startS()).isNaN();
        assertThat(play.tape.all(BarrierOpened.class))
                .extracting(BarrierOpened::barrier, BarrierOpened::arrived, BarrierOpened::dropped)
                .containsExactly(tuple(0, 2, 1), tuple(1, 1, 2), tuple(2, 1, 2));
        assertThat(play.tape.round(0).endS()).isCloseTo(19, ROUNDING);
        assertThat(play.tape.round(0).failed()).isFalse();
    }

    private static Chain twoIterations(int member, double flop) {
        return Chain.linear(
                member,
                compute(flop),
                up(5),
                serve(8),
                down(10),
                compute(flop),
                compute(flop).afterBarriers(0),
                up(5),
                serve(8),
                down(10),
                compute(flop),
                up(5).afterBarriers(1));
    }

    /**
     * A barrier, a controller that decides, then the rest; the server is shared.
     *
     * <pre>
     * down 10/10 -> 1; compute 4, 8, 12 / 4 -> 2, 3, 4; up 5/5 -> 3, 4, 5; barrier 5; controller 1 s -> 6
     * down -> 7; up 5, 10, 15 / 5 -> 8, 9, 10; server 16 FLOP each, 8 FLOP/s shared:
     *   8..9 member 0 alone, 8 left; 9..10 two at 4: 4 and 12 left; from 10 three at 8/3: member 0 done at 10 + 4*3/8 = 11.5
     *   with 8 and 12 left; two at 4: member 1 done at 13.5 with 4 left for member 2, alone at 8: 14
     * </pre>
     */
    @ParameterizedTest
    @ValueSource(doubles = {1000, 0.7, 0.05})
    void decisionBetweenTwoBarriersAndASharedServer(double frameLengthS) {
        Play play = play(frameLengthS, new Discipline.Dedicated(), new Discipline.ProcessorSharing(1))
                .cohort(new RoundPlan(
                        List.of(
                                reportThenSend(0, 4, 5),
                                reportThenSend(1, 8, 10),
                                reportThenSend(2, 12, 15),
                                Chain.support(9, pause(1).afterBarriers(0))),
                        List.of(
                                new Barrier("reports", Map.of(0, 2, 1, 2, 2, 2), ALL),
                                new Barrier("decision", Map.of(9, 0), ALL))))
                .go();

        assertEnds(play, 0, 1, 2, 3, 7, 8, 11.5);
        assertEnds(play, 1, 1, 3, 4, 7, 9, 13.5);
        assertEnds(play, 2, 1, 4, 5, 7, 10, 14);
        assertThat(play.tape.round(0).endS()).isCloseTo(14, ROUNDING);
    }

    private static Chain reportThenSend(int member, double flop, double bit) {
        return Chain.linear(member, down(10), compute(flop), up(5), down(10).afterBarriers(1), up(bit), serve(16));
    }

    /**
     * A generator trains while the selected members do; its chain branches and joins.
     *
     * <pre>
     * members: up 5/5 -> 1 (barrier of labels 1); down 20/10 -> 3; compute 8, 16 / 4 -> 5, 7; up 10/5 -> 7, 9
     * support: from 1 generate 24/3 -> 9 while prepare 5 s -> 6; train waits for both: 16/8 -> 11
     * barrier of members and server 11; aggregation 8/8 -> 12. Member 2 is not selected.
     * </pre>
     */
    @ParameterizedTest
    @ValueSource(doubles = {1000, 0.7, 0.05})
    void generatorBesideTheMembers(double frameLengthS) {
        Chain generator = new Chain(
                9,
                Role.SUPPORT,
                List.of(
                        Stage.of("generate", GENERATOR, 24, WorkUnit.FLOP).afterBarriers(0),
                        pause(5).afterBarriers(0),
                        serve(16).afterStages(0, 1)),
                null);
        Play play = play(frameLengthS, new Discipline.Dedicated(), new Discipline.Dedicated())
                .cohort(new RoundPlan(
                        List.of(
                                Chain.linear(0, up(5), down(20), compute(8), up(10)),
                                Chain.linear(1, up(5), down(20), compute(16), up(10)),
                                Chain.leftOut(2, DropReason.NOT_SELECTED),
                                generator,
                                Chain.support(10, serve(8).afterBarriers(1))),
                        List.of(
                                new Barrier("labels", Map.of(0, 0, 1, 0), ALL),
                                new Barrier("models", Map.of(0, 3, 1, 3, 9, 2), ALL))))
                .go();

        assertEnds(play, 0, 1, 3, 5, 7);
        assertEnds(play, 1, 1, 3, 7, 9);
        assertEnds(play, 9, 9, 6, 11);
        assertEnds(play, 10, 12);
        assertThat(play.tape.round(0).endS()).isCloseTo(12, ROUNDING);
        assertThat(play.tape.member(0, 2).dropped()).isEqualTo(DropReason.NOT_SELECTED);
        assertThat(play.tape.member(0, 2).droppedS()).isEqualTo(0);
        assertThat(play.tape.stagesOf(2)).isEmpty();
    }

    /**
     * Three barriers and an aggregation on two levels, by support chains of two sites and a centre.
     *
     * <pre>
     * compute 4, 8, 12, 16 / 4 -> 1, 2, 3, 4, barrier 4; up 5, 5, 10, 15 / 5 -> 5, 5, 6, 7, barrier 7
     * sites: 24/8 -> 10, 16/8 -> 9, barrier 10; aggregate 8/8 -> 11, 12/8 -> 11.5, joined 11.5; centre 4/8 -> 12
     * down 10, 20, 30, 40 / 10 -> 13, 14, 15, 16
     * </pre>
     */
    @ParameterizedTest
    @ValueSource(doubles = {1000, 0.7, 0.05})
    void threeBarriersAndTwoLevels(double frameLengthS) {
        Play play = play(frameLengthS, new Discipline.Dedicated(), new Discipline.Dedicated())
                .cohort(new RoundPlan(
                        List.of(
                                Chain.linear(0, compute(4), up(5).afterBarriers(0), down(10).afterBarriers(4)),
                                Chain.linear(1, compute(8), up(5).afterBarriers(0), down(20).afterBarriers(4)),
                                Chain.linear(2, compute(12), up(10).afterBarriers(0), down(30).afterBarriers(4)),
                                Chain.linear(3, compute(16), up(15).afterBarriers(0), down(40).afterBarriers(4)),
                                Chain.support(10, serve(24).afterBarriers(1), serve(8).afterBarriers(2)),
                                Chain.support(
                                        11,
                                        serve(16).afterBarriers(1),
                                        serve(12).afterBarriers(2)),
                                Chain.support(12, serve(4).afterBarriers(3))),
                        List.of(
                                new Barrier("forward", Map.of(0, 0, 1, 0, 2, 0, 3, 0), ALL),
                                new Barrier("activations", Map.of(0, 1, 1, 1, 2, 1, 3, 1), ALL),
                                new Barrier("sites", Map.of(10, 0, 11, 0), ALL),
                                new Barrier("site models", Map.of(10, 1, 11, 1), ALL),
                                new Barrier("model", Map.of(12, 0), ALL))))
                .go();

        assertThat(play.tape.all(BarrierOpened.class))
                .extracting(BarrierOpened::timeS)
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b), Double.class)
                .containsExactly(4.0, 7.0, 10.0, 11.5, 12.0);
        assertEnds(play, 0, 1, 5, 13);
        assertEnds(play, 3, 4, 7, 16);
        assertThat(play.tape.round(0).endS()).isCloseTo(16, ROUNDING);
    }

    /**
     * Members that never wait for each other, two rounds each, meeting only at a FIFO server with one slot.
     *
     * <pre>
     * measure 1 s, decide nothing, compute 4/4, up 5, 10, 15 / 5, server 8/8, down 10/10
     * round 1: at the server at 3, 4, 5, each free: ends 5, 6, 7
     * round 2: at the server at 8, 10, 12, free again: ends 10, 12, 14
     * </pre>
     */
    @ParameterizedTest
    @ValueSource(doubles = {1000, 0.7, 0.05})
    void cohortsOfOneWithoutBarriers(double frameLengthS) {
        Play play = play(frameLengthS, new Discipline.Dedicated(), new Discipline.Fifo(1));
        for (int member = 0; member < 3; member++) {
            Chain chain =
                    Chain.linear(member, pause(1), pause(0), compute(4), up(5 * (member + 1)), serve(8), down(10));
            RoundPlan plan = new RoundPlan(List.of(chain), List.of());
            play.cohort(plan, plan);
        }
        play.go();

        assertThat(play.tape.all(RoundEnded.class))
                .extracting(RoundEnded::cohort)
                .containsExactly(0, 1, 2, 0, 1, 2);
        double[] byHand = {5, 6, 7, 10, 12, 14};
        for (int i = 0; i < byHand.length; i++) {
            assertThat(play.tape.all(RoundEnded.class).get(i).endS()).isCloseTo(byHand[i], ROUNDING);
        }
    }

    /**
     * A round that no member survives, and the next one.
     *
     * <pre>
     * compute 16/4 = 4 s against a deadline of 3 s: both dropped at 3 with 12 FLOP done; a helper of 10 s is cut off at 3
     * the next round begins at 3: compute 4/4 -> 4
     * </pre>
     */
    @ParameterizedTest
    @ValueSource(doubles = {1000, 0.7, 0.05})
    void roundWithoutSurvivors(double frameLengthS) {
        RoundPlan hopeless = new RoundPlan(
                List.of(Chain.linear(0, compute(16)), Chain.linear(1, compute(16)), Chain.support(9, pause(10))),
                List.of(new Barrier("models", Map.of(0, 0, 1, 0), new BarrierRule.Deadline(3))));
        RoundPlan easy = new RoundPlan(List.of(Chain.linear(0, compute(4))), List.of());
        Play play = play(frameLengthS, new Discipline.Dedicated(), new Discipline.Dedicated())
                .cohort(hopeless, easy)
                .go();

        RoundEnded failed = play.tape.round(0);
        assertThat(failed.failed()).isTrue();
        assertThat(failed.unfinished()).isFalse();
        assertThat(failed.endS()).isEqualTo(3);
        assertThat(play.tape.stage(0, 0, 0).workDone()).isCloseTo(12, ROUNDING);
        assertThat(play.tape.stage(0, 9, 0).outcome()).isEqualTo(StageOutcome.UNFINISHED);
        assertThat(play.tape.stage(0, 9, 0).workDone()).isCloseTo(3, ROUNDING);
        assertThat(play.tape.member(0, 9).completionS()).isNaN();
        assertThat(play.tape.member(0, 9).dropped()).isNull();
        assertThat(play.tape.round(1).startS()).isEqualTo(3);
        assertThat(play.tape.round(1).endS()).isCloseTo(4, ROUNDING);
        assertThat(play.tape.round(1).failed()).isFalse();
    }

    /** Sequential members: each waits for the one before through a barrier of one. 8/4, then 12/4, then 4/4: 2, 5, 6. */
    @Test
    void membersOneAfterAnother() {
        Play play = play(0.7, new Discipline.Dedicated(), new Discipline.Dedicated())
                .cohort(new RoundPlan(
                        List.of(
                                Chain.linear(0, compute(8)),
                                Chain.linear(1, compute(12).afterBarriers(0)),
                                Chain.linear(2, compute(4).afterBarriers(1))),
                        List.of(new Barrier("first", Map.of(0, 0), ALL), new Barrier("second", Map.of(1, 0), ALL))))
                .go();
        assertEnds(play, 0, 2);
        assertEnds(play, 1, 5);
        assertEnds(play, 2, 6);
    }
}
