package io.splitwave.output.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.output.FourStages;
import io.splitwave.output.SampleRuns;
import io.splitwave.output.StoredSamples;
import io.splitwave.output.row.Outcome;
import io.splitwave.output.row.Place;
import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.row.Unit;
import io.splitwave.output.straggler.RoundAnalysis;
import io.splitwave.output.straggler.RoundFacts;
import io.splitwave.output.straggler.UdFacts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounds of many replications in one pass are those of the replications one by one, which are those that were stored. */
class RoundStreamTest {
    private static final int ALL = Integer.MAX_VALUE;

    @TempDir
    private Path folder;

    @Test
    void roundsOfManyReplicationsComeInOnePassAsOneByOne() {
        requireRounds(0, ALL, sample(0, 4), sample(1, 5), sample(2, 3));
        requireRounds(1, 2, sample(0, 4), sample(1, 5), sample(2, 3));
    }

    @Test
    void roundsOfCohortsThatOverlapFindTheirOwn() {
        requireRounds(0, ALL, overlapping(0, 6), overlapping(1, 3), overlapping(2, 7));
        requireRounds(2, 4, overlapping(0, 6), overlapping(1, 3), overlapping(2, 7));
    }

    @Test
    void ofASampleOnlyItsUserDevicesCome() {
        requireRounds(
                0,
                ALL,
                recorded(sample(0, 3), ud -> ud == 1 || ud == 4),
                recorded(overlapping(1, 3), ud -> ud == 2),
                recorded(sample(2, 3), ud -> ud % 2 == 0));
        requireRounds(1, 2, recorded(sample(0, 3), ud -> ud == 0), recorded(sample(1, 3), ud -> ud == 0));
        requireRounds(2, 2, recorded(sample(0, 3), ud -> ud == 5), recorded(sample(1, 3), ud -> ud == 5));
    }

    @Test
    void ofARunWithoutAnyStageNoRoundsCome() {
        requireRounds(0, ALL, recorded(sample(0, 2), ud -> false), recorded(sample(1, 2), ud -> false));
    }

    @Test
    void replicationsWithoutSuchRoundsAreLeftOut() {
        requireRounds(3, 5, sample(0, 3), sample(1, 4), sample(2, 2), overlapping(3, 6), sample(4, 1));
    }

    @Test
    void replicationsWithoutStagesAreLeftOut() {
        requireRounds(0, ALL, recorded(sample(0, 2), ud -> false), sample(1, 2), recorded(sample(2, 2), ud -> false));
    }

    @Test
    void whatIsStoredOfARoundWithoutStagesIsNotTakenForTheNextReplications() {
        requireRounds(0, ALL, withoutStages(sample(0, 4), 1), withoutStages(sample(1, 4), 3), sample(2, 4));
    }

    /** So many rows that a join in the database would no longer keep their order. */
    @Test
    void noUserDeviceOfALargeRunIsLost() {
        requireRounds(
                0,
                ALL,
                IntStream.range(0, 3)
                        .mapToObj(r -> SampleRuns.replication(r, 100, 20))
                        .toArray(ReplicationRows[]::new));
    }

    @Test
    void aRangeHasAnOrder() {
        assertThatThrownBy(() -> new RoundRange(2, 1, 0, 0)).hasMessage("no replications from 2 to 1");
        assertThatThrownBy(() -> new RoundRange(-1, 1, 0, 0)).hasMessage("no replications from -1 to 1");
        assertThatThrownBy(() -> new RoundRange(0, 1, 3, 2)).hasMessage("no rounds from 3 to 2");
        assertThatThrownBy(() -> new RoundRange(0, 1, -1, 2)).hasMessage("no rounds from -1 to 2");
    }

    private void requireRounds(int fromRound, int toRound, ReplicationRows... replications) {
        Path dir = StoredSamples.write(folder.resolve(fromRound + "-" + toRound), "sample", replications);
        try (StoredRun run = StoredRun.open(dir)) {
            List<PlayedRound> inOnePass = new ArrayList<>();
            run.eachRound(new RoundRange(0, replications.length - 1, fromRound, toRound), inOnePass::add);
            assertThat(inOnePass)
                    .containsExactlyInAnyOrderElementsOf(Stream.of(replications)
                            .flatMap(rows -> stored(rows, fromRound, toRound))
                            .toList());
            List<PlayedRound> oneByOne = new ArrayList<>();
            for (int r = 0; r < replications.length; r++) {
                run.eachRound(r, fromRound, toRound, oneByOne::add);
            }
            assertThat(inOnePass).isEqualTo(oneByOne);
            List<PlayedRound> rest = new ArrayList<>();
            run.eachRound(new RoundRange(1, replications.length - 1, fromRound, toRound), rest::add);
            assertThat(rest)
                    .isEqualTo(inOnePass.stream()
                            .filter(played -> played.round().replication() > 0)
                            .toList());
        }
    }

