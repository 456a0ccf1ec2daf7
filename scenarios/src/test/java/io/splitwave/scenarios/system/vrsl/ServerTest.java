package io.splitwave.scenarios.system.vrsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.output.row.Outcome;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.StageRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that is busy enough to make UDs wait. */
class ServerTest {
    private static final double ROUNDING = 1e-9;
    private static final double SPEED_FLOPS = 20e9;
    private static final int SLOTS = 2;

    /** Cuts so early that the server has most of the work. */
    private static PlayedRun play(String discipline, String... more) {
        Stream<String> fixed = Stream.of(
                "horizon.rounds=4",
                "optimizer.candidateCuts=[2, 3]",
                "server.discipline=" + discipline,
                "server.speed=20 GFLOP/s",
                "server.slots=" + SLOTS);
        return PlayedRun.playSmall(Stream.concat(fixed, Stream.of(more)).toArray(String[]::new));
    }

    /** Every instant at which service of a stage begins or ends, ascending. */
    private static List<Double> instants(List<StageRow> served) {
        TreeSet<Double> instants = new TreeSet<>();
        served.forEach(stage -> {
            instants.add(stage.startS());
            instants.add(stage.endS());
        });
        return List.copyOf(instants);
    }

    private static long inService(List<StageRow> served, double atS) {
        return served.stream()
                .filter(stage -> stage.startS() <= atS && atS < stage.endS())
                .count();
    }

    @Test
    void fifoServesNoMoreAtOnceThanItHasSlots() {
        List<StageRow> served = play("fifo").stages("server");

        List<Long> atOnce = instants(served).stream()
                .map(instant -> inService(served, instant))
                .toList();
        assertThat(atOnce).contains((long) SLOTS).allMatch(count -> count <= SLOTS);
    }

    @Test
    void fifoServesInTheOrderOfRequestsAtFullSpeed() {
        List<StageRow> served = play("fifo").stages("server").stream()
                .sorted(Comparator.comparingDouble(StageRow::requestedS).thenComparingInt(StageRow::ud))
                .toList();

        assertThat(served).isSortedAccordingTo(Comparator.comparingDouble(StageRow::startS));
        assertThat(served).allSatisfy(stage -> {
            double serviceS = stage.work() / SPEED_FLOPS;
            assertThat(stage.serviceS()).isCloseTo(serviceS, within(ROUNDING * serviceS));
        });
    }

    @Test
    void fifoLetsNobodyWaitForAFreeSlot() {
        List<StageRow> served = play("fifo").stages("server");
        List<StageRow> queued =
                served.stream().filter(stage -> stage.queueS() > 0).toList();

        assertThat(queued).isNotEmpty();
        for (StageRow waiting : queued) {
            assertThat(instants(served))
                    .filteredOn(instant -> waiting.requestedS() <= instant && instant < waiting.startS())
                    .allMatch(instant -> inService(served, instant) == SLOTS);
        }
    }

    @Test
    void waitingIsRecordedForTheUserDevice() {
        PlayedRun run = play("fifo");

        for (RoundUdRow row : run.rows().roundUds()) {
            double queueS = run.rows().stages().stream()
                    .filter(stage -> stage.ud() == row.ud() && stage.round() == row.round())
                    .mapToDouble(stage -> stage.startS() - stage.requestedS())
                    .sum();
            assertThat(row.queueS()).isCloseTo(queueS, within(1e-12));
            assertThat(VrslRows.servedS(row) + row.queueS()).isCloseTo(row.delayS(), within(1e-12));
        }
        assertThat(run.rows().roundUds()).anyMatch(row -> row.queueS() > 0);
    }

    @ParameterizedTest
    @CsvSource({
        "barrier.rule=k-of-n, barrier.k=3, DROPPED",
        "barrier.rule=deadline, barrier.deadline=500 ms, DROPPED",
        "barrier.rule=sync, horizon.frames=8, UNFINISHED"
    })
    void whoIsStillInTheQueueAtTheEndWasNeverServed(String rule, String limit, Outcome outcome) {
        PlayedRun run = play("fifo", rule, limit);
        List<StageRow> neverServed = run.stages("server").stream()
                .filter(stage -> !stage.wasServed())
                .toList();

        assertThat(neverServed).isNotEmpty().allSatisfy(stage -> {
            PlannedFrame requestedIn = run.frames().get((int) stage.frameStart());
            assertThat(stage.outcome()).isEqualTo(outcome);
            assertThat(stage.done()).isZero();
            assertThat(stage.energyJ()).isZero();
            assertThat(stage.queueS()).isEqualTo(stage.endS() - stage.requestedS());
            assertThat(stage.requestedS())
                    .isBetween(
                            requestedIn.startS(),
                            requestedIn.startS() + run.scenario().frame().lengthS());
        });
        assertThat(neverServed).anyMatch(stage -> stage.frameStart() < stage.frameEnd());
    }

    @Test
    void processorSharingGivesEachPresentAnEqualShare() {
        List<StageRow> served = play("processor-sharing").stages("server");
        List<Double> instants = instants(served);

        for (StageRow stage : served) {
            double flop = 0;
            for (int i = 0; i + 1 < instants.size(); i++) {
                double fromS = instants.get(i);
                if (stage.startS() <= fromS && fromS < stage.endS()) {
                    double share = Math.min(1, (double) SLOTS / inService(served, fromS));
                    flop += SPEED_FLOPS * share * (instants.get(i + 1) - fromS);
                }
            }
            assertThat(flop)
                    .as("UD " + stage.ud() + ", round " + stage.round())
                    .isCloseTo(stage.work(), within(ROUNDING * stage.work()));
            assertThat(stage.queueS()).isZero();
        }
        assertThat(instants).anyMatch(instant -> inService(served, instant) > SLOTS);
    }

    /** So its description says. */
    @Test
    void inThePresetQuickstartUserDevicesQueue() {
        PlayedRun run = PlayedRun.play(PlayedRun.scenario("quickstart"), 0);

        assertThat(run.stages("server")).anyMatch(stage -> stage.queueS() > 0);
    }

    @Test
    void everyDisciplineServesTheSameWork() {
        assertThat(serverWork(play("fifo"))).isEqualTo(serverWork(play("processor-sharing")));
        assertThat(serverWork(play("fifo"))).isEqualTo(serverWork(play("dedicated")));
    }

    /** Of the first round, whose plan is that of frame 0 under every discipline, by UD. */
    private static Map<Integer, Double> serverWork(PlayedRun run) {
        return run.stages("server").stream()
                .filter(stage -> stage.round() == 0)
                .collect(Collectors.toMap(StageRow::ud, StageRow::done));
    }
}
