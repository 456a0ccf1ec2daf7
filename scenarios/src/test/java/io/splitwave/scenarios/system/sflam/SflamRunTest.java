package io.splitwave.scenarios.system.sflam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.Outcome;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.StageRow;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rounds of SFLAM as they are played, against what was planned when they began. */
class SflamRunTest {
    private static final int UDS = 12;
    private static final int SUBCHANNELS = 6;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sflam-opt",
                "sflam-bcd",
                "greedy",
                "random-assignment",
                "fixed-bits",
                "max-power",
                "no-quantisation"
            })
    void aRoundTakesAsLongAsPlanned(String scheme) {
        for (String embedding : new String[] {"frozen", "train-embed"}) {
            SflamPlay play = SflamPlay.constant(
                    "optimizer.scheme=" + scheme,
                    "model.embedding=" + embedding,
                    "local.iterations=3",
                    "local.deadline=9 s");
            assertThat(play.served(0)).as(embedding).isPositive();
            double[] roundS = play.roundS();
            assertThat(roundS).hasSize(3);
            for (int r = 0; r < roundS.length; r++) {
                double plannedS = play.decision(r).values().number("planned_s");
                assertThat(roundS[r]).as(embedding).isCloseTo(plannedS, within(1e-9 * plannedS));
            }
        }
    }

    /** A tight deadline is met to the rounding of instants: those who were planned are never dropped. */
    @ParameterizedTest
    @ValueSource(strings = {"700 ms", "1 s", "2 s", "1234.5678 ms"})
    void thoseWhoAreServedAreInTime(String deadline) {
        SflamPlay play = SflamPlay.constant("local.deadline=" + deadline, "local.iterations=7", "horizon.rounds=20");
        for (RoundRow round : play.rows().rounds()) {
            assertThat(round.completed()).isEqualTo(play.served(round.round())).isPositive();
        }
        assertThat(play.rows().roundUds()).noneMatch(row -> "deadline".equals(row.dropReason()));
    }

    @Test
    void thoseWithoutASubchannelAreDroppedWithAReason() {
        SflamPlay play = SflamPlay.constant("horizon.rounds=1");
        assertThat(play.served(0)).isEqualTo(SUBCHANNELS);
        assertThat(play.dropped(0, "no-slot").size()
                        + play.dropped(0, "infeasible").size())
                .isEqualTo(UDS - SUBCHANNELS);
        boolean[] served = play.decision(0).values().flags("served");
        for (RoundUdRow row : play.rows().roundUds()) {
            assertThat(row.completed()).isEqualTo(served[row.ud()]);
            assertThat(row.energyJ().get(0) > 0).isEqualTo(served[row.ud()]);
        }
    }

    /** With train-embed the gradient alone takes longer than the deadline for those with the weakest links. */
    @Test
    void noBitsAreFewEnoughForSome() {
        SflamPlay play = SflamPlay.constant("horizon.rounds=1", "model.embedding=train-embed");
        assertThat(play.dropped(0, "infeasible")).hasSizeGreaterThan(3);
        assertThat(play.served(0)).isBetween(1, SUBCHANNELS);
    }

    @ParameterizedTest
    @CsvSource({"20, 12", "12, 12", "5, 5", "1, 1"})
    void oneSubchannelAtMost(int subchannels, int served) {
        SflamPlay play = SflamPlay.constant(
                "radio.subchannels=" + subchannels, "radio.bandwidth=" + subchannels * 4 + " MHz", "horizon.rounds=2");
        assertThat(play.served(0)).isEqualTo(served);
        DecisionRow decision = play.decision(0);
        boolean[] has = decision.values().flags("served");
        int[] subchannel = decision.values().integers("subchannel");
        assertThat(IntStream.range(0, UDS).filter(ud -> has[ud]).map(ud -> subchannel[ud]))
                .doesNotHaveDuplicates()
                .allMatch(m -> m >= 0 && m < subchannels);
    }

    /** Without a chance to meet the deadline rounds fail, one for each frame, and the run ends. */
    @Test
    void aDeadlineThatNoUdCanMeet() {
        for (String scheme : new String[] {"sflam-opt", "sflam-bcd", "random-assignment", "no-quantisation"}) {
            SflamPlay play = SflamPlay.of("optimizer.scheme=" + scheme, "local.deadline=60 ms", "horizon.rounds=4");
            assertThat(play.rows().rounds()).hasSize(4).allMatch(RoundRow::failed);
            assertThat(play.rows().stages()).isEmpty();
            assertThat(play.roundS()).containsOnly(0);
            assertThat(play.objectives()).containsOnly(0);
            assertThat(play.rows().rounds()).extracting(RoundRow::startS).containsExactly(0.0, 20.0, 40.0, 60.0);
            assertThat(play.dropped(3, "infeasible")).hasSize(UDS);
            assertThat(play.decision(0).values().get("planned_s")).isNull();
        }
    }

    /** Power that suffices for a channel is too little when the channel becomes worse. */
    @Test
    void aChannelThatChangesInARoundMakesUdsLate() {
        SflamPlay play = SflamPlay.of("frame.length=1500 ms", "local.iterations=2");
        int late = 0;
        for (RoundUdRow row : play.rows().roundUds()) {
            if ("deadline".equals(row.dropReason())) {
                late++;
                assertThat(row.completionS()).isNaN();
                assertThat(row.slackS()).isNaN();
            }
        }
        assertThat(late).isPositive();
        assertThat(play.rows().rounds()).anyMatch(round -> round.completed() > 0);
        assertThat(play.rows().stages().stream().filter(stage -> "deadline".equals(stage.dropReason())))
                .hasSize(late)
                .allMatch(stage -> stage.outcome() == Outcome.DROPPED && stage.done() < stage.work());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sflam-opt", "max-power", "fixed-bits"})
    void energyIsThatOfTheIterations(String scheme) {
        for (String embedding : new String[] {"frozen", "train-embed"}) {
            SflamPlay play = SflamPlay.constant(
                    "optimizer.scheme=" + scheme,
                    "model.embedding=" + embedding,
                    "local.iterations=4",
                    "local.deadline=4 s",
                    "horizon.rounds=1");
            double[] plannedJ = play.decision(0).values().reals("iteration_j");
            double[] foundJ = new double[UDS];
            for (StageRow stage : play.rows().stages()) {
                if (stage.kind().startsWith("ud-") || stage.kind().equals("ul-act")) {
                    foundJ[stage.ud()] += stage.energyJ();
                }
            }
            assertThat(Arrays.stream(foundJ).sum()).isPositive();
            for (int ud = 0; ud < UDS; ud++) {
                assertThat(foundJ[ud]).isCloseTo(4 * plannedJ[ud], within(1e-9 * 4 * plannedJ[ud]));
            }
        }
    }

    /** Bits of an element decide how much is sent: 128 images of 49 tokens with 768 numbers. */
    @Test
    void whatIsSentHasTheDecidedBits() {
        SflamPlay play = SflamPlay.constant("horizon.rounds=1");
        int[] bits = play.decision(0).values().integers("bits");
        assertThat(play.stages("ul-act")).hasSize(5 * SUBCHANNELS).allSatisfy(stage -> assertThat(stage.work())
                .isEqualTo(128.0 * 49 * 768 * bits[stage.ud()]));
    }

    /** A server that serves one after the other keeps some waiting beyond the deadline that was planned without a queue. */
    @Test
    void aQueueAtTheServerIsNotPlanned() {
        String[] loose = {"server.discipline=fifo", "server.slots=1", "optimizer.scheme=max-power"};
        SflamPlay queued = SflamPlay.constant(loose);
        SflamPlay dedicated = SflamPlay.constant("optimizer.scheme=max-power");
        assertThat(queued.objectives()).containsExactly(dedicated.objectives());
        assertThat(queued.rows().roundUds().stream()
                        .mapToDouble(RoundUdRow::queueS)
                        .sum())
                .isPositive();
        assertThat(queued.roundS()[0]).isGreaterThan(queued.decision(0).values().number("planned_s"));
        SflamPlay tight = SflamPlay.constant("server.discipline=fifo", "server.slots=1");
        assertThat(tight.dropped(0, "deadline")).isNotEmpty();
        assertThat(tight.rows().rounds().get(0).completed()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"frozen", "train-embed"})
    void blockedUdsHaveNoSubchannelAndNothingIsInfinite(String embedding) {
        SflamPlay play = SflamPlay.of(
                "model.embedding=" + embedding,
                "channel.blockage.open=20 s",
                "channel.blockage.blocked=40 s",
                "channel.blockage.loss=4000 dB",
                "horizon.rounds=6");
        assertThat(play.rows().rounds()).hasSize(6);
        assertThat(play.dropped(0, "infeasible")).isNotEmpty();
        for (DecisionRow decision : play.rows().decisions()) {
            for (String name : new String[] {"iteration_s", "iteration_j", "efficiency_per_j"}) {
                assertThat(Arrays.stream(decision.values().reals(name))).allMatch(Double::isFinite);
            }
        }
    }

    @Test
    void onlyThoseThatAreThereAreServed() {
        SflamPlay play = SflamPlay.of(
                "visits.arrivals=poisson",
                "visits.interval=20 s",
                "visits.stay=60 s",
                "visits.presentAtStart=4",
                "horizon.rounds=12");
        assertThat(play.decision(0).values().number("members")).isEqualTo(4);
        assertThat(play.rows().rounds()).hasSize(12);
        assertThat(play.rows().decisions())
                .extracting(decision -> decision.values().number("members"))
                .doesNotContain(0.0)
                .anyMatch(members -> members != 4);
        for (DecisionRow decision : play.rows().decisions()) {
            int round = play.rows().decisions().indexOf(decision);
            assertThat(play.rows().roundUds().stream().filter(row -> row.round() == round))
                    .hasSize((int) decision.values().number("members"));
        }
    }

    /** Those who come later than the start of the run are waited for. */
    @Test
    void theFirstRoundWaitsForTheFirstUd() {
        SflamPlay play = SflamPlay.of(
                "visits.arrivals=poisson", "visits.interval=30 s", "visits.stay=1000 s", "visits.presentAtStart=0");
        assertThat(play.rows().rounds().get(0).startS()).isPositive();
        assertThat(play.decision(0).values().number("members")).isPositive();
    }
}
