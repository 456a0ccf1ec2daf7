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
import io.splitwave.kernel.round.ZeroRate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import umontreal.ssj.rng.RandomStream;

/** Starts of stages are reported before the first rate is asked, and rates that follow from who is in service are exact. */
class StageStartsTest {
    private static final int SEND = 1;

    /** Who sends at present; says that rates have changed whenever that changes. */
    private static final class Senders implements Observer {
        final BitSet sending = new BitSet();
        final List<String> log = new ArrayList<>();
        final List<StageStarted> starts = new ArrayList<>();
        final List<StageEnded> ends = new ArrayList<>();
        private final Play play;

        Senders(Play play) {
            this.play = play;
            play.observer(this);
        }

        @Override
        public boolean wantsStageStarts() {
            return true;
        }

        @Override
        public void stageStarted(StageStarted fact) {
            starts.add(fact);
            log.add(fact.startS() + " start " + fact.member() + " "
                    + fact.stage().kind());
            if (fact.stage().resource() == SEND) {
                sending.set(fact.member());
                play.player.ratesChanged();
            }
        }

        @Override
        public void stageEnded(StageEnded fact) {
            ends.add(fact);
            log.add(fact.endS() + " " + fact.outcome() + " " + fact.member() + " "
                    + fact.stage().kind());
            if (fact.stage().resource() == SEND) {
                sending.clear(fact.member());
                play.player.ratesChanged();
            }
        }

        double endOfSendingS(int member) {
            return ends.stream()
                    .filter(end -> end.member() == member && end.stage().resource() == SEND)
                    .findFirst()
                    .orElseThrow()
                    .endS();
        }
    }

    private static Stage send(double bits) {
        return Stage.of("send", SEND, bits, WorkUnit.BIT);
    }

    private static Chain arriving(int member, double atS, double bits) {
        return Chain.linear(member, Stage.of("arrive", 0, atS, WorkUnit.SECOND), send(bits));
    }

    private static RoundPlan plan(Chain... chains) {
        return new RoundPlan(List.of(chains), List.of());
    }

    /**
     * Two start sending at 1 s, after a stage without work of one of them. Each start comes before the first question
     * for its rate; the change that both starts bring is asked for once, when both are in service.
     */
    @Test
    void orderAtOneInstant() {
        Play play = Play.on(new Discipline.Dedicated(), new Discipline.Dedicated());
        Senders senders = new Senders(play);
        Chain withEmpty = Chain.linear(
                0, Stage.of("arrive", 0, 1, WorkUnit.SECOND), Stage.of("empty", 0, 0, WorkUnit.BIT), send(2));
        play.frames(100)
                .rate((player, member, stage) -> {
                    senders.log.add(player.nowS() + " rate " + member + " among " + senders.sending);
                    return 1;
                })
                .cohort(plan(withEmpty, arriving(1, 1, 2)))
                .go();
        assertThat(senders.log.stream().filter(line -> line.startsWith("1.0")))
                .containsExactly(
                        "1.0 COMPLETED 0 arrive",
                        "1.0 start 0 empty",
                        "1.0 COMPLETED 0 empty",
                        "1.0 COMPLETED 1 arrive",
                        "1.0 start 0 send",
                        "1.0 rate 0 among {0}",
                        "1.0 start 1 send",
                        "1.0 rate 1 among {0, 1}",
                        "1.0 rate 0 among {0, 1}",
                        "1.0 rate 1 among {0, 1}");
    }

    /** A stage that waited in a queue starts when it is served; the fact says both. By hand: one server, 2 s each. */
    @Test
    void aStartFromAQueueSaysWhenItWasReady() {
        Play play = Play.on(new Discipline.Dedicated(), new Discipline.Fifo(1));
        Senders senders = new Senders(play);
        play.frames(1.5).cohort(plan(arriving(0, 0.5, 2), arriving(1, 1, 2))).go();
        StageStarted second = senders.starts.get(3);
        assertThat(second).isEqualTo(new StageStarted(0, 0, 1, 1, second.stage(), 1, 1, 2.5));
    }

