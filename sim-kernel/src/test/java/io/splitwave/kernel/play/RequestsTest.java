package io.splitwave.kernel.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import umontreal.ssj.rng.RandomStream;

/** Requests that arrive, overlap and share resources. */
class RequestsTest {
    private static final Horizon LONG = new Horizon(0.1, 1_000_000, 5);

    private final Tape tape = new Tape();

    /** By hand: 2 s of work each; the second arrives while the first is served, the third after both have ended. */
    @Test
    void requestsOverlapInPlacesThatAreUsedAgain() {
        RunEnd end = new OpenLine(new double[] {0.25, 1.5, 4.03}, new double[] {2, 2, 2})
                .play(LONG, new Discipline.Dedicated(), tape);
        assertThat(end.reason()).isEqualTo(EndReason.ROUNDS_DONE);
        assertThat(end.endS()).isCloseTo(6.03, within(1e-14));
        assertThat(tape.all(RoundStarted.class))
                .extracting(RoundStarted::cohort, RoundStarted::round, RoundStarted::startS)
                .containsExactly(tuple(0, 0, 0.25), tuple(1, 1, 1.5), tuple(1, 2, 4.03));
        assertThat(tape.round(1).endS()).isEqualTo(3.5);
    }

    /** Where nothing queues, the latency of a chain is the sum of work over rate. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void withoutQueuesLatencyIsTheSumOfTheStages(int seed) {
        RandomStream draws = new RandomStreams(seed).stream("chains", 0);
        List<Double> expectedS = new ArrayList<>();
        OpenLine open = new OpenLine(300, request -> 0.037 * request, request -> 0) {
            @Override
            public RoundPlan plan(int request, double timeS) {
                double[] works = {draws.nextDouble(), draws.nextDouble(), request % 3 == 0 ? 0 : draws.nextDouble()};
                expectedS.add(works[0] / 1 + works[1] / 2 + works[2] / 3);
                return new RoundPlan(
                        List.of(Chain.linear(
                                request,
                                Stage.of("device", 0, works[0], WorkUnit.FLOP),
                                Stage.of("radio", 1, works[1], WorkUnit.BIT),
                                Stage.of("server", 2, works[2], WorkUnit.FLOP))),
                        List.of());
            }

            @Override
            public double ratePerS(int member, Stage stage) {
                return stage.resource() + 1;
            }
        };
        List<Resource> resources = List.of(
                new Resource("device", new Discipline.Dedicated()),
                new Resource("radio", new Discipline.Fifo(1000)),
                new Resource("server", new Discipline.Fifo(1000)));
        new RoundPlayer(LONG).playRequests(resources, open, open, open, tape);
        assertThat(tape.all(RoundEnded.class)).hasSize(300).allSatisfy(ended -> assertThat(
                        ended.endS() - ended.startS())
                .isCloseTo(expectedS.get(ended.round()), within(1e-12 * Math.max(1, ended.endS()))));
    }

    /**
     * The rate of the line changes at each frame, in mid-transmission too. A schedule by hand walks through the frames and adds
     * up rate times time, request after request.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aQueueAtAChangingRateMovesTheIntegralOfTheRate(int seed) {
        RandomStream draws = new RandomStreams(seed).stream("rates", 0);
        double[] rates = DoubleStream.generate(draws::nextDouble).limit(4000).toArray();
        double[] arrivalS = new double[200];
        double[] work = new double[200];
        double sumS = 0;
        for (int i = 0; i < work.length; i++) {
            sumS += i % 7 == 0 ? 0 : -0.5 * Math.log(draws.nextDouble());
            arrivalS[i] = sumS;
            work[i] = -0.2 * Math.log(draws.nextDouble());
        }
        long[] frameNow = {0};
        OpenLine open = new OpenLine(arrivalS, work) {
            @Override
            public void boundary(long frame, double startS) {
                frameNow[0] = frame;
            }

            @Override
            public double ratePerS(int member, Stage stage) {
                return rates[(int) frameNow[0]];
            }
        };
        open.play(LONG, new Discipline.Fifo(1), tape);
        double freeS = 0;
        for (int i = 0; i < work.length; i++) {
            double nowS = Math.max(freeS, arrivalS[i]);
            double left = work[i];
            int frame = (int) Math.floor(nowS / 0.1 + 1e-9);
            while (left > rates[frame] * ((frame + 1) * 0.1 - nowS)) {
                left -= rates[frame] * ((frame + 1) * 0.1 - nowS);
                nowS = ++frame * 0.1;
            }
            freeS = nowS + left / rates[frame];
            assertThat(tape.round(i).startS()).isCloseTo(arrivalS[i], within(1e-11));
            assertThat(tape.round(i).endS()).isCloseTo(freeS, within(1e-9));
        }
    }

    /** All at one instant: they begin and are served in the order of their numbers, whatever places were free. */
    @Test
    void requestsOfAnInstantAreServedInTheOrderOfTheirNumbers() {
        double[] arrivalS = {0, 0, 0, 2, 2, 2, 2, 2};
        double[] work = {0.2, 0.1, 0.3, 1, 1, 1, 1, 1};
        new OpenLine(arrivalS, work).play(LONG, new Discipline.Fifo(1), tape);
        assertThat(tape.all(StageEnded.class)).extracting(StageEnded::round).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(tape.round(7).endS()).isCloseTo(7, within(1e-12));
    }

