package io.splitwave.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.Numbers;
import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.row.TimingRow;
import io.splitwave.output.row.When;
import io.splitwave.output.store.Answer;
import io.splitwave.output.store.Column;
import io.splitwave.output.store.Filter;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.StoredFacts;
import io.splitwave.output.store.Table;
import io.splitwave.output.store.TableQuery;
import io.splitwave.output.store.TableReader;
import io.splitwave.output.store.TableRow;
import io.splitwave.output.store.TableSet;
import io.splitwave.output.store.TableStore;
import io.splitwave.output.stored.PlayedRound;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.straggler.CriticalPath;
import io.splitwave.output.straggler.ReplicationAnalysis;
import io.splitwave.output.straggler.RoundAnalysis;
import io.splitwave.output.straggler.RoundFacts;
import io.splitwave.output.straggler.RoundWords;
import io.splitwave.output.straggler.StragglerTally;
import io.splitwave.output.straggler.UdFacts;
import io.splitwave.output.summary.MetricSummary;
import io.splitwave.output.summary.SummaryCollector;
import io.splitwave.output.summary.SummaryWriter;
import io.splitwave.output.word.CommonFigures;
import io.splitwave.output.word.CommonMetrics;
import io.splitwave.output.word.Metric;
import io.splitwave.output.word.SampleWords;
import io.splitwave.output.word.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A system of seven stages with an aggregator, which has no word in common with the one that the tables began with; its round
 * is that of {@link SevenStages}.
 */
class SevenStagesTest {
    private static final Vocabulary WORDS = SampleWords.sevenStages();
    private static final TableSet TABLES = TableSet.of(WORDS);

    @TempDir
    Path tmp;

    private static List<StageRow> stages() {
        return SevenStages.stages(0);
    }

    private static RoundAnalysis round() {
        return SevenStages.round(WORDS, 0, Numbers.of(3), Numbers.of(5));
    }

    private static ReplicationRows rows() {
        RoundAnalysis round = round();
        RoundRow learned = round.round().withLearning(new RoundRow.Learning(1.5, 0.75));
        ReplicationAnalysis analysis = new ReplicationAnalysis(WORDS, 0);
        analysis.add(learned);
        When leg = new When.Leg(0, 0, 0);
        return new ReplicationRows(
                analysis.end(17, 1, 0.25),
                stages(),
                List.of(learned),
                round.uds(),
                List.of(DecisionRow.of(0, leg, 0, "equal", WORDS.decided(), 2, new double[] {0.5, 0.5}, null)),
                List.of(new TimingRow(0, leg, 1e-3)));
    }

    private Path written() {
        ResultFolder folder = ResultFolder.create(tmp.resolve("run"), false);
        try (TableStore store = TableStore.open(folder, TABLES, FourStages.RUN)) {
            store.append(rows());
            store.finish();
        }
        return folder.path();
    }

    @Test
    void everyStageCountsInItsColumn() {
        RoundAnalysis round = round();
        // model down, forward and backward, activations up, server, gradients down, model up
        assertThat(round.uds().get(0).partS()).isEqualTo(Numbers.of(1, 2, 1, 1, 1, 1));
        assertThat(round.uds().get(1).partS()).isEqualTo(Numbers.of(2, 4, 2, 1, 2, 2));
        assertThat(round.uds().get(1).queueS()).isEqualTo(1);
        // all but the downloads, 0.5 J each second; and the downloads
        assertThat(round.uds().get(1).energyJ()).isEqualTo(Numbers.of(0.5 * 9, 0.5 * 4));
        assertThat(round.uds().get(1).adopted()).isEqualTo(Numbers.of(5));
    }

    @Test
    void theRoundTellsOfTheAggregator() {
        RoundRow round = round().round();
        assertThat(round.straggler()).isEqualTo(new RoundRow.Straggler(1, Numbers.of(2, 4, 2, 1, 2, 2), 1, "compute"));
        assertThat(round.makespanS()).isEqualTo(17);
        assertThat(round.supportS()).isEqualTo(3);
        assertThat(round.delays().sumS()).isEqualTo(7 + 14);
        assertThat(round.delays().idleUdS()).isEqualTo(10 + 3);
        // the aggregator's 3 s are paid for by the AP
        assertThat(round.energyJ()).isEqualTo(Numbers.of(0.5 * (5 + 9), 0.5 * (2 + 4 + 3)));
        assertThat(round.sentBit()).isEqualTo(Numbers.of(8 * (2 + 4), 8 * (2 + 4)));
    }

