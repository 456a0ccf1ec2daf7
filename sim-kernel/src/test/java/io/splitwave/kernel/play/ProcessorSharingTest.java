package io.splitwave.kernel.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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

class ProcessorSharingTest {
    private static final double FRAME_S = 0.3;

    private static Chain arriving(int member, double atS, double work) {
        return Chain.linear(
                member, Stage.of("arrive", 0, atS, WorkUnit.SECOND), Stage.of("serve", 1, work, WorkUnit.FLOP));
    }

    /**
     * Steps from event to event (an arrival, a completion, a boundary) and moves every stage present by
     * rate * min(1, slots / n) * time: O(n) a step, no virtual time, no queue.
     */
    private static double[] bruteForce(
            double[] arrivalS, double[] work, long[] leaveFrame, int slots, double[][] rateByFrame) {
        int count = work.length;
        double[] left = work.clone();
        double[] endS = new double[count];
        Arrays.fill(endS, Double.NaN);
        double nowS = 0;
        long frame = 0;
        int done = 0;
        while (done < count) {
            int present = 0;
            double nextArrivalS = Double.POSITIVE_INFINITY;
            for (int i = 0; i < count; i++) {
                present += arrivalS[i] <= nowS && Double.isNaN(endS[i]) ? 1 : 0;
                nextArrivalS = arrivalS[i] > nowS ? Math.min(nextArrivalS, arrivalS[i]) : nextArrivalS;
            }
            double share = Math.min(1.0, (double) slots / Math.max(1, present));
            double boundaryS = (frame + 1) * FRAME_S;
            double nextS = Math.min(boundaryS, nextArrivalS);
            int first = -1;
            for (int i = 0; i < count; i++) {
                if (arrivalS[i] <= nowS && Double.isNaN(endS[i])) {
                    double rate = rateByFrame[(int) (frame % rateByFrame.length)][i] * share;
                    if (rate > 0 && nowS + left[i] / rate < nextS) {
                        nextS = nowS + left[i] / rate;
                        first = i;
                    }
                }
            }
            for (int i = 0; i < count; i++) {
                if (arrivalS[i] <= nowS && Double.isNaN(endS[i])) {
                    left[i] -= rateByFrame[(int) (frame % rateByFrame.length)][i] * share * (nextS - nowS);
                }
            }
            nowS = nextS;
            if (first >= 0) {
                endS[first] = nowS;
                done++;
            } else if (nextS == boundaryS) {
                frame++;
                for (int i = 0; i < count; i++) {
                    if (leaveFrame[i] == frame && Double.isNaN(endS[i])) {
                        endS[i] = nowS;
                        done++;
                    }
                }
            }
        }
        return endS;
    }