    /** One server, two users of it: a cohort with rounds of its own and requests. The run ends when both have. */
    @Test
    void cohortsAndRequestsShareResources() {
        OpenLine open = new OpenLine(new double[] {0.5, 0.6}, new double[] {1, 1}) {
            @Override
            public RoundPlan plan(int request, double timeS) {
                return oneStage(request + 1, 1);
            }
        };
        RunEnd end = new RoundPlayer(LONG)
                .play(
                        List.of(new Resource("line", new Discipline.Fifo(1))),
                        1,
                        open,
                        open,
                        (cohort, round, timeS) -> round < 2 ? Optional.of(OpenLine.oneStage(0, 1)) : Optional.empty(),
                        open,
                        tape,
                        EnergyStores.none());
        assertThat(tape.all(StageEnded.class)).extracting(StageEnded::member).containsExactly(0, 1, 2, 0);
        assertThat(tape.all(RoundStarted.class))
                .extracting(RoundStarted::cohort)
                .containsExactly(0, 1, 2, 0);
        assertThat(end.endS()).isCloseTo(4, within(1e-12));
    }

    /** What is decided after the first stage of a request is a further leg. */
    @Test
    void aRequestMayHaveLegs() {
        OpenLine open = new OpenLine(new double[] {0.5, 0.5}, new double[] {1, 1}) {
            @Override
            public RoundPlan plan(int request, double timeS) {
                RoundPlan first = super.plan(request, timeS);
                return new RoundPlan(first.chains(), first.barriers(), true);
            }

            @Override
            public RoundPlan nextLeg(int request, int leg, RoundSoFar soFar, double timeS) {
                return oneStage(request, timeS + leg);
            }
        };
        open.play(LONG, new Discipline.Dedicated(), tape);
        assertThat(tape.all(RoundEnded.class)).extracting(RoundEnded::endS).containsExactly(4.0, 4.0);
    }

    /** A request to come is no stall; the end of the horizon comes before it, and cuts off what is in flight. */
    @Test
    void arrivalsFarAheadAreNoStall() {
        RunEnd far = new OpenLine(new double[] {0, 900.25}, new double[] {1, 1})
                .play(LONG, new Discipline.Dedicated(), tape);
        assertThat(far.endS()).isEqualTo(901.25);
        Tape shortTape = new Tape();
        RunEnd cut = new OpenLine(new double[] {0, 4, 6}, new double[] {1, 3, 1})
                .play(new Horizon(1, 5, 3), new Discipline.Dedicated(), shortTape);
        assertThat(cut.reason()).isEqualTo(EndReason.FRAME_LIMIT);
        assertThat(shortTape.all(RoundEnded.class))
                .extracting(RoundEnded::unfinished)
                .containsExactly(false, true);
    }

    @Test
    void withoutRequestsARunOfRequestsIsOverAtOnce() {
        RunEnd end = new OpenLine(0, null, null).play(LONG, new Discipline.Dedicated(), tape);
        assertThat(end).isEqualTo(new RunEnd(0, 1, EndReason.ROUNDS_DONE));
    }

    @Test
    void theSameRequestsGiveTheSameFacts() {
        double[] arrivalS = {0.1, 0.2, 0.3, 0.30001};
        double[] work = {1, 0.4, 0.25, 0.1};
        Tape again = new Tape();
        new OpenLine(arrivalS, work).play(LONG, new Discipline.Fifo(2), tape);
        new OpenLine(arrivalS, work).play(LONG, new Discipline.Fifo(2), again);
        assertThat(again.facts).isEqualTo(tape.facts).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 0.4, -1, Double.NEGATIVE_INFINITY})
    void arrivalsDoNotGoBack(double secondS) {
        OpenLine open = new OpenLine(new double[] {0.5, secondS}, new double[] {1, 1});
        assertThatThrownBy(() -> open.play(LONG, new Discipline.Dedicated(), tape))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "request 1: arrivalS must be at least 0.5 s, when the one before arrived or the run began, was "
                                + secondS);
    }

    /** More arrive than are served: the run says so before its memory is full. */
    @Test
    void anOverloadIsAnError() {
        OpenLine open = new OpenLine(100, request -> 0.5 * request, request -> 1) {
            @Override
            public int mostInFlight() {
                return 10;
            }
        };
        assertThatThrownBy(() -> open.play(LONG, new Discipline.Fifo(1), tape))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching(
                        "requests: 10 are in flight at .* s, when request .* arrives; more arrive than are served");
    }

    @Test
    void aMemberIsInOneRequestAtATime() {
        OpenLine open = new OpenLine(2, request -> request, request -> 5) {
            @Override
            public RoundPlan plan(int request, double timeS) {
                return oneStage(7, 5);
            }
        };
        assertThatThrownBy(() -> open.play(LONG, new Discipline.Dedicated(), tape))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cohort 1 round 1: member 7 is still in a round of cohort 0");
    }

    /** A source that never lets time pass would hang the run. */
    @Test
    void requestsWithoutWorkCannotArriveForEverAtOneInstant() {
        OpenLine open = new OpenLine(Integer.MAX_VALUE, request -> 1, request -> 0);
        assertThatThrownBy(() -> open.play(LONG, new Discipline.Dedicated(), new Observer() {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("100000 rounds have started at 1.0 s without time passing");
    }
}