    @Test
    void theTallyNamesThePartsOfThisSystem() {
        StragglerTally tally = new StragglerTally(WORDS);
        tally.add(List.of(round().round()));
        assertThat(tally.timeShareByStage().entrySet())
                .containsExactly(
                        Map.entry("compute", 4.0 / 14),
                        Map.entry("model_down", 2.0 / 14),
                        Map.entry("activation", 2.0 / 14),
                        Map.entry("gradient", 2.0 / 14),
                        Map.entry("model_up", 2.0 / 14),
                        Map.entry("server", 1.0 / 14),
                        Map.entry("queue", 1.0 / 14));
        assertThat(tally.latest(1).get(0).mostlyBy()).isEqualTo("compute");
        // UD 1 completes at 14 s, the median UD at 10.5 s; what the aggregator takes afterwards is not UD 1's
        assertThat(tally.latest(1).get(0).meanBehindMedianS()).isEqualTo(14 - 10.5);
    }

    @Test
    void thePathOfARoundEndsWithTheAggregator() {
        List<CriticalPath.Step> steps =
                CriticalPath.of(round().round(), stages()).steps();
        assertThat(steps).last().extracting(step -> step.stage().kind()).isEqualTo("aggregate");
        assertThat(steps.get(0).fromS()).isZero();
        assertThat(steps)
                .filteredOn(step -> step.stage().support() == null)
                .allMatch(step -> step.stage().ud() == 1);
    }

    @Test
    void theTablesHaveTheColumnsOfTheWordsAndNoOthers() {
        assertThat(TABLES.tables())
                .containsExactly(
                        Table.STAGES,
                        Table.ROUNDS,
                        Table.ROUND_UDS,
                        Table.DECISIONS,
                        Table.DECISION_UDS,
                        Table.REPLICATIONS,
                        Table.TIMINGS);
        assertThat(names(Table.STAGES)).contains("support", "payer").doesNotContain("frame");
        assertThat(names(Table.ROUNDS))
                .containsSubsequence(
                        "idle_ud_s",
                        "support_s",
                        "straggler_model_down_s",
                        "straggler_compute_s",
                        "straggler_activation_s",
                        "straggler_server_s",
                        "straggler_gradient_s",
                        "straggler_model_up_s",
                        "straggler_queue_s",
                        "energy_ud_j",
                        "energy_ap_j",
                        "sent_down_bit",
                        "sent_up_bit",
                        "loss",
                        "accuracy");
        assertThat(names(Table.ROUND_UDS))
                .containsExactly(
                        "replication",
                        "cohort",
                        "round",
                        "ud",
                        "start_s",
                        "completion_s",
                        "delay_s",
                        "slack_s",
                        "dropped",
                        "drop_reason",
                        "split",
                        "staleness_rounds",
                        "model_down_s",
                        "compute_s",
                        "activation_s",
                        "server_s",
                        "gradient_s",
                        "model_up_s",
                        "queue_s",
                        "energy_ud_j",
                        "energy_ap_j",
                        "run_id");
        assertThat(names(Table.DECISIONS))
                .containsExactly(
                        "replication", "cohort", "round", "leg", "time_s", "scheme", "share", "stop", "run_id");
        assertThat(names(Table.TIMINGS)).containsExactly("replication", "cohort", "round", "leg", "solver_s", "run_id");
        for (Table table : TABLES.tables()) {
            assertThat(names(table))
                    .as("words of another system in %s", table)
                    .doesNotContain("cut", "local", "downlink_s", "uplink_s", "dt_share", "mean_gap", "phases_rad");
        }
    }

    private static List<String> names(Table table) {
        return TABLES.columns(table).stream().map(Column::name).toList();
    }

    @Test
    void whatIsStoredComesBack() {
        Path dir = written();
        ReplicationRows rows = rows();
        StoredFacts facts = new StoredFacts(WORDS);
        try (TableReader reader = TableReader.open(dir, TABLES)) {
            assertThat(reader.rows(Table.REPLICATIONS, Filter.all()))
                    .singleElement()
                    .satisfies(row -> assertThat(facts.replication(row)).isEqualTo(rows.replication()));
            TableRow round = reader.rows(Table.ROUNDS, Filter.all()).get(0);
            assertThat(facts.straggler(round)).contains(rows.rounds().get(0).straggler());
            assertThat(round.real("support_s")).isEqualTo(3);
            assertThat(facts.behindMedianS(round)).isEqualTo(14 - 10.5);
            assertThat(round.text("blame")).isEqualTo("compute");
            List<TableRow> stages = reader.rows(Table.STAGES, Filter.all());
            TableRow aggregate = stages.get(stages.size() - 1);
            assertThat(aggregate.isNull("ud")).isTrue();
            assertThat(aggregate.text("support")).isEqualTo("aggregator");
            TableRow server = stages.get(6);
            assertThat(server.text("kind") + " " + server.text("place") + " " + server.text("payer"))
                    .isEqualTo("server-pass AP UD");
            TableRow decision = reader.rows(Table.DECISIONS, Filter.all()).get(0);
            assertThat(decision.reals("share")).containsExactly(0.5, 0.5);
            assertThat(decision.isNull("stop")).isTrue();
            assertThat(reader.has(Table.FRAMES)).isFalse();
            assertThatThrownBy(() -> reader.rows(Table.FRAMES, Filter.all()))
                    .hasMessage("seven-stages has no table frames");
        }
    }

