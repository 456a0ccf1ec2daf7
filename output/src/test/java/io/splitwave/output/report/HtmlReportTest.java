package io.splitwave.output.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.FourStages;
import io.splitwave.output.SampleRuns;
import io.splitwave.output.StoredSamples;
import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.straggler.Counterfactual;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as text: what a browser would be given. */
class HtmlReportTest {
    private static final String NAME = "</script><script>alert(1)</script>\u2028<img src=x onerror=alert(2)> \"&";
    private static final ReplicationRows FIRST = SampleRuns.replication(0, 6, 4);
    private static final ReplicationRows SECOND = SampleRuns.replication(1, 6, 4);

    @TempDir
    private static Path folder;

    private static String page;

    @BeforeAll
    static void write() throws IOException {
        Path dir = StoredSamples.write(folder.resolve("run"), NAME, FIRST, SECOND);
        page = page(dir);
    }

    private static String page(Path dir) throws IOException {
        try (StoredRun run = StoredRun.open(dir)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PlayedAgain again = new PlayedAgain(
                    List.of(new Counterfactual(0, 0, 2, 5, 0.5, 0.4, Double.NaN)),
                    "One round.",
                    List.of(
                            new UdGain(0, 5, 1e-9, 2e-9),
                            new UdGain(1, 5, Double.NaN, Double.NaN),
                            new UdGain(2, 5, 0, 1)),
                    "Three frames.");
            HtmlReport.write(run, again, out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    private static List<String> elements(String name, String attributes) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile("<" + name + attributes + ">(.*?)</" + name + ">", Pattern.DOTALL)
                .matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String sha256(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    @Test
    void thePolicyAdmitsTheseScriptsAndStylesAndNothingElse() throws Exception {
        List<String> scripts = elements("script", "");
        assertThat(scripts).hasSize(2);
        List<String> styles = elements("style", "");
        assertThat(styles).hasSize(1);
        assertThat(page)
                .contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src "
                        + sha256(scripts.get(0)) + " " + sha256(scripts.get(1)) + "; style-src " + sha256(styles.get(0))
                        + "; img-src data: blob:; base-uri 'none'; form-action 'none'\">");
        assertThat(page).doesNotContain("unsafe-");
    }

    @Test
    void noTextOfTheScenarioIsMarkup() {
        // the library has texts of its own; what surrounds the scripts is ours alone
        String markup = page.replaceAll("(?s)(<script[^>]*>).*?(</script>)", "$1$2");
        assertThat(markup).doesNotContain("<script>alert", "<img");
        assertThat(elements("script", "[^>]*")).hasSize(3).noneMatch(script -> script.contains("alert("));
        assertThat(elements("title", "").get(0)).startsWith("&lt;/script&gt;&lt;script&gt;alert(1)");
        assertThat(markup.replaceAll("(?s)<title>.*</title>", "")).doesNotContainPattern("\\son[a-z]+=");
    }

    @Test
    void thePageIsOneFileThatAsksForNoOther() {
        String markup =
                page.replaceAll("(?s)(<script[^>]*>).*?(</script>)", "$1$2").replaceAll("(?s)<title>.*</title>", "");
        assertThat(markup).isNotEmpty().doesNotContain("http://", "https://", " src=", "<link", "url(");
    }

    @Test
    void everyStageIsOnThePageToTheMicrosecond() throws IOException {
        PageReader data = PageReader.of(page);
        List<StageRow> expected = new ArrayList<>();
        for (ReplicationRows rows : List.of(FIRST, SECOND)) {
            for (RoundRow round : rows.rounds()) {
                rows.stages().stream()
                        .filter(stage -> stage.round() == round.round())
                        .sorted((a, b) -> a.ud() != b.ud() ? a.ud() - b.ud() : a.stage() - b.stage())
                        .forEach(expected::add);
            }
        }
        double[] round = data.column("members", "round");
        double[] members = data.column("members", "stages");
        double[] starts = data.column("rounds", "startS");
        double[] gap = data.column("stages", "gap");
        double[] wait = data.column("stages", "wait");
        double[] service = data.column("stages", "service");
        assertThat(gap).hasSize(expected.size());
        int stage = 0;
        for (int m = 0; m < members.length; m++) {
            double atUs = 0;
            for (int i = 0; i < members[m]; i++, stage++) {
                StageRow row = expected.get(stage);
                double startS = starts[(int) round[m]];
                // each instant is rounded once, to a microsecond
                assertThat(atUs += gap[stage]).isEqualTo(Math.rint((row.requestedS() - startS) * 1e6));
                assertThat(atUs += wait[stage]).isEqualTo(Math.rint((row.startS() - startS) * 1e6));
                assertThat(atUs += service[stage]).isEqualTo(Math.rint((row.endS() - startS) * 1e6));
            }
        }
        assertThat(stage).isEqualTo(expected.size());
    }

    @Test
    void roundsFramesAndCounterfactualsAreThoseOfTheTables() throws IOException {
        PageReader data = PageReader.of(page);
        assertThat(data.column("rounds", "endS"))
                .startsWith(FIRST.rounds().stream().mapToDouble(RoundRow::endS).toArray());
        assertThat(data.column("frames", "startS"))
                .hasSize(FIRST.decisions().size() + SECOND.decisions().size());
        // six UDs a frame, whatever their cuts
        double uds = 0;
        for (double count : data.column("cuts", "uds")) {
            uds += count;
        }
        assertThat(uds)
                .isEqualTo(6.0 * (FIRST.decisions().size() + SECOND.decisions().size()));
        assertThat(data.column("counterfactuals", "medianChannelS")).containsExactly(0.4);
        assertThat(data.column("counterfactuals", "medianCpuS")).containsExactly(Double.NaN);
        assertThat(data.description().at("/runs/0/name").asText()).isEqualTo(NAME);
    }

    @Test
    void gainsAreInDecibelAndAnAbsentUdHasNone() throws IOException {
        PageReader data = PageReader.of(page);
        assertThat(data.column("gains", "frame")).containsExactly(0, 1, 2);
        assertThat(data.column("gains", "ud")).containsExactly(5, 5, 5);
        assertThat(data.column("gains", "downlinkDb")).containsExactly(-90, Double.NaN, Double.NEGATIVE_INFINITY);
        // 10 log10 2 - 90, in the seven digits of the page
        assertThat(data.column("gains", "uplinkDb")).containsExactly((float) -86.98970004336019, Double.NaN, 0);
        assertThat(data.description().at("/runs/0/gainsRemark").asText()).isEqualTo("Three frames.");
        assertThat(data.description().at("/runs/0/roundsRemark").asText()).isEqualTo("One round.");
    }

    @Test
    void theSameTablesGiveTheSameBytes() throws IOException {
        assertThat(page(folder.resolve("run"))).isEqualTo(page);
    }

    @Test
    void aRunWithoutARecordedStageHasAPageToo() throws IOException {
        ReplicationRows bare = new ReplicationRows(
                FIRST.replication(), List.of(), FIRST.rounds(), FIRST.roundUds(), FIRST.decisions(), FIRST.timings());
        PageReader data = PageReader.of(page(StoredSamples.write(folder.resolve("bare"), NAME, bare)));
        assertThat(data.column("rounds", "endS")).hasSize(FIRST.rounds().size());
        assertThat(data.column("members", "round")).isEmpty();
        assertThat(data.column("stages", "gap")).isEmpty();
    }

    @Test
    void instantsOfAVeryLongRoundFitTheirColumns() throws IOException {
        // 5000 s have more microseconds than 2^31, and less than ten times as many
        RoundRow endless = FourStages.round(0, 3, 0, 5000, false, null, null, 0, 0, 0, 0);
        List<RoundRow> rounds = new ArrayList<>(FIRST.rounds().subList(0, 3));
        rounds.add(endless);
        ReplicationRows slow = new ReplicationRows(
                FIRST.replication(), FIRST.stages(), rounds, FIRST.roundUds(), FIRST.decisions(), FIRST.timings());
        PageReader data = PageReader.of(page(StoredSamples.write(folder.resolve("slow"), NAME, slow)));
        assertThat(data.description().at("/runs/0/tickS").asDouble()).isEqualTo(10 * 1e-6);
        assertThat(PageReader.of(page).description().at("/runs/0/tickS").asDouble())
                .isEqualTo(1e-6);
    }
}
