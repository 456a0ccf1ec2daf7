package io.splitwave.kernel.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.WhenFull;
import io.splitwave.kernel.round.Barrier;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import umontreal.ssj.rng.RandomStream;

/** Work is the integral of the rate and energy the integral of the power, whatever the rates do from frame to frame. */
class ChangingRatesTest {
    private static final int MEMBERS = 7;
    private static final int STAGES = 5;
    private static final double FRAME_S = 0.1;
    private static final List<Discipline> DISCIPLINES = List.of(
            new Discipline.Dedicated(),
            new Discipline.Fifo(2),
            new Discipline.ProcessorSharing(2),
            new Discipline.HeldSlots(3, WhenFull.WAIT));
    private static final int SHARED = 2;

    /** Rates between 0.5 and 2.5 work units per s, one frame in five without any, drawn once and looked up after that. */
    private static final class World {
        private final RandomStream draws;
        private final Map<List<Long>, Double> drawn = new HashMap<>();

        World(int seed) {
            draws = new RandomStreams(seed).stream("changing rates", 0);
        }

        double rate(int member, int stageKind, long frame) {
            return drawn.computeIfAbsent(List.of(0L, (long) member, (long) stageKind, frame), any -> {
                double u = draws.nextDouble();
                return u < 0.2 ? 0 : 0.5 + 2.5 * (u - 0.2);
            });
        }

        double power(int member, long frame) {
            return drawn.computeIfAbsent(List.of(1L, (long) member, frame), any -> draws.nextDouble());
        }

        RoundPlan plan() {
            List<Chain> chains = new ArrayList<>();
            Map<Integer, Integer> arrivals = new HashMap<>();
            for (int member = 0; member < MEMBERS; member++) {
                Stage[] stages = new Stage[STAGES];
                for (int s = 0; s < STAGES; s++) {
                    // the last stage, behind the barrier, holds no slot: holders waiting for the others would never end
                    int resource = draws.nextInt(0, DISCIPLINES.size() - (s == STAGES - 1 ? 2 : 1));
                    stages[s] = Stage.of("s" + s, resource, draws.nextDouble(), WorkUnit.BIT);
                }
                stages[STAGES - 1] = stages[STAGES - 1].afterBarriers(0);
                arrivals.put(member, STAGES - 2);
                chains.add(Chain.linear(member, stages));
            }
            return new RoundPlan(chains, List.of(new Barrier("middle", arrivals, new BarrierRule.All())));
        }
    }