    /** Random arrivals, work and rates per member and frame, some of them 0; a third leaves at a random boundary. */
    @ParameterizedTest
    @CsvSource({"1, 1", "1, 2", "2, 3", "3, 4", "5, 5", "1, 6", "2, 7", "40, 8"})
    void agreesWithBruteForce(int slots, int seed) {
        RandomStream draws = new RandomStreams(seed).stream("sharing", 0);
        int count = 60;
        double[] arrivalS = new double[count];
        double[] work = new double[count];
        long[] leaveFrame = new long[count];
        double[][] rateByFrame = new double[11][count];
        List<Chain> chains = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arrivalS[i] = 20 * draws.nextDouble();
            work[i] = draws.nextDouble();
            leaveFrame[i] = draws.nextDouble() < 0.33 ? (long) ((arrivalS[i] + 4 * draws.nextDouble()) / FRAME_S) : -1;
            chains.add(arriving(i, arrivalS[i], work[i]));
            for (double[] rates : rateByFrame) {
                rates[i] = draws.nextDouble() < 0.1 ? 0 : 0.5 + draws.nextDouble();
            }
        }
        Play play = Play.on(new Discipline.Dedicated(), new Discipline.ProcessorSharing(slots))
                .frames(FRAME_S)
                .rate((player, member, stage) ->
                        stage.resource() == 0 ? 1 : rateByFrame[(int) (player.frame() % rateByFrame.length)][member])
                .atBoundary(player -> {
                    for (int i = 0; i < count; i++) {
                        if (leaveFrame[i] == player.frame()) {
                            player.drop(i, DropReason.LEFT);
                        }
                    }
                })
                .cohort(new RoundPlan(chains, List.of()))
                .go();
        double[] endS = bruteForce(arrivalS, work, leaveFrame, slots, rateByFrame);
        for (int i = 0; i < count; i++) {
            List<StageEnded> ends = play.tape.stagesOf(i);
            double simulatedS = ends.get(ends.size() - 1).endS();
            assertThat(simulatedS).isCloseTo(endS[i], within(1e-9 * endS[i]));
        }
    }

    /** With as many slots as stages sharing never bites, and the times are those of a dedicated resource. */
    @Test
    void enoughSlotsAreAsGoodAsDedicated() {
        RandomStream draws = new RandomStreams(3).stream("enough slots", 0);
        List<Chain> chains = new ArrayList<>();
        for (int member = 0; member < 50; member++) {
            chains.add(arriving(member, draws.nextDouble(), draws.nextDouble()));
        }
        RoundPlan plan = new RoundPlan(chains, List.of());
        Play.Rate rate = (player, member, stage) -> stage.resource() == 0 ? 1 : 1 + (member + player.frame()) % 5;
        Play shared = Play.on(new Discipline.Dedicated(), new Discipline.ProcessorSharing(50))
                .frames(0.05)
                .rate(rate)
                .cohort(plan)
                .go();
        Play dedicated = Play.on(new Discipline.Dedicated(), new Discipline.Dedicated())
                .frames(0.05)
                .rate(rate)
                .cohort(plan)
                .go();
        for (int member = 0; member < 50; member++) {
            double aloneS = dedicated.tape.stage(member, 1).endS();
            assertThat(shared.tape.stage(member, 1).endS()).isCloseTo(aloneS, within(1e-12 * aloneS));
        }
    }

    /** Equal stages end together, in the order of their members, also exactly on a boundary: 3 * 2 / 1 = 6 s. */
    @Test
    void equalStagesEndTogetherOnTheBoundary() {
        List<Chain> chains = new ArrayList<>();
        for (int member : new int[] {2, 0, 1}) {
            chains.add(Chain.linear(member, Stage.of("serve", 1, 2, WorkUnit.FLOP)));
        }
        Play play = Play.on(new Discipline.Dedicated(), new Discipline.ProcessorSharing(1))
                .frames(0.1)
                .cohort(new RoundPlan(chains, List.of()))
                .go();
        assertThat(play.tape.all(StageEnded.class))
                .extracting(StageEnded::member, StageEnded::endS, StageEnded::endFrame)
                .containsExactly(tuple(0, 60 * 0.1, 59L), tuple(1, 60 * 0.1, 59L), tuple(2, 60 * 0.1, 59L));
    }

    /**
     * Two stages of 4 at rate 1/2 each; at 2 s one is dropped with 1 done; the other, with 3 left, goes on alone at 1 and
     * ends at 5 s.
     */
    @Test
    void aDropSpeedsTheOthersUp() {
        Play play = Play.on(new Discipline.Dedicated(), new Discipline.ProcessorSharing(1))
                .frames(2)
                .cohort(new RoundPlan(
                        List.of(
                                Chain.linear(0, Stage.of("serve", 1, 4, WorkUnit.FLOP)),
                                Chain.linear(1, Stage.of("serve", 1, 4, WorkUnit.FLOP))),
                        List.of()))
                .atBoundary(player -> {
                    if (player.frame() == 1) {
                        player.drop(0, DropReason.LEFT);
                    }
                })
                .go();
        assertThat(play.tape.stage(0, 0).workDone()).isEqualTo(1);
        assertThat(play.tape.stage(1, 0).endS()).isEqualTo(5);
        assertThat(play.tape.segmentsOf(play.tape.stage(1, 0)))
                .containsExactly(new Segment(0, 0, 1, 0, 0, 2, 0.5), new Segment(0, 0, 1, 0, 2, 5, 1));
    }
}
