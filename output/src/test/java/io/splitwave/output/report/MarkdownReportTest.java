package io.splitwave.output.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.SampleRuns;
import io.splitwave.output.StoredSamples;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.straggler.Counterfactual;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownReportTest {
    @TempDir
    private Path folder;

    private String text(String name, List<Counterfactual> counterfactuals) throws IOException {
        Path dir = StoredSamples.write(
                folder.resolve("run"), name, SampleRuns.replication(0, 6, 4), SampleRuns.replication(1, 6, 4));
        try (StoredRun run = StoredRun.open(dir)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            MarkdownReport.write(run, PlayedAgain.rounds(counterfactuals), out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyMetricIsARowOfATable() throws IOException {
        List<String> lines = text("sample", List.of()).lines().toList();
        assertThat(lines)
                .startsWith("# sample", "", "Splitwave 0.1.0, scheme ao, seed 1, 2 replications. Set: ud.count=6.");
        assertThat(lines)
                .anyMatch(line -> line.matches(
                        "\\| length of a round, mean per round \\| ms \\| [0-9.]+ \\| ± [0-9.]+ \\| 2 \\|"));
        assertThat(lines).anyMatch(line -> line.startsWith("The stragglers' time over 8 rounds: "));
        assertThat(lines.stream().filter(line -> line.startsWith("|")))
                .allMatch(line -> line.chars().filter(c -> c == '|').count() == 6);
    }

    @Test
    void counterfactualsAreMeansOverTheRoundsThatWouldHaveClosed() throws IOException {
        String text = text(
                "sample",
                List.of(
                        new Counterfactual(0, 0, 0, 1, 2.0, 1.0, Double.NaN),
                        new Counterfactual(0, 0, 1, 1, 4.0, 2.5, 3.5)));
        assertThat(text)
                .contains(
                        "straggler given | n | mean length of a round (s) | change (s) |\n",
                        "| nothing | 2 | 3 | 0 |\n",
                        "| the median channel | 2 | 1.75 | -1.25 |\n",
                        "| the median CPU | 1 | 3.5 | -0.5 |\n");
    }

    @Test
    void whatIsLeftOutIsSaid() throws IOException {
        Path dir = StoredSamples.write(folder.resolve("run"), "sample", SampleRuns.replication(0, 6, 4));
        try (StoredRun run = StoredRun.open(dir)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            MarkdownReport.write(run, new PlayedAgain(List.of(), "None *of* them.", List.of(), ""), out);
            assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("\n\nNone \\*of\\* them.\n");
        }
    }

    @Test
    void aNameIsTextAndNotMarkdown() throws IOException {
        assertThat(text("a|b <script> *c* [d](e)\n# f", List.of()))
                .startsWith("# a\\|b &lt;script&gt; \\*c\\* \\[d\\]\\(e\\) \\# f\n");
    }
}