    private static Play play(World world) {
        Play play = Play.on(DISCIPLINES.toArray(new Discipline[0]))
                .frames(FRAME_S)
                .rate((player, member, stage) -> world.rate(member, stage.kind().hashCode() % 7, player.frame()))
                .power((player, member, stage) -> world.power(member, player.frame()));
        return play.cohort(world.plan(), world.plan()).go();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void segmentsFillTheServiceAndAddUpToTheWork(int seed) {
        Play play = play(new World(seed));
        List<StageEnded> ends = play.tape.all(StageEnded.class);
        assertThat(ends).hasSize(2 * MEMBERS * STAGES);
        for (StageEnded end : ends) {
            double doneBySegments = 0;
            double atS = end.startS();
            for (Segment piece : play.tape.segmentsOf(end)) {
                assertThat(piece.fromS()).isEqualTo(atS);
                assertThat(piece.toS()).isGreaterThan(piece.fromS());
                doneBySegments += piece.ratePerS() * (piece.toS() - piece.fromS());
                atS = piece.toS();
            }
            assertThat(atS).isEqualTo(end.endS());
            assertThat(end.outcome()).isEqualTo(StageOutcome.COMPLETED);
            assertThat(end.workDone()).isEqualTo(end.stage().work());
            assertThat(doneBySegments)
                    .isCloseTo(end.stage().work(), within(1e-9 * end.stage().work()));
        }
    }

    /** The reference steps through the frames with the world's rates and knows nothing of the player. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void stagesAtTheirOwnRateEndWhenTheReferenceSays(int seed) {
        World world = new World(seed);
        Play play = play(world);
        int compared = 0;
        for (StageEnded end : play.tape.all(StageEnded.class)) {
            if (end.stage().resource() == SHARED) {
                continue;
            }
            int kind = end.stage().kind().hashCode() % 7;
            double left = end.stage().work();
            double energyJ = 0;
            double atS = end.startS();
            long frame = end.startFrame();
            while (true) {
                double rate = world.rate(end.member(), kind, frame);
                double pieceS = (frame + 1) * FRAME_S - atS;
                boolean last = rate * pieceS >= left * (1 - 1e-12);
                pieceS = last ? left / rate : pieceS;
                left -= rate * pieceS;
                energyJ += world.power(end.member(), frame) * pieceS;
                atS += pieceS;
                if (last) {
                    break;
                }
                frame++;
            }
            assertThat(end.endS()).isCloseTo(atS, within(1e-9 * (atS - end.startS())));
            assertThat(end.endFrame()).isEqualTo(frame);
            assertThat(end.energyJ()).isCloseTo(energyJ, within(1e-9 * energyJ));
            compared++;
        }
        assertThat(compared).isGreaterThan(MEMBERS * STAGES);
    }

    /** A shared resource draws each stage's power in proportion to its share, which is its rate over its rate alone. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void sharedStagesDrawTheirShareOfThePower(int seed) {
        RandomStream draws = new RandomStreams(seed).stream("shared energy", 0);
        Play play = Play.on(new Discipline.ProcessorSharing(2), new Discipline.Dedicated())
                .frames(FRAME_S)
                .rate((player, member, stage) -> 1 + member)
                .power((player, member, stage) -> 10 + member);
        List<Chain> chains = new ArrayList<>();
        for (int member = 0; member < MEMBERS; member++) {
            chains.add(Chain.linear(
                    member,
                    Stage.of("arrive", 1, draws.nextDouble(), WorkUnit.SECOND),
                    Stage.of("share", 0, draws.nextDouble(), WorkUnit.FLOP)));
        }
        play.cohort(new RoundPlan(chains, List.of())).go();
        for (int member = 0; member < MEMBERS; member++) {
            StageEnded end = play.tape.stage(member, 1);
            double bySegmentsJ = 0;
            for (Segment piece : play.tape.segmentsOf(end)) {
                bySegmentsJ += (10 + member) * piece.ratePerS() / (1 + member) * (piece.toS() - piece.fromS());
            }
            assertThat(end.energyJ()).isCloseTo(bySegmentsJ, within(1e-9 * bySegmentsJ));
            // so the energy is that of the same work served alone
            double aloneJ = (10 + member) * end.stage().work() / (1 + member);
            assertThat(end.energyJ()).isCloseTo(aloneJ, within(1e-9 * aloneJ));
        }
    }

    /** With constant rates a stage takes work / rate, whether a frame holds the whole run or a thousandth of a stage. */
    @ParameterizedTest
    @CsvSource({"1e6, 3", "1.0, 3", "0.1, 3", "0.0007, 3", "0.05, 0.3"})
    void constantRatesGiveWorkOverRate(double frameLengthS, double scale) {
        RandomStream draws = new RandomStreams(99).stream("constant rates", 0);
        double[] ratePerS = draws(draws, 1e6);
        double[] work = draws(draws, scale * 1e6);
        Play play = Play.on(new Discipline.Dedicated())
                .horizon(new Horizon(frameLengthS, Long.MAX_VALUE, 10))
                .rate((player, member, stage) -> ratePerS[member])
                .power((player, member, stage) -> 0.25);
        List<Chain> chains = new ArrayList<>();
        for (int member = 0; member < MEMBERS; member++) {
            Stage stage = Stage.of("s", 0, work[member], WorkUnit.BIT);
            chains.add(Chain.linear(member, stage, stage, stage));
        }
        play.cohort(new RoundPlan(chains, List.of())).go();
        assertThat(play.tape.all(StageEnded.class)).hasSize(3 * MEMBERS);
        for (StageEnded end : play.tape.all(StageEnded.class)) {
            double expectedS = work[end.member()] / ratePerS[end.member()];
            assertThat(end.endS() - end.startS()).isCloseTo(expectedS, within(1e-9 * expectedS));
            assertThat(end.energyJ()).isCloseTo(0.25 * expectedS, within(1e-9 * expectedS));
        }
    }

    private static double[] draws(RandomStream stream, double scale) {
        double[] values = new double[MEMBERS];
        for (int i = 0; i < MEMBERS; i++) {
            values[i] = scale * (0.2 + stream.nextDouble());
        }
        return values;
    }

    /**
     * A rate that changes in the middle of a frame counts from there on. Member 1 ends at 1.25 s, inside frame 1; at that
     * instant the rate of member 0 rises from 2 to 8: 10 - 1.25 * 2 = 7.5 left, 7.5 / 8 = 0.9375 s, end 2.1875 s, so the
     * completion expected at 5 s (a later frame) or at any time before is moved.
     */
    @ParameterizedTest
    @ValueSource(doubles = {1, 100})
    void ratesMayChangeInsideAFrame(double frameLengthS) {
        double[] rate = {2, 4};
        Play play = Play.on(new Discipline.Dedicated())
                .frames(frameLengthS)
                .rate((player, member, stage) -> rate[member])
                .cohort(new RoundPlan(
                        List.of(
                                Chain.linear(0, Stage.of("s", 0, 10, WorkUnit.BIT)),
                                Chain.linear(1, Stage.of("s", 0, 5, WorkUnit.BIT))),
                        List.of()));
        Tape tape = play.tape;
        play.observer(new Observer() {
            @Override
            public void stageEnded(StageEnded fact) {
                tape.stageEnded(fact);
                if (fact.member() == 1) {
                    assertThat(play.player.remainingWork(0, 0)).isCloseTo(7.5, within(1e-12));
                    rate[0] = 8;
                    play.player.ratesChanged();
                }
            }
        });
        play.go();
        assertThat(tape.stage(1, 0).endS()).isEqualTo(1.25);
        assertThat(tape.stage(0, 0).endS()).isCloseTo(2.1875, within(1e-12));
    }

    /** What is left can be asked for: 6 bit at 2 bit/s, at the decisions of frames 0, 1, 2 and 3 of 1 s. */
    @Test
    void remainingWorkAtEachDecision() {
        List<Double> left = new ArrayList<>();
        List<Double> leftOfNext = new ArrayList<>();
        Play.on(new Discipline.Dedicated())
                .frames(1)
                .rate((player, member, stage) -> 2)
                .cohort(new RoundPlan(
                        List.of(Chain.linear(
                                4, Stage.of("s", 0, 6, WorkUnit.BIT), Stage.of("next", 0, 5, WorkUnit.BIT))),
                        List.of()))
                .atDecision(player -> {
                    if (player.frame() > 0) {
                        left.add(player.remainingWork(4, 0));
                        leftOfNext.add(player.remainingWork(4, 1));
                    }
                })
                .go();
        // the second stage runs from 3 s to 5.5 s
        assertThat(left).containsExactly(4.0, 2.0, 0.0, 0.0, 0.0);
        assertThat(leftOfNext).containsExactly(5.0, 5.0, 5.0, 3.0, 1.0);
    }
}
