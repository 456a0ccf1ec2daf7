package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.row.StageRow;
import io.splitwave.output.store.TableSet;
import io.splitwave.output.stored.PlayedRound;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.scenarios.system.vrsl.VrslVocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A round as a chart and as a path, the story of a UD, and questions in SQL, against the tables. */
class InspectViewsTest {
    private static final int UDS = 8;
    private static final String BAR = "│";

    @TempDir
    private static Path folder;

    private static Session session;
    private static StoredRun stored;

    @BeforeAll
    static void run() {
        session = new Session(folder);
        session.type(("run quickstart --quiet --no-report --replications 1 --set horizon.rounds=3 --set frame.length=5s"
                                + " --out " + session.path("run"))
                        .split(" "))
                .isDone();
        stored = StoredRun.open(folder.resolve("run"));
    }

    @AfterAll
    static void close() {
        stored.close();
    }

    private static List<String> inspect(String... question) {
        List<String> words = new ArrayList<>(List.of("inspect", session.path("run")));
        words.addAll(List.of(question));
        return session.type(words.toArray(String[]::new)).isDone().out().lines().toList();
    }

    private static List<String> bars(List<String> lines) {
        return lines.stream().filter(line -> line.contains(BAR)).toList();
    }

    @Test
    void aChartHasALinePerUdTheLatestFirstAndIsAsWideAsAsked() {
        PlayedRound round = stored.round(0, 0, 1);
        List<String> lines = inspect("--gantt", "--round", "1", "--width", "72");
        List<String> bars = bars(lines);
        assertThat(bars).hasSize(UDS).allMatch(line -> line.length() <= 72);
        // the straggler's last stage ends with the round, so its line is full
        assertThat(bars.get(0))
                .startsWith("UD " + round.round().straggler().ud())
                .hasSize(72);
        assertThat(bars).isSortedAccordingTo((a, b) -> b.length() - a.length());
        assertThat(lines.get(0)).startsWith("Round 1 of replication 0");
        assertThat(lines.get(lines.size() - 1)).contains("░ downlink", "▓ uplink", "█ server");
    }