    /** However many start at one instant, each is asked twice: alone, and when all are in service. */
    @Test
    void manyStartsOfOneInstantAreAskedTwiceEach() {
        int count = 100;
        int[] asked = new int[count];
        Play play = Play.on(new Discipline.Dedicated(), new Discipline.Dedicated());
        new Senders(play);
        Chain[] chains = new Chain[count];
        Arrays.setAll(chains, member -> Chain.linear(member, send(1)));
        play.frames(100)
                .rate((player, member, stage) -> {
                    asked[member] += player.nowS() == 0 ? 1 : 0;
                    return 1;
                })
                .cohort(plan(chains))
                .go();
        assertThat(asked).containsOnly(2);
    }

    /** An observer that does not ask for starts gets none. */
    @Test
    void startsAreReportedOnlyIfWanted() {
        List<StageStarted> starts = new ArrayList<>();
        Play.on(new Discipline.Dedicated(), new Discipline.Dedicated())
                .observer(new Observer() {
                    @Override
                    public void stageStarted(StageStarted fact) {
                        starts.add(fact);
                    }
                })
                .cohort(plan(arriving(0, 1, 1)))
                .go();
        assertThat(starts).isEmpty();
    }

    /** A rate of 0 drops a stage that does not wait only if it is still 0 when all stages of the instant are in service. */
    @Test
    void noDropForARateThatTheStartsOfTheInstantChange() {
        Stage relayed = send(3).atZeroRate(ZeroRate.DROP);
        Play together = Play.on(new Discipline.Dedicated(), new Discipline.Dedicated());
        Senders senders = new Senders(together);
        together.rate((player, member, stage) -> senders.sending.cardinality() >= 2 ? 1 : 0)
                .cohort(plan(Chain.linear(0, relayed), Chain.linear(1, relayed)))
                .go();
        assertThat(senders.ends).extracting(StageEnded::endS).containsExactly(3.0, 3.0);
        assertThat(senders.ends).extracting(StageEnded::outcome).containsOnly(StageOutcome.COMPLETED);

        Play alone = Play.on(new Discipline.Dedicated(), new Discipline.Dedicated());
        Senders one = new Senders(alone);
        alone.rate((player, member, stage) -> one.sending.cardinality() >= 2 ? 1 : 0)
                .cohort(plan(Chain.linear(0, relayed)))
                .go();
        assertThat(one.ends).extracting(StageEnded::reason).containsExactly(DropReason.RATE_ZERO);
        assertThat(one.ends.get(0).endS()).isZero();
    }

    /** Steps from event to event: every member present has the rate that follows from all that are present. */
    private static double[] bruteForce(double[] arrivalS, double[] bits, double[] gain) {
        int count = bits.length;
        double[] left = bits.clone();
        double[] endS = new double[count];
        Arrays.fill(endS, Double.NaN);
        double nowS = 0;
        for (int done = 0; done < count; ) {
            BitSet present = new BitSet();
            double nextS = Double.POSITIVE_INFINITY;
            for (int i = 0; i < count; i++) {
                present.set(i, arrivalS[i] <= nowS && Double.isNaN(endS[i]));
                nextS = arrivalS[i] > nowS ? Math.min(nextS, arrivalS[i]) : nextS;
            }
            int first = -1;
            for (int i = present.nextSetBit(0); i >= 0; i = present.nextSetBit(i + 1)) {
                double dueS = nowS + left[i] / rate(i, gain, present);
                if (dueS < nextS) {
                    nextS = dueS;
                    first = i;
                }
            }
            for (int i = present.nextSetBit(0); i >= 0; i = present.nextSetBit(i + 1)) {
                left[i] -= rate(i, gain, present) * (nextS - nowS);
            }
            nowS = nextS;
            if (first >= 0) {
                endS[first] = nowS;
                done++;
            }
        }
        return endS;
    }

    /** log2(1 + SINR) with the others that send as interference and noise 1. */
    private static double rate(int member, double[] gain, BitSet sending) {
        double interference = 1;
        for (int other = sending.nextSetBit(0); other >= 0; other = sending.nextSetBit(other + 1)) {
            interference += other == member ? 0 : gain[other];
        }
        return Math.log1p(gain[member] / interference) / Math.log(2);
    }

