package io.splitwave.scenarios.system.adaptive5g;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.learning.protocol.request.InferenceStage;
import io.splitwave.optimizer.partition.PartitionInstance;
import io.splitwave.optimizer.partition.PartitionWork;
import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.Outcome;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.row.When;
import io.splitwave.scenarios.inference.ServedNetwork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as they are played: against the closed form, against exhaustive search, in queues. */
class Adaptive5gRunTest {
    private static final double ROUNDING = 1e-9;

    @TempDir
    private Path folder;

    private static PartitionWork work(RequestsPlay play) {
        PartitionInstance instance = Adaptive5gKeys.instance(play.scenario(), ServedNetwork.of(play.scenario()));
        return new PartitionWork(instance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pso", "argmin", "oracle", "fixed-pool1", "fixed-pool3", "fixed-fc1"})
    void whereNothingQueuesARequestIsTheClosedForm(String policy) throws IOException {
        RequestsPlay play = RequestsPlay.of(
                RequestsPlay.constantLinks(folder, 4, 12, 30),
                "ud.count=3",
                "horizon.frames=500",
                "horizon.rounds=60",
                "requests.interval=2 s",
                "server.slots=3",
                "optimizer.scheme=" + policy);
        PartitionWork work = work(play);
        List<RoundRow> requests = play.requests();
        assertThat(requests).hasSize(60).noneMatch(RoundRow::unfinished);
        double planned = 0;
        for (int i = 0; i < 60; i++) {
            DecisionRow decision = play.decisions().get(i);
            int cut = (int) decision.values().number("cut_place");
            double bps = new double[] {4e6, 12e6, 30e6}[(int) decision.values().number("ud")];
            assertThat(decision.values().number("actual_bps")).isCloseTo(bps, within(1e-6));
            assertThat(requests.get(i).makespanS()).isCloseTo(work.latencyS(cut, bps), within(ROUNDING));
            assertThat(requests.get(i).energyJ().get(0)).isCloseTo(work.energyJ(cut, bps), within(ROUNDING));
            assertThat(decision.values().number("planned_s")).isCloseTo(work.latencyS(cut, bps), within(ROUNDING));
            planned += work.cost(cut, bps) / 60;
        }
        assertThat(play.figure("mean_planned_cost")).isCloseTo(planned, within(ROUNDING));
        assertThat(play.figure("mean_cost")).isCloseTo(planned, within(ROUNDING));
        assertThat(play.figure("mean_wait_device_s") + play.figure("mean_wait_radio_s"))
                .isCloseTo(0, within(ROUNDING));
    }

    @ParameterizedTest
    @CsvSource({".34, .33, .33, 0.3", ".8, .1, .1, 0.3", ".1, .8, .1, 0.3", ".1, .2, .7, 0.3", ".34, .33, .33, 0.15"})
    void eachDecisionIsThatOfExhaustiveSearch(double latency, double energy, double privacy, double latencyMaxS) {
        RequestsPlay play = RequestsPlay.of(
                "horizon.rounds=600",
                "weights.latency=" + latency,
                "weights.energy=" + energy,
                "weights.privacy=" + privacy,
                "requests.latencyMax=" + latencyMaxS + " s");
        PartitionWork work = work(play);
        for (DecisionRow decision : play.decisions()) {
            double bps = decision.values().number("expected_bps");
            int best = -1;
            for (int c = 1; c <= 6; c++) { // all but input and local
                boolean inTime = work.latencyS(c, bps) <= latencyMaxS;
                boolean bestInTime = best > 0 && work.latencyS(best, bps) <= latencyMaxS;
                boolean better = best < 0
                        || (inTime && !bestInTime)
                        || (inTime && work.objective(c, bps) < work.objective(best, bps))
                        || (!inTime && !bestInTime && work.latencyS(c, bps) < work.latencyS(best, bps));
                best = better ? c : best;
            }
            assertThat((int) decision.values().number("cut_place")).isEqualTo(best);
            assertThat(decision.values().number("objective")).isEqualTo(work.objective(best, bps));
        }
    }

    @Test
    void theOracleCostsNoMoreThanAnyOther() {
        double oracle =
                RequestsPlay.of("horizon.rounds=900", "optimizer.scheme=oracle").figure("mean_planned_cost");
        for (String policy : new String[] {"pso", "argmin", "fixed-pool1", "fixed-pool2", "fixed-pool5", "fixed-fc1"}) {
            RequestsPlay other = RequestsPlay.of("horizon.rounds=900", "optimizer.scheme=" + policy);
            assertThat(other.figure("mean_planned_cost")).as(policy).isGreaterThanOrEqualTo(oracle);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"poisson", "bursty"})
    void requestsThatOverlapWaitInTheOrderOfTheirArrival(String arrivals) {
        RequestsPlay play = RequestsPlay.of(
                "ud.count=1",
                "horizon.rounds=200",
                "requests.interval=0.3 s",
                "requests.arrivals=" + arrivals,
                "optimizer.scheme=fixed-fc1");
        List<StageRow> computing = play.stages(InferenceStage.UD_FWD);
        double freeS = 0;
        int waited = 0;
        for (int i = 0; i < computing.size(); i++) {
            StageRow stage = computing.get(i);
            assertThat(stage.round()).isEqualTo(i);
            assertThat(stage.startS()).isCloseTo(Math.max(freeS, stage.requestedS()), within(ROUNDING));
            freeS = stage.endS();
            waited += stage.startS() > stage.requestedS() ? 1 : 0;
        }
        assertThat(waited).isGreaterThan(50);
        assertThat(play.figure("mean_wait_device_s")).isGreaterThan(0.05);
        assertThat(play.figure("mean_cost")).isGreaterThan(play.figure("mean_planned_cost"));
    }

    @Test
    void lateRequestsAreCountedAndServed() {
        RequestsPlay play = RequestsPlay.of("horizon.rounds=300", "optimizer.scheme=fixed-pool1");
        List<RoundRow> requests = play.requests();
        long late = requests.stream().filter(round -> round.makespanS() > 0.3).count();
        assertThat(late).isBetween(10L, 290L);
        assertThat(requests).hasSize(300).allMatch(round -> round.completed() == 1 && round.dropped() == 0);
        assertThat(play.figure("late_share")).isCloseTo(late / 300.0, within(ROUNDING));
    }

    @Test
    void aDecisionTakesItsTime() throws IOException {
        String links = RequestsPlay.constantLinks(folder, 8);
        String[] usual = {links, "ud.count=1", "horizon.frames=300", "horizon.rounds=10", "requests.interval=2 s"};
        List<RoundRow> atOnce = RequestsPlay.of(usual).requests();
        String[] more = java.util.Arrays.copyOf(usual, usual.length + 1);
        more[usual.length] = "requests.decide=5 ms";
        List<RoundRow> later = RequestsPlay.of(more).requests();
        for (int i = 0; i < 10; i++) {
            assertThat(later.get(i).makespanS()).isCloseTo(atOnce.get(i).makespanS() + 5e-3, within(ROUNDING));
        }
    }

    @Test
    void idlingInTheQueueOfTheServerIsPaid() throws IOException {
        RequestsPlay play = RequestsPlay.of(
                RequestsPlay.constantLinks(folder, 20, 20, 20, 20),
                "ud.count=4",
                "horizon.frames=300",
                "horizon.rounds=80",
                "requests.interval=1 s",
                "server.speed=100 GFLOP/s",
                "server.slots=1",
                "optimizer.scheme=fixed-pool2");
        double waitedS = play.stages(InferenceStage.SRV_INFER).stream()
                .mapToDouble(StageRow::queueS)
                .sum();
        double inStagesJ = play.rows().rounds().stream()
                .mapToDouble(round -> round.energyJ().get(0))
                .sum();
        assertThat(waitedS).isGreaterThan(1);
        assertThat(play.figure("mean_energy_j")).isCloseTo((inStagesJ + 0.3 * waitedS) / 80, within(ROUNDING));
    }

    @Test
    void aPlaceIsUsedAgainAndNamesTheDecision() {
        RequestsPlay play = RequestsPlay.of("horizon.rounds=400");
        int places =
                1 + play.requests().stream().mapToInt(RoundRow::cohort).max().orElseThrow();
        assertThat(places).isLessThan(40);
        for (int i = 0; i < 400; i++) {
            assertThat(play.decisions().get(i).when())
                    .isEqualTo(new When.Leg(play.requests().get(i).cohort(), i, 0));
        }
        assertThat(play.rows().roundUds()).allMatch(ud -> ud.stalenessRounds() == 0);
    }

    @Test
    void theEndCutsRequestsOff() {
        RequestsPlay play = RequestsPlay.of("horizon.frames=60");
        assertThat(play.requests()).anyMatch(RoundRow::unfinished);
        assertThat(play.rows().stages()).anyMatch(stage -> stage.outcome() == Outcome.UNFINISHED);
        long answered =
                play.requests().stream().filter(round -> !round.unfinished()).count();
        assertThat(play.figure("unfinished_rounds")).isEqualTo(play.requests().size() - answered);
    }

    @Test
    void aRunWithoutAnArrivalHasNoMeans() {
        RequestsPlay play =
                RequestsPlay.of("requests.arrivals=poisson", "requests.interval=1e9 s", "requests.until=4 s");
        assertThat(play.requests()).isEmpty();
        assertThat(play.figure("late_share")).isNaN();
        assertThat(play.figure("answered_per_s")).isNaN();
        assertThat(play.figure("share_pool1")).isNaN();
    }

    @Test
    void aLoadThatIsNeverServedEndsWithAMessage() throws IOException {
        String links = RequestsPlay.constantLinks(folder, 0);
        assertThatThrownBy(() -> RequestsPlay.of(
                        links,
                        "ud.count=1",
                        "horizon.frames=500",
                        "horizon.rounds=1000000",
                        "requests.interval=10 us",
                        "optimizer.scheme=fixed-pool1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("100000");
    }
}