    @Test
    void eachColumnShowsWhatTookMostOfItsTime() {
        PlayedRound round = stored.round(0, 0, 1);
        int straggler = round.round().straggler().ud();
        List<String> bars = bars(inspect("--gantt", "--round", "1", "--width", "106", "--rows", "1"));
        String bar = bars.get(0).substring(bars.get(0).indexOf(BAR) + 1);
        // "UD n" and two more characters: a column is a hundredth of the round
        assertThat(bar).hasSize(100);
        double columnS = round.round().makespanS() / 100;
        for (StageRow stage : round.stages()) {
            if (stage.ud() == straggler) {
                double columns = stage.serviceS() / columnS;
                String shades =
                        switch (stage.kind()) {
                            case "downlink" -> "░";
                            case "compute" -> "▒▚";
                            case "uplink" -> "▓";
                            default -> "█";
                        };
                long drawn = bar.chars().filter(c -> shades.indexOf(c) >= 0).count();
                // a column at each end goes to whoever has more of it
                assertThat(Math.abs(drawn - columns)).as(stage.kind()).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void withoutARoundTheLongestIsShown() {
        int longest = stored.rounds(0).stream()
                .max((a, b) -> Double.compare(a.makespanS(), b.makespanS()))
                .orElseThrow()
                .round();
        assertThat(inspect("--gantt").get(0)).startsWith("Round " + longest + " of replication 0");
        assertThat(bars(inspect("--gantt", "--ud", "5")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("UD 5");
    }

    @Test
    void theCriticalPathAddsUpToTheRoundAndLeadsOverTheServersQueue() {
        PlayedRound round = stored.round(0, 0, 0);
        List<String> lines = inspect("--critical-path", "--round", "0");
        double sumMs = 0;
        List<String> uds = new ArrayList<>();
        for (String line : lines.subList(3, lines.size())) {
            String[] cells = line.strip().split("\\s+");
            if (cells.length < 6 || !cells[3].endsWith("%")) {
                break;
            }
            sumMs += Double.parseDouble(cells[2]);
            uds.add(cells[5]);
        }
        // each step is printed to a microsecond
        assertThat(Math.abs(sumMs - round.round().makespanS() * 1e3)).isLessThan(uds.size() * 1e-3);
        int straggler = round.round().straggler().ud();
        assertThat(uds.get(uds.size() - 1)).isEqualTo("" + straggler);
        assertThat(uds).as("the straggler waited for somebody").anyMatch(ud -> !ud.equals("" + straggler));
        assertThat(lines)
                .anyMatch(line ->
                        line.matches("UD " + straggler + " was ready for server at .* and waited .* for UD \\d\\."));
        assertThat(lines).anyMatch(line -> line.startsWith("Simulated again with UD " + straggler + " given"));
        assertThat(lines).anyMatch(line -> line.startsWith("  the median CPU:") && line.endsWith("(0 ms)"));
    }

    @Test
    void aUdsStoryTellsEachStageOfEachRound() {
        List<String> lines = inspect("--ud", "7");
        assertThat(lines.get(0)).isEqualTo("UD 7 in replication 0.");
        assertThat(lines.stream().filter(line -> line.startsWith("Round "))).hasSize(3);
        for (int r = 0; r < 3; r++) {
            for (StageRow stage : stored.round(0, 0, r).stages()) {
                if (stage.ud() == 7) {
                    String takes = String.format(Locale.ROOT, "takes %s", Quantities.time(stage.serviceS()));
                    assertThat(lines).anyMatch(line -> line.contains(stage.kind()) && line.contains(takes));
                }
            }
        }
        assertThat(lines)
                .anyMatch(line -> line.matches("  It is done after .* ms, (last of 8|as number [1-7] of 8).*"));
        assertThat(lines.get(lines.size() - 1)).startsWith("Over 3 rounds: last in ");
        assertThat(inspect("--ud", "7", "--round", "2").stream().filter(line -> line.startsWith("Round ")))
                .hasSize(1);
    }

    @Test
    void theColumnsAreThoseOfTheRun() {
        List<String> lines = inspect("--columns");
        assertThat(lines.get(0)).isEqualTo("stages: one row per stage of a user device's chain");
        assertThat(lines).anyMatch(line -> line.matches("  cut +INTEGER +- +layer after which its network was cut.*"));
        assertThat(inspect("--columns", "--csv"))
                .startsWith("table,column,type,unit,meaning", "stages,replication,INTEGER,-,\"replication, from 0\"")
                .hasSize(1
                        + TableSet.of(VrslVocabulary.words()).tables().stream()
                                .mapToInt(table -> TableSet.of(VrslVocabulary.words())
                                        .columns(table)
                                        .size())
                                .sum());
    }

    @Test
    void aQuestionInSqlIsAnsweredAsTableOrCsv() {
        String question = "SELECT kind, count(*) AS n FROM stages GROUP BY kind ORDER BY kind";
        assertThat(inspect("--sql", question))
                .containsExactly("kind       n", "compute   24", "downlink  24", "server    24", "uplink    24");
        assertThat(inspect("--sql", question, "--csv"))
                .containsExactly("kind,n", "compute,24", "downlink,24", "server,24", "uplink,24");
    }

    @Test
    void whatIsNoQuestionIsRefusedInALine() {
        assertThat(session.type("inspect", session.path("run"), "--sql", "SELECT nothing FROM stages")
                        .problem())
                .contains("cannot ask the tables", "nothing");
        assertThat(session.type("inspect", session.path("run"), "--sql", "DROP TABLE stages")
                        .problem())
                .contains("cannot ask the tables");
        assertThat(session.type("inspect", session.path("run"), "--gantt", "--width", "0")
                        .problem())
                .contains("--width: expected a whole number of at least 1, found 0");
        assertThat(session.type("inspect", session.path("run"), "--stages", "--width", "80")
                        .usageProblem("splitwave inspect"))
                .contains("--width does not go with --stages");
    }
}