    /** The rounds that have stages, with the user devices that have stages in any round. */
    private static Stream<PlayedRound> stored(ReplicationRows rows, int fromRound, int toRound) {
        List<Integer> recorded =
                rows.stages().stream().map(StageRow::ud).distinct().toList();
        return rows.rounds().stream()
                .filter(round -> round.round() >= fromRound && round.round() <= toRound)
                .map(round -> new PlayedRound(
                        round,
                        rows.roundUds().stream()
                                .filter(row -> row.cohort() == round.cohort() && row.round() == round.round())
                                .filter(row -> recorded.contains(row.ud()))
                                .toList(),
                        rows.stages().stream()
                                .filter(row -> row.cohort() == round.cohort() && row.round() == round.round())
                                .toList()))
                .filter(played -> !played.stages().isEmpty());
    }

    private static ReplicationRows sample(int replication, int rounds) {
        return SampleRuns.replication(replication, 6, rounds);
    }

    private static ReplicationRows recorded(ReplicationRows rows, IntPredicate ud) {
        return recordedStages(rows, stage -> ud.test(stage.ud()));
    }

    private static ReplicationRows withoutStages(ReplicationRows rows, int round) {
        return recordedStages(rows, stage -> stage.round() != round);
    }

    private static ReplicationRows recordedStages(ReplicationRows rows, Predicate<StageRow> recorded) {
        return new ReplicationRows(
                rows.replication(),
                rows.stages().stream().filter(recorded).toList(),
                rows.rounds(),
                rows.roundUds(),
                rows.decisions(),
                rows.timings());
    }

    /** Three cohorts of two user devices each, whose rounds take 2 s, 3 s and 5 s. */
    private static ReplicationRows overlapping(int replication, int rounds) {
        double[] lengthS = {2, 3, 5};
        List<RoundAnalysis> analyses = new ArrayList<>();
        List<StageRow> stages = new ArrayList<>();
        for (int cohort = 0; cohort < lengthS.length; cohort++) {
            for (int round = 0; round < rounds; round++) {
                double startS = round * lengthS[cohort];
                double endS = startS + lengthS[cohort];
                List<StageRow> own = List.of(
                        compute(replication, round, cohort, 2 * cohort, startS, endS - 0.5),
                        compute(replication, round, cohort, 2 * cohort + 1, startS, endS));
                analyses.add(RoundAnalysis.of(
                        FourStages.ROUNDS,
                        new RoundFacts(
                                replication,
                                cohort,
                                round,
                                startS,
                                endS,
                                false,
                                false,
                                own.stream()
                                        .map(stage -> new UdFacts(
                                                stage.ud(), stage.endS(), null, FourStages.adopted(1, true), 0))
                                        .toList()),
                        own));
                stages.addAll(own);
            }
        }
        stages.sort(Comparator.comparingDouble(StageRow::endS));
        analyses.sort(Comparator.comparingDouble(analysis -> analysis.round().endS()));
        List<RoundRow> roundRows = analyses.stream().map(RoundAnalysis::round).toList();
        List<RoundUdRow> udRows =
                analyses.stream().flatMap(analysis -> analysis.uds().stream()).toList();
        ReplicationRows frames = sample(replication, 1);
        return new ReplicationRows(
                FourStages.account(
                        replication,
                        rounds * lengthS[2],
                        roundRows,
                        frames.decisions().size()),
                stages,
                roundRows,
                udRows,
                frames.decisions(),
                frames.timings());
    }

    private static StageRow compute(int replication, int round, int cohort, int ud, double startS, double endS) {
        return new StageRow(
                replication,
                round,
                cohort,
                ud,
                0,
                "compute",
                Place.UD,
                0,
                0,
                startS,
                startS,
                endS,
                1e9,
                1e9,
                Unit.FLOP,
                1,
                Outcome.COMPLETED,
                null);
    }
}
