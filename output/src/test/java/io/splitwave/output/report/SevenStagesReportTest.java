package io.splitwave.output.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.splitwave.output.SevenStages;
import io.splitwave.output.StoredSamples;
import io.splitwave.output.figure.Plot;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.word.Cadence;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reports of a system of seven stages with an aggregator, which has no column of virtual-real split learning. */
class SevenStagesReportTest {
    @TempDir
    private Path folder;

    private Path stored(Cadence cadence) {
        return StoredSamples.write(
                folder.resolve("run"), SevenStages.words(cadence), "seven", SevenStages.rows(cadence));
    }

    private PageReader page(Cadence cadence) throws IOException {
        try (StoredRun run = StoredRun.open(stored(cadence))) {
            return PageReader.of(run);
        }
    }

    private static List<String> texts(JsonNode list, String name) {
        List<String> found = new ArrayList<>();
        list.forEach(one -> found.add(one.get(name).asText()));
        return found;
    }

    private static List<String> columns(PageReader page, String table) {
        return texts(page.description().at("/runs/0/tables/" + table + "/columns"), "name");
    }

    @Test
    void thePageHasTheWordsOfTheSystem() throws IOException {
        JsonNode words = page(Cadence.ROUND).description().at("/runs/0/words");
        assertThat(texts(words.get("stages"), "label"))
                .containsExactly(
                        "model download",
                        "forward",
                        "activation upload",
                        "server pass",
                        "gradient download",
                        "backward",
                        "model upload",
                        "aggregate");
        assertThat(texts(words.get("parts"), "name"))
                .containsExactly("model_down", "compute", "activation", "server", "gradient", "model_up");
        assertThat(texts(words.get("supports"), "label")).containsExactly("aggregator");
        assertThat(words.has("replica")).isFalse();
        assertThat(texts(words.get("charts"), "form")).containsExactly("line", "spread", "counts", "share");
        assertThat(words.at("/search/unit").asText()).isEqualTo("J");
    }

    @Test
    void thePageHasTheColumnsOfTheWordsAndNoOthers() throws IOException {
        PageReader page = page(Cadence.ROUND);
        assertThat(columns(page, "rounds"))
                .containsSubsequence(
                        "straggler",
                        "part:model_down",
                        "part:compute",
                        "part:activation",
                        "part:server",
                        "part:gradient",
                        "part:model_up",
                        "queueS",
                        "supportS",
                        "loss",
                        "accuracy");
        assertThat(columns(page, "members"))
                .containsExactly(
                        "round",
                        "ud",
                        "end",
                        "completed",
                        "dropReason",
                        "stages",
                        "support",
                        "adopted:split",
                        "adopted:batched",
                        "adopted:band_share");
        assertThat(columns(page, "uds")).contains("adopted:split", "energyJ").doesNotContain("cut", "twinShare");
        for (String table : List.of("rounds", "members", "stages", "uds", "decisions")) {
            assertThat(columns(page, table))
                    .as(table)
                    .doesNotContain("downlinkS", "uplinkS", "cut", "local", "dtShare", "apPowerW", "bound", "iterates");
        }
        assertThat(page.description().at("/runs/0/tables").has("frames")).isFalse();
        assertThat(page.description().at("/runs/0/tables").has("iterates")).isFalse();
        assertThat(texts(page.description().at("/runs/0/figures"), "metric"))
                .contains("spread", "support_seconds")
                .doesNotContain("objective", "dt_share");
    }

    @Test
    void valuesAreThoseOfTheRows() throws IOException {
        PageReader page = page(Cadence.ROUND);
        // UD 1 is last: 2 s for each stage but the server's, for which it waits; then the aggregator
        assertThat(page.column("rounds", "part:compute")).containsExactly(4, 4);
        assertThat(page.column("rounds", "part:server")).containsExactly(1, 1);
        assertThat(page.column("rounds", "queueS")).containsExactly(1, 1);
        assertThat(page.column("rounds", "supportS")).containsExactly(3, 3);
        assertThat(page.column("uds", "adopted:batched")).containsExactly(1, 0);
        // two UDs and the aggregator in each of two rounds
        assertThat(page.column("members", "ud")).containsExactly(0, 1, -1, 0, 1, -1);
        assertThat(page.column("members", "stages")).containsExactly(7, 7, 1, 7, 7, 1);
        assertThat(page.column("members", "adopted:split")).containsExactly(3, 5, -1, 3, 5, -1);
        assertThat(page.column("members", "adopted:band_share"))
                .containsExactly(0.25, 0.75, Double.NaN, 0.25, 0.75, Double.NaN);
    }