    @Test
    void roundsAreReadBackWithTheirSupportChain() {
        Path dir = StoredSamples.write(tmp.resolve("whole"), WORDS, "sample", rows());
        try (StoredRun run = StoredRun.open(dir)) {
            List<PlayedRound> played = new ArrayList<>();
            run.eachRound(0, 0, 0, played::add);
            ReplicationRows rows = rows();
            assertThat(played).containsExactly(new PlayedRound(rows.rounds().get(0), rows.roundUds(), rows.stages()));
            assertThat(run.words()).isEqualTo(WORDS);
        }
    }

    @Test
    void questionsInSqlUseTheNamesOfTheWords() {
        try (TableQuery tables = TableQuery.open(written(), TABLES);
                Answer answer = tables.ask("SELECT sum(activation_s), max(split) FROM round_uds")) {
            assertThat(answer.next()).isTrue();
            assertThat(answer.real(0)).isEqualTo(3);
            assertThat(answer.number(1)).isEqualTo(5);
        }
    }

    @Test
    void theSummaryHasTheMetricsOfTheWordsAndNoOthers() throws IOException {
        SummaryCollector collector = new SummaryCollector(WORDS);
        collector.add(rows().replication());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SummaryWriter.json(collector.summary(), out);
        List<String> found = new ArrayList<>();
        for (JsonNode metric : new ObjectMapper().readTree(out.toByteArray()).get("metrics")) {
            found.add(metric.get("metric").asText());
        }
        assertThat(found).isEqualTo(WORDS.metrics().stream().map(Metric::name).toList());
        assertThat(found)
                .contains("sent_up", "support_seconds", "spread")
                .doesNotContain("dt_share", "objective", "gap");
        for (MetricSummary metric : collector.summary().metrics()) {
            assertThat(metric.n()).as(metric.metric().name()).isEqualTo(1);
        }
        assertThat(collector.metric("sent_up").mean()).isEqualTo(48);
        assertThat(collector.metric("support_seconds").mean()).isEqualTo(3);
        assertThat(collector.metric("spread").mean()).isEqualTo(0.25);
        assertThat(collector.summary().metric(CommonMetrics.FINAL_ACCURACY).mean())
                .isEqualTo(0.75);
        assertThatThrownBy(() -> collector.metric("dt_share")).hasMessageStartingWith("no metric is named dt_share");
    }

    /** What would be lost without a word is refused; before, such a stage was counted nowhere and its time was 0. */
    @Test
    void whatTheSystemHasNoWordForIsRefused() {
        List<StageRow> unknown = List.of(SevenStages.stage(0, null, 0, "downlink", 0, 0, 1));
        assertThatThrownBy(() -> RoundAnalysis.of(new RoundWords(WORDS), facts(), unknown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("round book of seven-stages: stage 0 of UD 0, round 0: no kind of stage of the"
                        + " system is named downlink");
        List<StageRow> misplaced = List.of(SevenStages.stage(0, null, 0, "aggregate", 0, 0, 1));
        assertThatThrownBy(() -> RoundAnalysis.of(new RoundWords(WORDS), facts(), misplaced))
                .hasMessageContaining("its kind aggregate is for support chains only");
        List<StageRow> stranger = List.of(SevenStages.stage(StageRow.NO_UD, "generator", 0, "aggregate", 0, 0, 1));
        assertThatThrownBy(() -> RoundAnalysis.of(new RoundWords(WORDS), facts(), stranger))
                .hasMessageContaining("of generator, round 0: the system has no support chain of this name");
        RoundWords poor = new RoundWords(withoutPayerAp());
        List<StageRow> unpaid = List.of(SevenStages.stage(0, null, 0, "model-download", 0, 0, 1));
        assertThatThrownBy(() -> RoundAnalysis.of(poor, facts(), unpaid))
                .hasMessageContaining("it draws 0.5 J that ap pays for, whose energy is not modelled");
    }

    private static RoundFacts facts() {
        return new RoundFacts(0, 0, 0, 0, 1, false, false, List.of(new UdFacts(0, 1, null, Numbers.of(3), 0)));
    }

    private static Vocabulary withoutPayerAp() {
        return new Vocabulary(
                "poor",
                WORDS.stages(),
                WORDS.supports(),
                List.of(SampleWords.UD),
                true,
                WORDS.adopted(),
                WORDS.cadence(),
                WORDS.decided(),
                WORDS.figures().stream()
                        .filter(figure -> !figure.name().equals("energy_ap_j"))
                        .toList(),
                WORDS.metrics().stream()
                        .filter(metric -> !metric.name().equals("energy_ap"))
                        .toList());
    }

    @Test
    void aRowOfAnotherSystemIsRefused() {
        ReplicationRow other = FourStages.replication(0);
        assertThatThrownBy(() -> other.value(CommonMetrics.SENT_UP)).hasMessageContaining("sent_up_bit");
        assertThat(other.figure(CommonFigures.ROUNDS)).isZero();
    }
}
