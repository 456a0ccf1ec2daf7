package io.splitwave.scenarios.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.machine.Need;
import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.GatheredRows;
import io.splitwave.output.row.Values;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.summary.Estimate;
import io.splitwave.scenarios.campaign.Campaign;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.reproduce.vrsl.VrslPaper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReproductionTest {
    private static final Effort TINY = new Effort("tiny", 0, 2);
    private static final Papers PAPERS = new Papers(List.of(new VrslPaper()));
    private static final long SEED = 3;

    @TempDir
    private Path folder;

    @BeforeAll
    static void findFonts() throws Exception {
        Need.fonts().require();
    }

    static Stream<String> figures() {
        return PAPERS.names().stream().filter(name -> !name.equals("all"));
    }

    private Reproduction play(String figure, String to, int threads) {
        Reproduction reproduction = new Reproduction(PAPERS, List.of(figure), TINY, SEED);
        assertThat(reproduction.play(ResultFolder.create(folder.resolve(to), false), threads, quiet()))
                .isTrue();
        return reproduction;
    }

    private static Progress quiet() {
        return Progress.on(true, null, new PrintWriter(System.err));
    }

    private String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void everyFigureIsDrawnAndJudged(String figure) throws Exception {
        Reproduction reproduction = play(figure, figure, 2);
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve(figure))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .forEach(names::add);
        }
        assertThat(names)
                .contains(
                        Reproduction.TEXT,
                        Reproduction.PAGE,
                        Reproduction.CHECKS,
                        Reproduction.CONSTANTS,
                        Reproduction.SCENARIOS);
        List<String> drawn = names.stream()
                .filter(name -> name.endsWith(".svg"))
                .map(name -> name.substring(0, name.length() - ".svg".length()))
                .toList();
        assertThat(drawn).isNotEmpty().allMatch(name -> name.startsWith(figure));
        assertThat(names).hasSize(5 + 3 * drawn.size());
        for (String name : drawn) {
            Path base = folder.resolve(figure);
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(base.resolve(name + ".svg").toFile());
            assertThat(ImageIO.read(base.resolve(name + ".png").toFile()).getWidth())
                    .isEqualTo(1800);
            assertThat(Files.readAllLines(base.resolve(name + ".csv")))
                    .hasSizeGreaterThan(1)
                    .startsWith("curve,x,y,half_width,n")
                    .allMatch(line -> line.split(",", -1).length == 5);
        }
        assertThat(reproduction.verdicts()).isNotEmpty().allMatch(line -> line.startsWith(figure));
        assertThat(read(figure + "/" + Reproduction.TEXT))
                .startsWith("# The paper, figure by figure\n\nMade by `splitwave reproduce " + figure + " --seed 3`")
                .contains(
                        "effort tiny",
                        "\n| claim | paper | ours | verdict | why |\n",
                        "from random:",
                        "from all-local:")
                .contains("\n## Constants that are ours\n", "| paper | `twin.budget` | 2.2 THz | Fig. 5: 17.8 s")
                .doesNotContain("NaN", "Interrupted");
        assertThat(read(figure + "/" + Reproduction.CHECKS))
                .startsWith("figure,claim,reading,paper,standing,verdict,start,verdict_from_start,check,")
                .contains(",random,", ",all-local,")
                .doesNotContain("NaN");
    }

    @Test
    void bothStartsStandSideBySideAndWhatHasNoStartOnce() throws IOException {
        play("schemes", "schemes", 2);
        List<String> curves = Files.readAllLines(folder.resolve("schemes/schemes-sum.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .distinct()
                .toList();
        assertThat(curves).containsExactly("sum of delays (random)", "sum of delays (all-local)");
        List<String> scenarios = Files.readAllLines(folder.resolve("schemes/" + Reproduction.SCENARIOS));
        assertThat(scenarios)
                .anyMatch(line -> line.startsWith("schemes,ao (random),paper,") && line.contains("start=random"))
                .anyMatch(line -> line.startsWith("schemes,ao (all-local),paper,") && line.contains("start=all-local"))
                .anyMatch(line -> line.startsWith("schemes,dual,paper,"))
                .noneMatch(line -> line.startsWith("schemes,dual ("));
    }

    @Test
    void theCsvIsWhatARunOfThatScenarioSays() throws IOException {
        play("fig2", "fig2", 2);
        Variant variant = PAPERS.figures(List.of("fig2")).get(0).variants(TINY).get(1);
        assertThat(variant.label()).isEqualTo("K = 100");
        GatheredRows rows = new GatheredRows();
        new Campaign(variant.scenario(SEED), 1, quiet()).play(rows);
        List<Values> searches = rows.replications().stream()
                .flatMap(replication -> replication.decisions().stream())
                .map(DecisionRow::values)
                .toList();
        List<Double> startS = searches.stream()
                .map(search -> search.number("objective_start_s"))
                .toList();
        List<Double> endS =
                searches.stream().map(search -> search.number("objective_s")).toList();
        assertThat(endS).hasSize(2);
        List<String> lines = Files.readAllLines(folder.resolve("fig2/fig2.csv"));
        assertThat(lines).contains(line("K = 100,0.0", startS), line("K = 100,8.0", endS));
    }

    private static String line(String at, List<Double> valuesS) {
        Estimate estimate =
                Estimate.of(valuesS.stream().mapToDouble(Double::doubleValue).toArray(), 0.95);
        return at + "," + estimate.mean() + "," + estimate.halfWidth() + ",2";
    }

    @Test
    void threadsDoNotChangeAFigure() throws IOException {
        play("fig3", "one", 1);
        play("fig3", "two", 2);
        for (String file : List.of("fig3.csv", "fig3.svg", "fig3-share.csv", Reproduction.CHECKS)) {
            assertThat(read("one/" + file)).isEqualTo(read("two/" + file));
        }
    }

    @Test
    void whatIsStoppedKeepsTheFiguresThatAreFinished() throws IOException {
        Reproduction reproduction = new Reproduction(PAPERS, List.of("fig2", "fig3"), TINY, SEED);
        int[] calls = {0};
        Progress stopping = new Progress() {
            @Override
            public void begin() {}

            @Override
            public void roundsEnded(long rounds) {}

            @Override
            public void replicationsDone(int replications) {
                calls[0] = replications;
                if (replications == 21) { // fig2 has 20, ten from each start
                    reproduction.requestStop();
                }
            }

            @Override
            public void finish() {}
        };
        assertThat(reproduction.play(ResultFolder.create(folder.resolve("stopped"), false), 1, stopping))
                .isFalse();
        assertThat(calls[0]).isGreaterThanOrEqualTo(21);
        assertThat(folder.resolve("stopped/fig2.svg")).exists();
        assertThat(folder.resolve("stopped/fig3.svg")).doesNotExist();
        assertThat(read("stopped/" + Reproduction.TEXT))
                .contains("Interrupted", "## Fig. 2")
                .doesNotContain("## Fig. 3");
    }

    @Test
    void theStudyOfAnotherPaperIsPlayedAndJudged() throws IOException {
        Reproduction reproduction = new Reproduction(Papers.found(), List.of("asfl"), TINY, SEED);
        assertThat(reproduction.play(ResultFolder.create(folder.resolve("asfl"), false), 2, quiet()))
                .isTrue();
        assertThat(reproduction.verdicts()).hasSize(4);
        assertThat(read("asfl/" + Reproduction.TEXT))
                .contains("| asfl | `ud.energyBudget` | [3 J, 12 J] |", "asfl-opt minus cut 1: ")
                .doesNotContain("NaN", "| paper | `twin.budget`");
        assertThat(Papers.found().figures(List.of("all")).stream().map(Figure::name))
                .doesNotContain("asfl");
    }

    /** Decisions only: training takes too long here. */
    @Test
    void theFiguresOfSflamAreJudgedByWhatIsFeasible() throws IOException {
        Reproduction reproduction =
                new Reproduction(Papers.found(), List.of("sflam-bits", "sflam-schemes", "sflam-limits"), TINY, SEED);
        assertThat(reproduction.play(ResultFolder.create(folder.resolve("sflam"), false), 2, quiet()))
                .isTrue();
        assertThat(reproduction.verdicts()).hasSize(5 + 4 + 4).allMatch(line -> line.startsWith("sflam-"));
        assertThat(read("sflam/" + Reproduction.TEXT))
                .contains("| sflam | `quantisation.curveRate` | 0.55 |", "At 0.5 s nothing is compared")
                .doesNotContain("NaN", "| paper | `twin.budget`");
        assertThat(read("sflam/" + Reproduction.CHECKS))
                .contains("\"gain over no quantisation, 1 s\",%,100.0,0.0,", "gain over 3 bits (measured), 4 s")
                .doesNotContain("NaN", ", 0.5 s");
    }

    @Test
    void thePublishedSizesOfStSfloraFollowAndItsMemoryIsNotComputed() throws IOException {
        Reproduction reproduction = new Reproduction(Papers.found(), List.of("st-sflora-memory"), TINY, SEED);
        assertThat(reproduction.play(ResultFolder.create(folder.resolve("memory"), false), 1, quiet()))
                .isTrue();
        assertThat(reproduction.verdicts())
                .extracting(line -> line.replaceAll(" +", " "))
                .containsExactly(
                        "st-sflora-memory does not hold “model of LocalLoRA and FedLoRA: 335.3 MB” – network and adapters without a"
                                + " head",
                        "st-sflora-memory holds “model of SplitLoRA and SFLora: 58.2 MB”",
                        "st-sflora-memory holds “adapters of LocalLoRA and FedLoRA: 7.9 MB”",
                        "st-sflora-memory holds “adapters of SplitLoRA, SFLora and ST-SFLora: 1.3 MB”",
                        "st-sflora-memory holds “a token of a batch takes 3/16 MB”",
                        "st-sflora-memory open “memory of the graphics processor falls from 9.0 over 2.3 to 1.4 GB”");
        assertThat(read("memory/" + Reproduction.TEXT))
                .contains("memory: not computed", "computed: 335.2 MiB", "with 27 to 61 classes", "nothing is played")
                .doesNotContain("NaN");
        assertThat(read("memory/" + Reproduction.CHECKS)).contains("computed,MiB,58.22", ",0.0,0.95,1,");
    }

    /** Decisions only: training takes too long here. */
    @Test
    void theFiguresOfGenfvAreJudged() throws IOException {
        Reproduction reproduction =
                new Reproduction(Papers.found(), List.of("genfv-emd", "genfv-stages", "genfv-images"), TINY, SEED);
        assertThat(reproduction.play(ResultFolder.create(folder.resolve("genfv"), false), 2, quiet()))
                .isTrue();
        assertThat(reproduction.verdicts()).hasSize(2 + 4 + 2).allMatch(line -> line.startsWith("genfv-"));
        assertThat(read("genfv/" + Reproduction.TEXT))
                .contains("| genfv | `selection.slack` | 0.6 |")
                .doesNotContain("NaN", "| paper | `twin.budget`");
        assertThat(read("genfv/" + Reproduction.CHECKS))
                .contains("Dir(0.3) minus Dir(0.1)", "0.4 W minus 0.2 W", "20 rounds minus 10 rounds")
                .doesNotContain("NaN");
    }

    /** Sweeps with many plans, and training, take too long here. */
    @Test
    void theFiguresOfUcsflAreJudged() throws IOException {
        Reproduction reproduction =
                new Reproduction(Papers.found(), List.of("ucsfl-weight", "ucsfl-digits"), TINY, SEED);
        assertThat(reproduction.play(ResultFolder.create(folder.resolve("ucsfl"), false), 2, quiet()))
                .isTrue();
        assertThat(reproduction.verdicts()).hasSize(4 + 9).allMatch(line -> line.startsWith("ucsfl-"));
        assertThat(read("ucsfl/" + Reproduction.TEXT))
                .contains("| ucsfl | `local.samples` | 4 | a round of 144 s")
                .doesNotContain("NaN", "| paper | `twin.budget`");
        assertThat(read("ucsfl/" + Reproduction.CHECKS))
                .contains("e = 1 minus e = 0", "`fedavg-full` over `sa`")
                .doesNotContain("NaN");
    }

    /** The figure of weights has many scenarios, and queues take long. */
    @Test
    void theFiguresOfAdaptivePartitioningAreJudged() throws IOException {
        Reproduction reproduction = new Reproduction(
                Papers.found(), List.of("adaptive-5g-link", "adaptive-5g-limit", "adaptive-5g-filter"), TINY, SEED);
        assertThat(reproduction.play(ResultFolder.create(folder.resolve("adaptive"), false), 2, quiet()))
                .isTrue();
        assertThat(reproduction.verdicts()).hasSize(3 + 2 + 7).allMatch(line -> line.startsWith("adaptive-5g-"));
        assertThat(read("adaptive/" + Reproduction.TEXT))
                .contains("| adaptive-5g | `requests.latencyMax` | 300 ms |", "chosen in hindsight")
                .doesNotContain("NaN", "| paper | `twin.budget`", "lstm minus");
        assertThat(read("adaptive/" + Reproduction.CHECKS))
                .contains("log-quantile below fixed-", "share with interference", "ridge: pso minus argmin")
                .doesNotContain("NaN");
    }

    /** With the LSTM, which only the whole reproduction plays; nothing is played here. */
    @Test
    void theWholeReproductionOfAdaptivePartitioningPlaysTheLstm() {
        List<Figure> figures = Papers.found().figures(List.of("adaptive-5g"));
        assertThat(labels(figures, Effort.FULL)).contains("lstm, balanced", "lstm, energy", "lstm");
        assertThat(labels(figures, Effort.QUICK)).noneMatch(label -> label.startsWith("lstm"));
    }

    private static List<String> labels(List<Figure> figures, Effort effort) {
        return figures.stream()
                .flatMap(figure -> figure.variants(effort).stream())
                .map(Variant::label)
                .toList();
    }

    /** Decisions only: fine-tuning takes too long here. */
    @Test
    void theFiguresOfStSfloraAreJudged() throws IOException {
        Reproduction reproduction = new Reproduction(
                Papers.found(), List.of("st-sflora-tokens", "st-sflora-schemes", "st-sflora-limits"), TINY, SEED);
        assertThat(reproduction.play(ResultFolder.create(folder.resolve("tokens"), false), 2, quiet()))
                .isTrue();
        assertThat(reproduction.verdicts()).hasSize(4 + 5 + 4).allMatch(line -> line.startsWith("st-sflora-"));
        assertThat(read("tokens/" + Reproduction.TEXT))
                .contains("| st-sflora | `tokens.concentration` | 1.5 |")
                .doesNotContain("NaN", "| paper | `twin.budget`");
        assertThat(read("tokens/" + Reproduction.CHECKS))
                .contains("bound above, as published", "budget, 2 J minus 0.5")
                .doesNotContain("NaN");
    }

    @Test
    void everyFigureOfEveryPaperNamesItsSchemesAndKeysRightly() {
        for (Figure figure : Papers.found().papers().stream()
                .flatMap(paper -> paper.figures().stream())
                .toList()) {
            List<Variant> variants = figure.variants(TINY);
            assertThat(variants).extracting(Variant::label).as(figure.name()).doesNotHaveDuplicates();
            for (Variant variant : Start.all(variants)) {
                assertThat(variant.scenario(SEED).replications()).isEqualTo(variant.replications());
            }
        }
    }

    @Test
    void allIsEveryFigureOnceInItsUsualOrder() {
        assertThat(PAPERS.figures(List.of("all")).stream().map(Figure::name))
                .containsExactlyElementsOf(figures().toList());
        assertThat(PAPERS.figures(List.of("fig4", "fig2", "fig4")).stream().map(Figure::name))
                .containsExactly("fig2", "fig4");
        assertThatThrownBy(() -> new Reproduction(PAPERS, List.of("fig1"), TINY, 1))
                .hasMessageContaining("fig1");
    }

    @Test
    void everyVariantOfAFigureHasANameOfItsOwn() {
        for (Figure figure : PAPERS.figures(List.of("all"))) {
            assertThat(figure.variants(Effort.FULL))
                    .extracting(Variant::label)
                    .as(figure.name())
                    .doesNotHaveDuplicates();
        }
    }
}
