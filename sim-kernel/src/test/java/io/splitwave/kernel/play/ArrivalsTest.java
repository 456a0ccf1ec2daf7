package io.splitwave.kernel.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import umontreal.ssj.rng.RandomStream;

/** Rounds that begin at times of their own. One member a cohort, which has the cohort's number. */
class ArrivalsTest {
    private final List<String> log = new ArrayList<>();
    private final Tape tape = new Tape();
    private RoundPlayer player;

    /** A source of rounds of one stage: {@code arrivalS[cohort][round]}, {@code work[cohort][round]}. */
    private class Requests implements RoundSource, RateSource, FrameProcess {
        final double[][] arrivalS;
        final double[][] work;

        Requests(double[][] arrivalS, double[][] work) {
            this.arrivalS = arrivalS;
            this.work = work;
        }

        @Override
        public double notBeforeS(int cohort, int round) {
            log.add(player.nowS() + " when " + cohort + "." + round);
            return round < arrivalS[cohort].length ? arrivalS[cohort][round] : 0;
        }

        @Override
        public Optional<RoundPlan> next(int cohort, int round, double timeS) {
            log.add(timeS + " next " + cohort + "." + round + " in frame " + player.frame());
            return round < work[cohort].length
                    ? Optional.of(new RoundPlan(
                            List.of(Chain.linear(cohort, Stage.of("work", 0, work[cohort][round], WorkUnit.SECOND))),
                            List.of()))
                    : Optional.empty();
        }

        @Override
        public void boundary(long frame, double startS) {}

        @Override
        public void decide(long frame, double startS) {
            log.add(startS + " decide " + frame);
        }

        @Override
        public double ratePerS(int member, Stage stage) {
            return 1;
        }

        @Override
        public double powerW(int member, Stage stage) {
            return 0;
        }
    }

    private RunEnd play(Horizon horizon, Discipline discipline, Requests requests) {
        player = new RoundPlayer(horizon);
        return player.play(
                List.of(new Resource("line", discipline)), requests.work.length, requests, requests, requests, tape);
    }

    private RunEnd play(double[][] arrivalS, double[][] work) {
        return play(new Horizon(1, 1000, 5), new Discipline.Dedicated(), new Requests(arrivalS, work));
    }

    private double[] startsS(int cohort) {
        return tape.all(RoundEnded.class).stream()
                .filter(ended -> ended.cohort() == cohort)
                .mapToDouble(RoundEnded::startS)
                .toArray();
    }

    /**
     * By hand: arrivals at 0.25, 2.5 and 2.75 s, each with 1 s of work. The first two come when no round is played, inside a frame; the third
     * has arrived before the second has ended, and begins at its end.
     */
    @Test
    void aRoundBeginsAtItsTimeOrWhenTheOneBeforeHasEnded() {
        RunEnd end = play(new double[][] {{0.25, 2.5, 2.75}}, new double[][] {{1, 1, 1}});
        assertThat(startsS(0)).containsExactly(0.25, 2.5, 3.5);
        assertThat(end).isEqualTo(new RunEnd(4.5, 5, EndReason.ROUNDS_DONE));
        assertThat(log)
                .containsExactly(
                        "0.0 decide 0",
                        "0.0 when 0.0",
                        "0.25 next 0.0 in frame 0",
                        "1.0 decide 1",
                        "1.25 when 0.1",
                        "2.0 decide 2",
                        "2.5 next 0.1 in frame 2",
                        "3.0 decide 3",
                        "3.5 when 0.2",
                        "3.5 next 0.2 in frame 3",
                        "4.0 decide 4",
                        "4.5 when 0.3",
                        "4.5 next 0.3 in frame 4");
    }

    /**
     * Rounds that arrive and rounds that follow another at one instant begin in the order of cohorts, on a boundary after
     * the decisions of its frame, and all of them before the first stage starts.
     */
    @Test
    void orderAtOneInstant() {
        double[][] arrivalS = {{2}, {1, 2}, {2}};
        Requests requests = new Requests(arrivalS, new double[][] {{1}, {1, 1}, {1}}) {
            @Override
            public double ratePerS(int member, Stage stage) {
                log.add(player.nowS() + " rate " + member);
                return 1;
            }
        };
        play(new Horizon(1, 1000, 5), new Discipline.Dedicated(), requests);
        assertThat(log.stream().filter(line -> line.startsWith("2.0")))
                .containsExactly(
                        "2.0 decide 2",
                        "2.0 next 0.0 in frame 2",
                        "2.0 when 1.1",
                        "2.0 next 1.1 in frame 2",
                        "2.0 next 2.0 in frame 2",
                        "2.0 rate 0",
                        "2.0 rate 1",
                        "2.0 rate 2");
    }

    /** 3 × 0.1 is not 0.3: a time meant for the boundary is put on it, and the round sees the new frame. */
    @Test
    void aTimeThatDiffersFromABoundaryByRoundingIsPutOnIt() {
        play(
                new Horizon(0.1, 1000, 5),
                new Discipline.Dedicated(),
                new Requests(new double[][] {{0.3}, {0.1 + 0.2}}, new double[][] {{1}, {1}}));
        assertThat(startsS(0)).containsExactly(3 * 0.1);
        assertThat(startsS(1)).containsExactly(3 * 0.1);
        assertThat(log).contains(3 * 0.1 + " next 0.0 in frame 3", 3 * 0.1 + " next 1.0 in frame 3");
    }

