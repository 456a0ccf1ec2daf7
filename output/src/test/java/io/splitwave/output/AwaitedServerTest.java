package io.splitwave.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitwave.output.report.MarkdownReport;
import io.splitwave.output.report.PlayedAgain;
import io.splitwave.output.row.Numbers;
import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.store.Column;
import io.splitwave.output.store.Filter;
import io.splitwave.output.store.StoredFacts;
import io.splitwave.output.store.Table;
import io.splitwave.output.store.TableReader;
import io.splitwave.output.store.TableRow;
import io.splitwave.output.store.TableSet;
import io.splitwave.output.stored.PlayedRound;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.straggler.CriticalPath;
import io.splitwave.output.straggler.StragglerTally;
import io.splitwave.output.straggler.UdFacts;
import io.splitwave.output.word.SampleWords;
import io.splitwave.output.word.Support;
import io.splitwave.output.word.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounds of {@link AwaitedServer} in which the server is last, and others in which it is not. */
class AwaitedServerTest {
    private static final Vocabulary WORDS = AwaitedServer.WORDS;
    /** Samples after 3 s: the trainer is through at 4 s, before UD 1 is at 8 s. */
    private static final double EARLY_S = 3;
    /** The trainer is through at 13 s. */
    private static final double LATE_S = 12;

    @TempDir
    Path tmp;

    private static RoundRow round(double generatedS) {
        return AwaitedServer.round(0, generatedS).round();
    }

    @Test
    void aServerThatIsLastIsNamedAndNoUdIsBlamed() {
        RoundRow round = round(LATE_S);
        assertThat(round.straggler().awaited()).isEqualTo(new RoundRow.Awaited("trainer", 13 - 8));
        assertThat(round.straggler().blame()).isEqualTo("generator");
        assertThat(round.straggler().ud()).isEqualTo(1);
        assertThat(round.makespanS()).isEqualTo(15);
        assertThat(round.supportS()).isEqualTo(7);
        assertThat(round.behindMedianS()).isEqualTo(8 - 6);
        // the AP pays for its helpers: 12 s, 1 s and 2 s at 0.5 W
        assertThat(round.energyJ()).isEqualTo(Numbers.of(0.5 * 12, 0.5 * 15));
    }

    @Test
    void aServerThatIsEarlierLeavesTheRoundToTheUd() {
        for (double generatedS : new double[] {EARLY_S, 7, 7 + 1e-12}) {
            RoundRow round = round(generatedS);
            assertThat(round.straggler().awaited()).isNull();
            assertThat(round.straggler().blame()).isEqualTo("compute");
        }
    }

    /** Until 12.5 s the round waits for UD 2, and for 0.5 s more for the trainer; or the trainer is earlier than the drop. */
    @Test
    void aUdThatIsDroppedWasWaitedFor() {
        assertThat(withDropAt(12.5).straggler().awaited()).isEqualTo(new RoundRow.Awaited("trainer", 0.5));
        assertThat(withDropAt(13.5).straggler().awaited()).isNull();
        assertThat(withDropAt(13.5).straggler().blame()).isEqualTo("compute");
    }

    private static RoundRow withDropAt(double timeS) {
        List<StageRow> stages = new ArrayList<>(AwaitedServer.stages(0, LATE_S));
        stages.add(AwaitedServer.dropped(timeS));
        return AwaitedServer.round(0, stages, new UdFacts(2, Double.NaN, "DEADLINE", Numbers.of(3), 0))
                .round();
    }

    @Test
    void theOrderInWhichStagesEndChangesNothing() {
        List<StageRow> shuffled = new ArrayList<>(AwaitedServer.stages(0, LATE_S));
        Collections.shuffle(shuffled, new Random(5));
        assertThat(AwaitedServer.round(0, shuffled).round()).isEqualTo(round(LATE_S));
    }

    @Test
    void theTallyCountsARoundForTheServerOrForAUd() {
        StragglerTally tally = new StragglerTally(WORDS);
        tally.add(List.of(round(EARLY_S), round(LATE_S), round(LATE_S + 2)));
        StragglerTally copy = tally.copy();
        tally.add(List.of(round(EARLY_S)));
        assertThat(copy.rounds()).isEqualTo(1);
        assertThat(copy.latest(5))
                .singleElement()
                .extracting(StragglerTally.Late::rounds)
                .isEqualTo(1L);
        assertThat(copy.timeShareByStage()).isEqualTo(Map.of("compute", 0.5, "model_up", 0.5));
        assertThat(copy.awaited()).containsExactly(new StragglerTally.Awaited("trainer", 2, 6, "generator"));
    }