    /** 1e-9 is the accuracy of the step by step sums of both; several members start and end at one instant. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void interferenceOfThoseWhoSendAgreesWithBruteForce(int seed) {
        RandomStream draws = new RandomStreams(seed).stream("starts", 0);
        int count = 40;
        double[] arrivalS = new double[count];
        double[] bits = new double[count];
        double[] gain = new double[count];
        Chain[] chains = new Chain[count];
        for (int i = 0; i < count; i++) {
            arrivalS[i] = draws.nextInt(1, 15) * 0.75;
            bits[i] = 0.1 + draws.nextDouble();
            gain[i] = 20 * draws.nextDouble() * draws.nextDouble();
            chains[i] = arriving(i, arrivalS[i], bits[i]);
        }
        Play play = Play.on(new Discipline.Dedicated(), new Discipline.Dedicated());
        Senders senders = new Senders(play);
        play.frames(0.31)
                .rate((player, member, stage) -> stage.resource() == SEND ? rate(member, gain, senders.sending) : 1)
                .cohort(plan(chains))
                .go();
        double[] expectedS = bruteForce(arrivalS, bits, gain);
        for (int i = 0; i < count; i++) {
            assertThat(senders.endOfSendingS(i)).isCloseTo(expectedS[i], within(1e-9 * expectedS[i]));
        }
    }

    /** A rate of 1 / n for n senders is processor sharing with one slot, which the kernel has as a discipline. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void anEqualShareIsProcessorSharing(int seed) {
        RandomStream draws = new RandomStreams(seed).stream("shares", 0);
        Chain[] chains = new Chain[30];
        Arrays.setAll(chains, i -> arriving(i, draws.nextInt(1, 9) * 0.4, 0.2 + draws.nextDouble()));
        Play own = Play.on(new Discipline.Dedicated(), new Discipline.Dedicated());
        Senders senders = new Senders(own);
        own.rate((player, member, stage) -> stage.resource() == SEND ? 1.0 / senders.sending.cardinality() : 1)
                .cohort(plan(chains))
                .go();
        Play shared = Play.on(new Discipline.Dedicated(), new Discipline.ProcessorSharing(1))
                .cohort(plan(chains))
                .go();
        for (int i = 0; i < chains.length; i++) {
            double sharedS = shared.tape.stage(i, 1).endS();
            assertThat(senders.endOfSendingS(i)).isCloseTo(sharedS, within(1e-9 * sharedS));
        }
    }

    /** Every end that has a start was reported as started once, at that time, under the same number; nothing else was. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void startsAndEndsComeInPairs(int seed) {
        RandomStream draws = new RandomStreams(seed).stream("pairs", 0);
        Play play = Play.on(new Discipline.Dedicated(), new Discipline.Fifo(2), new Discipline.ProcessorSharing(2));
        Senders senders = new Senders(play);
        RoundPlan[] rounds = new RoundPlan[4];
        Arrays.setAll(rounds, any -> {
            Chain[] chains = new Chain[12];
            Arrays.setAll(chains, member -> {
                Stage[] stages = new Stage[4];
                Arrays.setAll(
                        stages, s -> Stage.of("s" + s, draws.nextInt(0, 2), draws.nextInt(0, 4) * 0.25, WorkUnit.BIT));
                return Chain.linear(member, stages);
            });
            return plan(chains);
        });
        play.frames(0.25)
                .rate((player, member, stage) -> 0.5 + draws.nextDouble())
                .atBoundary(player -> player.drop((int) (12 * draws.nextDouble()), DropReason.LEFT))
                .cohort(rounds)
                .go();
        List<StageStarted> ofEnds = senders.ends.stream()
                .filter(end -> !Double.isNaN(end.startS()))
                .map(end -> new StageStarted(
                        end.cohort(),
                        end.round(),
                        end.member(),
                        end.stageIndex(),
                        end.stage(),
                        end.startFrame(),
                        end.requestedS(),
                        end.startS()))
                .toList();
        assertThat(ofEnds).hasSizeGreaterThan(80);
        assertThat(senders.ends).hasSizeGreaterThan(ofEnds.size());
        assertThat(senders.starts).containsExactlyInAnyOrderElementsOf(ofEnds);
    }
}