    @ParameterizedTest
    @EnumSource(Cadence.class)
    void whatIsDecidedIsThereForEveryCadence(Cadence cadence) throws IOException {
        PageReader page = page(cadence);
        String table = cadence == Cadence.FRAME ? "frames" : "decisions";
        assertThat(columns(page, table))
                .startsWith(
                        cadence == Cadence.FRAME
                                ? new String[] {"replication", "frame", "startS"}
                                : new String[] {"replication", "cohort", "round", "leg", "startS"});
        assertThat(page.column(table, "startS")).containsExactly(0, 17);
        assertThat(page.column(table, "decided-planned-j:value")).containsExactly(12.5, 13.5);
        assertThat(page.column(table, "objective")).containsExactly(12.5, 13.5);
        assertThat(page.column(table, "decided-share:least")).containsExactly(0.25, 0.25);
        assertThat(page.column(table, "decided-share:median")).containsExactly(0.5, 0.5);
        assertThat(page.column(table, "decided-share:most")).containsExactly(0.75, 0.75);
        assertThat(page.column(table, "decided-share:sum")).containsExactly(1, 1);
        assertThat(page.column(table, "decided-awake:value")).containsExactly(1, 0.5);
        // one UD at layer 3 and one at layer 5, in both decisions
        assertThat(page.column("decided-layer", "decision")).containsExactly(0, 0, 1, 1);
        assertThat(page.column("decided-layer", "value")).containsExactly(3, 5, 3, 5);
        assertThat(page.column("decided-layer", "uds")).containsExactly(1, 1, 1, 1);
    }

    @ParameterizedTest
    @EnumSource(Cadence.class)
    void figuresOfRequestsAreOfTheirLatency(Cadence cadence) {
        RoundPlots drawn = new RoundPlots(SevenStages.words(cadence));
        try (StoredRun run = StoredRun.open(stored(cadence))) {
            run.eachRound(Long.MAX_VALUE, drawn::add);
        }
        List<String> words = new ArrayList<>();
        for (Plot plot : drawn.plots().subList(0, 3)) {
            words.addAll(List.of(plot.name(), plot.title(), plot.xLabel(), plot.yLabel()));
        }
        if (cadence == Cadence.REQUEST) {
            assertThat(words)
                    .containsExactly(
                            "round-time",
                            "Distribution of latency",
                            "latency of a request (s)",
                            "share of requests (%)",
                            "straggler-time",
                            "What requests spent their time on",
                            "stage",
                            "share of the time (%)",
                            "round-length",
                            "Latency of each request",
                            "request",
                            "latency of a request (s)");
        } else {
            assertThat(words)
                    .contains("Distribution of round time", "Where the last UD of a round spent its time", "round")
                    .noneMatch(word -> word.contains("request") || word.contains("atency"));
        }
    }

    @Test
    void markdownNamesThePartsOfTheSystem() throws IOException {
        try (StoredRun run = StoredRun.open(stored(Cadence.ROUND))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            MarkdownReport.write(run, PlayedAgain.NOTHING, out);
            String text = out.toString(StandardCharsets.UTF_8);
            // of 14 s of UD 1: forward and backward 4, the server and its queue 1 each, all else 2
            assertThat(text)
                    .contains("The stragglers' time over 2 rounds: compute 28.6 %, model download 14.3 %")
                    .contains("server pass 7.1 %, queue 7.1 %")
                    .contains("| spread of the shares of the band |")
                    .doesNotContain("NaN", "null", "downlink", "twin");
        }
    }
}
