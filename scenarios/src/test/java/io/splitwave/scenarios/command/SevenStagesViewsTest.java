package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.SevenStages;
import io.splitwave.output.StoredSamples;
import io.splitwave.output.stored.PlayedRound;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.straggler.StragglerTally;
import io.splitwave.output.word.Cadence;
import io.splitwave.output.word.Vocabulary;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a terminal shows of a made-up system of seven stages with an aggregator. */
class SevenStagesViewsTest {
    private static final Vocabulary WORDS = SevenStages.words(Cadence.ROUND);

    @TempDir
    private static Path folder;

    private static StoredRun run;
    private static PlayedRound round;

    @BeforeAll
    static void store() {
        run = StoredRun.open(
                StoredSamples.write(folder.resolve("run"), WORDS, "seven", SevenStages.rows(Cadence.ROUND)));
        round = run.round(0, 0, 0);
    }

    @AfterAll
    static void close() {
        run.close();
    }

    private static List<String> lines(Consumer<PrintWriter> view) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        view.accept(out);
        out.flush();
        return text.toString().lines().toList();
    }

    @Test
    void aChartHasALineForTheAggregatorAndAShadeForEachStage() {
        // 12 characters for the chain and its edge, 68 for 17 s: four for each second
        List<String> lines = lines(out -> new GanttView(WORDS, round, 80, 24, null).print(out));
        assertThat(lines.get(1)).isEqualTo("aggregator │" + " ".repeat(56) + "▄".repeat(12));
        assertThat(lines.get(2))
                .isEqualTo("      UD 1 │" + "░".repeat(8) + "▒".repeat(8) + "▓".repeat(8) + "·".repeat(4)
                        + "█".repeat(4) + "▖".repeat(8) + "▞".repeat(8) + "▙".repeat(8));
        assertThat(lines.get(3))
                .isEqualTo("      UD 0 │" + "░".repeat(4) + "▒".repeat(4) + "▓".repeat(4) + "█".repeat(4)
                        + "▖".repeat(4) + "▞".repeat(4) + "▙".repeat(4));
        assertThat(lines.get(lines.size() - 1))
                .contains(
                        "░ model download",
                        "▒ forward",
                        "▓ activation upload",
                        "· waiting",
                        "█ server pass",
                        "▖ gradient download",
                        "▞ backward",
                        "▙ model upload",
                        "▄ aggregate")
                .doesNotContain("at the");
    }

    @Test
    void oneUdIsDrawnWithoutTheAggregator() {
        List<String> lines = lines(out -> new GanttView(WORDS, round, 80, 24, 0).print(out));
        assertThat(lines).noneMatch(line -> line.contains("aggregat"));
        assertThat(lines.get(1)).startsWith("UD 0 │");
    }

    @Test
    void aStoryTellsWhatWasAdoptedAndEachStageByItsLabel() {
        List<String> lines = lines(out -> new UdStory(run, 1).tell(0, 1, out));
        assertThat(lines)
                .contains(
                        "Round 1 begins at 17 s; split at layer 5, batched, band share 75 %.",
                        "  At 0 s model download begins (16 bit) and takes 2 s, at 8 bit/s on average.",
                        "  From 6 s it waits 1 s for server pass. At 7 s server pass begins (8 flop) and takes 1 s, at 8"
                                + " flop/s on average.",
                        "  It is done after 14 s, last of 2; the median UD took 10.5 s.");
        assertThat(lines).noneMatch(line -> line.contains("aggregat") || line.contains(" on the UD"));
        assertThat(lines(out -> new UdStory(run, 0).tell(0, 0, out)))
                .contains("Round 0 begins at 0 s; split at layer 3, not batched, band share 25 %.");
    }

    @Test
    void theCriticalPathEndsWithTheAggregator() {
        List<String> lines = lines(out -> new CriticalPathView(WORDS, round).print(out));
        assertThat(lines.get(2)).matches(" +from s +to s +takes s +share +UD +stage +at +mean rate");
        // the seven stages of UD 1, its waiting, and the aggregator
        List<String> steps = lines.subList(3, 3 + 9);
        assertThat(steps.get(0)).matches(" +0\\.000 +2\\.000 +2\\.000 +11\\.8% +UD 1 +model download +AP +8 bit/s");
        assertThat(steps.get(3)).matches(" +6\\.000 +7\\.000 +1\\.000 +5\\.9% +UD 1 +waits +AP");
        assertThat(steps.get(8)).matches(" +14\\.000 +17\\.000 +3\\.000 +17\\.6% +aggregator +aggregate +AP +8 flop/s");
        assertThat(lines.get(12))
                .isEqualTo("aggregator began aggregate at 14 s, when UD 1 was done with model upload.");
    }

    @Test
    void whoWasLateIsToldByTheLabelsOfTheParts() {
        StragglerTally tally = new StragglerTally(WORDS);
        tally.add(run.rounds(0));
        assertThat(StragglerLines.blame(WORDS, tally))
                .startsWith("compute 29 %, model download 14 %")
                .endsWith("server pass 7 %, queue 7 %");
        assertThat(StragglerLines.line(WORDS, tally.latest(1).get(0)))
                .isEqualTo("UD 1: last in 2 rounds, 3.5 s behind the median UD on average, mostly by compute");
    }
}
