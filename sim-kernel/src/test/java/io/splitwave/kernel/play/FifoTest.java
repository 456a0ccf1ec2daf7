package io.splitwave.kernel.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import umontreal.ssj.rng.RandomStream;

class FifoTest {
    private static Chain arriving(int member, double atS, double work) {
        return Chain.linear(
                member, Stage.of("arrive", 0, atS, WorkUnit.SECOND), Stage.of("serve", 1, work, WorkUnit.FLOP));
    }

    /**
     * Two servers, arrivals 1, 2, 3, 4 s, work 4, 4, 1, 1 at 1 per s: members 0 and 1 start at once, 2 at 5 (when 0 ends),
     * 3 at 6, when both 1 and 2 end.
     */
    @Test
    void twoServersByHand() {
        Play play = Play.on(new Discipline.Dedicated(), new Discipline.Fifo(2))
                .cohort(new RoundPlan(
                        List.of(arriving(0, 1, 4), arriving(1, 2, 4), arriving(2, 3, 1), arriving(3, 4, 1)), List.of()))
                .go();
        double[] startS = {1, 2, 5, 6};
        double[] endS = {5, 6, 6, 7};
        for (int member = 0; member < 4; member++) {
            assertThat(play.tape.stage(member, 1).requestedS()).isCloseTo(member + 1, within(1e-12));
            assertThat(play.tape.stage(member, 1).startS()).isCloseTo(startS[member], within(1e-12));
            assertThat(play.tape.stage(member, 1).endS()).isCloseTo(endS[member], within(1e-12));
        }
    }

    /** Of those who come at one instant the lowest member is first, whatever the order of the plan. */
    @Test
    void arrivalsAtOneInstantQueueByMember() {
        Play play = Play.on(new Discipline.Dedicated(), new Discipline.Fifo(1))
                .cohort(new RoundPlan(List.of(arriving(5, 2, 1), arriving(1, 2, 1), arriving(3, 2, 1)), List.of()))
                .go();
        assertThat(play.tape.stage(1, 1).endS()).isEqualTo(3);
        assertThat(play.tape.stage(3, 1).endS()).isEqualTo(4);
        assertThat(play.tape.stage(5, 1).endS()).isEqualTo(5);
    }

    /** 1000 random arrivals: each takes the server that is free first, the recursion of Kiefer and Wolfowitz. */
    @ParameterizedTest
    @CsvSource({"1, 0.9", "3, 0.5", "3, 2.7", "8, 20"})
    void randomArrivalsAgreeWithTheRecursion(int slots, double load) {
        RandomStream draws = new RandomStreams(7).stream("fifo", slots);
        List<Chain> chains = new ArrayList<>();
        double[] freeS = new double[slots];
        double[] endS = new double[1000];
        double atS = 0;
        for (int member = 0; member < endS.length; member++) {
            atS += -Math.log(draws.nextDouble()) / load;
            double work = -Math.log(draws.nextDouble());
            chains.add(arriving(member, atS, work));
            Arrays.sort(freeS);
            freeS[0] = Math.max(freeS[0], atS) + work;
            endS[member] = freeS[0];
        }
        Play play = Play.on(new Discipline.Dedicated(), new Discipline.Fifo(slots))
                .cohort(new RoundPlan(chains, List.of()))
                .go();
        for (int member = 0; member < endS.length; member++) {
            assertThat(play.tape.stage(member, 1).endS()).isCloseTo(endS[member], within(1e-9 * endS[member]));
        }
    }

    /** A stage at rate 0 keeps its server: no other passes it. Member 0 has no rate in frames 0 and 1 of 1 s. */
    @Test
    void aStageAtRateZeroBlocksItsServer() {
        Play play = Play.on(new Discipline.Dedicated(), new Discipline.Fifo(1))
                .frames(1)
                .rate((player, member, stage) -> member == 0 && player.frame() < 2 ? 0 : 1)
                .cohort(new RoundPlan(
                        List.of(
                                Chain.linear(0, Stage.of("serve", 1, 1, WorkUnit.FLOP)),
                                Chain.linear(1, Stage.of("serve", 1, 1, WorkUnit.FLOP))),
                        List.of()))
                .go();
        assertThat(play.tape.stage(0, 0).endS()).isEqualTo(3);
        assertThat(play.tape.stage(1, 0).endS()).isEqualTo(4);
    }

    /**
     * Dropping one in service and one in the queue at 1 s: the next starts at 1 s, and the one dropped in the queue has
     * used nothing.
     */
    @Test
    void aDropFreesServerAndQueueAtOnce() {
        List<Chain> chains = new ArrayList<>();
        for (int member = 0; member < 3; member++) {
            chains.add(Chain.linear(member, Stage.of("serve", 1, 10, WorkUnit.FLOP)));
        }
        Play play = Play.on(new Discipline.Dedicated(), new Discipline.Fifo(1))
                .frames(1)
                .cohort(new RoundPlan(chains, List.of()))
                .atBoundary(player -> {
                    if (player.frame() == 1) {
                        player.drop(0, DropReason.LEFT);
                        player.drop(1, DropReason.LEFT);
                    }
                })
                .go();
        assertThat(play.tape.stage(0, 0).workDone()).isEqualTo(1);
        assertThat(play.tape.stage(1, 0).workDone()).isEqualTo(0);
        assertThat(play.tape.stage(1, 0).startS()).isNaN();
        assertThat(play.tape.stage(1, 0).startFrame()).isEqualTo(-1);
        assertThat(play.tape.stage(2, 0).startS()).isEqualTo(1);
        assertThat(play.tape.stage(2, 0).endS()).isEqualTo(11);
    }
}