    /** Lindley's recursion: a round begins at the later of its arrival and the end of the one before it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void roundsOfOneCohortFollowLindleysRecursion(int seed) {
        RandomStream draws = new RandomStreams(seed).stream("lindley", 0);
        double[] arrivalS = new double[200];
        double[] work = new double[200];
        double arrivedS = 0;
        for (int i = 0; i < arrivalS.length; i++) {
            arrivedS -= Math.log(draws.nextDouble());
            arrivalS[i] = arrivedS;
            work[i] = -0.9 * Math.log(draws.nextDouble());
        }
        play(new double[][] {arrivalS}, new double[][] {work});
        double[] startsS = startsS(0);
        assertThat(startsS).hasSize(200);
        double endS = 0;
        for (int i = 0; i < startsS.length; i++) {
            double startS = Math.max(arrivalS[i], endS);
            assertThat(startsS[i]).isCloseTo(startS, within(1e-12 * startS));
            endS = startS + work[i];
        }
    }

    /** Requests that are cohorts of their own at a FIFO server: each is served at the later of arrival and the server's end. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void requestsQueueAtAServer(int seed) {
        RandomStream draws = new RandomStreams(seed).stream("requests", 0);
        int count = 100;
        double[][] arrivalS = new double[count][1];
        double[][] work = new double[count][1];
        double arrivedS = 0;
        for (int i = 0; i < count; i++) {
            // a fifth of them at the same instant as the one before
            arrivedS += draws.nextDouble() < 0.2 ? 0 : -Math.log(draws.nextDouble());
            arrivalS[i][0] = arrivedS;
            work[i][0] = -0.9 * Math.log(draws.nextDouble());
        }
        play(new Horizon(1.3, 1000, 5), new Discipline.Fifo(1), new Requests(arrivalS, work));
        double freeS = 0;
        for (int i = 0; i < count; i++) {
            StageEnded served = tape.stage(i, 0);
            assertThat(served.requestedS()).isCloseTo(arrivalS[i][0], within(1e-12 * arrivalS[i][0]));
            double startS = Math.max(arrivalS[i][0], freeS);
            assertThat(served.startS()).isCloseTo(startS, within(1e-12 * startS));
            freeS = startS + work[i][0];
            assertThat(served.endS()).isCloseTo(freeS, within(1e-12 * freeS));
        }
    }

    /** A round to come is no stall, however far away; what does not move after it has come is one. */
    @Test
    void theStallWatchWaitsForArrivalsAndNoLonger() {
        play(
                new Horizon(1, 10_000, 5),
                new Discipline.Dedicated(),
                new Requests(new double[][] {{900.5}}, new double[][] {{1}}));
        assertThat(startsS(0)).containsExactly(900.5);

        Requests still = new Requests(new double[][] {{0}, {50.5}}, new double[][] {{1}, {1}}) {
            @Override
            public double ratePerS(int member, Stage stage) {
                return member;
            }
        };
        assertThatThrownBy(() -> play(new Horizon(1, 10_000, 5), new Discipline.Dedicated(), still))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("stalled: no progress for 5 frames, up to frame 56 at 57.0 s; "
                        + "cohort 0 round 0: member 0, stage 0 'work' is in service at rate 0.0 per s");
    }

    /** The run ends first: the round has not begun and is in no record. */
    @Test
    void theHorizonMayComeFirst() {
        RunEnd end = play(
                new Horizon(1, 3, 5),
                new Discipline.Dedicated(),
                new Requests(new double[][] {{0.5, 3}}, new double[][] {{1, 1}}));
        assertThat(end).isEqualTo(new RunEnd(3, 3, EndReason.FRAME_LIMIT));
        assertThat(startsS(0)).containsExactly(0.5);
        assertThat(log).noneMatch(line -> line.contains("next 0.1"));
    }

    /** The time is asked once for a round; a cohort that has to wait then is asked again at frames, not for its time. */
    @Test
    void waitingBeginsWhenTheTimeHasCome() {
        Requests waitsInFrames2And3 = new Requests(new double[][] {{2.25}}, new double[][] {{1}}) {
            @Override
            public boolean waits(int cohort, int round) {
                log.add(player.nowS() + " waits " + cohort + "." + round);
                return round == 0 && player.frame() < 4;
            }
        };
        play(new Horizon(1, 100, 5), new Discipline.Dedicated(), waitsInFrames2And3);
        assertThat(startsS(0)).containsExactly(4);
        assertThat(log)
                .filteredOn(line -> line.contains("waits") || line.contains("when"))
                .containsExactly(
                        "0.0 when 0.0",
                        "2.25 waits 0.0",
                        "3.0 waits 0.0",
                        "4.0 waits 0.0",
                        "5.0 when 0.1",
                        "5.0 waits 0.1");
    }

    /** A source may say that the cohort ends later than its last round. */
    @Test
    void theTimeOfTheRoundAfterTheLastIsTheEndOfTheCohort() {
        RunEnd end = play(new double[][] {{0, 3.5}}, new double[][] {{1}});
        assertThat(end).isEqualTo(new RunEnd(3.5, 4, EndReason.ROUNDS_DONE));
    }

    @Test
    void aSourceMayDropWhileItIsAskedForATime() {
        Requests dropping = new Requests(new double[][] {{0}, {0}}, new double[][] {{1}, {5}}) {
            @Override
            public double notBeforeS(int cohort, int round) {
                if (cohort == 0 && round == 1) {
                    player.drop(1, DropReason.LEFT);
                }
                return super.notBeforeS(cohort, round);
            }
        };
        play(new Horizon(1, 100, 5), new Discipline.Dedicated(), dropping);
        assertThat(tape.stage(1, 0).endS()).isEqualTo(1);
        assertThat(tape.stage(1, 0).reason()).isEqualTo(DropReason.LEFT);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void timesAreChecked(double arrivalS) {
        assertThatThrownBy(() -> play(new double[][] {{0}, {0, arrivalS}}, new double[][] {{5}, {2, 1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cohort 1 round 1: notBeforeS must be finite, was " + arrivalS + " at 2.0 s");
    }
}