    @Test
    void thePathLeadsThroughTheServer() {
        List<CriticalPath.Step> steps =
                CriticalPath.of(round(LATE_S), AwaitedServer.stages(0, LATE_S)).steps();
        assertThat(steps)
                .extracting(step -> step.stage().support())
                .containsExactly("generator", "trainer", "aggregator");
        assertThat(steps.get(0).fromS()).isZero();
        List<CriticalPath.Step> ofUd = CriticalPath.of(round(EARLY_S), AwaitedServer.stages(0, EARLY_S))
                .steps();
        assertThat(ofUd)
                .extracting(step -> step.stage().kind())
                .containsExactly("forward", "model-upload", "aggregate");
    }

    @Test
    void whatIsStoredComesBack() {
        ReplicationRows rows = AwaitedServer.rows(EARLY_S, LATE_S);
        Path dir = StoredSamples.write(tmp.resolve("run"), WORDS, "sample", rows);
        StoredFacts facts = new StoredFacts(WORDS);
        try (TableReader reader = TableReader.open(dir, TableSet.of(WORDS))) {
            List<TableRow> rounds = reader.rows(Table.ROUNDS, Filter.all());
            assertThat(rounds.get(0).isNull("awaited")).isTrue();
            assertThat(rounds.get(0).isNull("awaited_s")).isTrue();
            assertThat(rounds.get(1).text("awaited")).isEqualTo("trainer");
            assertThat(rounds.get(1).real("awaited_s")).isEqualTo(5);
            for (int i = 0; i < 2; i++) {
                assertThat(facts.straggler(rounds.get(i)))
                        .contains(rows.rounds().get(i).straggler());
            }
        }
        try (StoredRun run = StoredRun.open(dir)) {
            List<RoundRow> played = new ArrayList<>();
            run.eachRound(0, 0, 1, (PlayedRound each) -> played.add(each.round()));
            assertThat(played).isEqualTo(rows.rounds());
            assertThat(run.words()).isEqualTo(WORDS);
        }
    }

    @Test
    void theReportSaysWhoWasLast() throws IOException {
        Path dir = StoredSamples.write(tmp.resolve("run"), WORDS, "sample", AwaitedServer.rows(EARLY_S, LATE_S));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (StoredRun run = StoredRun.open(dir)) {
            MarkdownReport.write(run, PlayedAgain.NOTHING, out);
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("The stragglers' time over 1 round: ")
                .contains("The server training was last in 1 round, 5 s after the last UD on average.");
    }

    @Test
    void onlySystemsWithAnAwaitedChainHaveTheColumns() throws IOException {
        assertThat(names(WORDS)).containsSubsequence("support_s", "awaited", "awaited_s");
        assertThat(names(SampleWords.sevenStages())).doesNotContain("awaited", "awaited_s");
        ObjectMapper mapper = new ObjectMapper();
        assertThat(mapper.writeValueAsString(SampleWords.sevenStages())).doesNotContain("awaited");
        assertThat(mapper.readValue(mapper.writeValueAsString(WORDS), Vocabulary.class))
                .isEqualTo(WORDS);
        assertThat(WORDS.blameLabel("trainer")).isEqualTo("server training");
        assertThat(WORDS.blameLabel("compute")).isEqualTo("compute");
    }

    private static List<String> names(Vocabulary words) {
        return TableSet.of(words).columns(Table.ROUNDS).stream()
                .map(Column::name)
                .toList();
    }

    @Test
    void refusesAnAwaitedChainThatIsCalledAsAPart() {
        List<Support> supports = new ArrayList<>(WORDS.supports());
        supports.set(0, new Support("compute", "generator", "makes samples", true));
        assertThatThrownBy(() -> new Vocabulary(
                        WORDS.system(),
                        WORDS.stages(),
                        supports,
                        WORDS.payers(),
                        WORDS.payerInStages(),
                        WORDS.adopted(),
                        WORDS.cadence(),
                        WORDS.decided(),
                        WORDS.figures(),
                        WORDS.metrics()))
                .hasMessageContaining("the awaited support chain compute must have another name");
        assertThatThrownBy(() -> new RoundRow.Awaited("trainer", 0)).hasMessageContaining("afterS must be > 0, was 0");
    }
}
