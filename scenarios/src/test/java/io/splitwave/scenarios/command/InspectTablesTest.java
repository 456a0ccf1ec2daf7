package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stages and stragglers of a run whose frames are much shorter than its stages. */
class InspectTablesTest {
    private static final int UDS = 4;
    private static final int ROUNDS = 2;
    private static final int REPLICATIONS = 2;
    private static final int STAGES = 4;
    private static final double FRAME_S = 0.015;

    /** A stage is served over some ten frames; what is left is rounding. */
    private static final double RELATIVE = 1e-9;

    @TempDir
    private static Path folder;

    private static Session session;

    @BeforeAll
    static void run() {
        session = new Session(folder);
        session.type(("run quickstart --quiet --out " + session.path("run") + " --replications " + REPLICATIONS
                                + " --set horizon.rounds=" + ROUNDS + " --set ud.count=" + UDS
                                + " --set irs.elements=4 --set accessPoint.antennas=2 --set frame.length=15ms")
                        .split(" "))
                .isDone();
    }

    @Test
    void everyUdHasItsStagesInEveryRound() {
        List<Map<String, String>> rows = stages();
        assertThat(rows).hasSize(REPLICATIONS * ROUNDS * UDS * STAGES);
        assertThat(rows.get(0).keySet())
                .contains("ud", "kind", "start_s", "end_s")
                .anyMatch(name -> name.startsWith("work_"));
        Map<String, Long> kinds = new TreeMap<>();
        rows.forEach(row -> kinds.merge(row.get("kind"), 1L, Long::sum));
        long each = (long) REPLICATIONS * ROUNDS * UDS;
        assertThat(kinds)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("downlink", each, "compute", each, "uplink", each, "server", each));
    }

    @Test
    void theWorkOfAStageIsTheIntegralOfTheRateInForce() throws IOException {
        List<Map<String, String>> rows = stages("--replication", "1");
        double endS = rows.stream().mapToDouble(row -> real(row, "end_s")).max().orElseThrow();
        List<JsonNode> frames = frames(1, endS);
        int several = 0;
        for (Map<String, String> row : rows) {
            if (!row.get("kind").equals("server")) {
                several += Integer.parseInt(row.get("frame_end")) > Integer.parseInt(row.get("frame_start")) ? 1 : 0;
                double work = real(row, "work_bit_or_flop");
                assertThat(served(row, frames)).as(row.toString()).isCloseTo(work, within(RELATIVE * work));
            }
        }
        assertThat(several).as("stages that outlast a frame").isGreaterThan(ROUNDS * UDS);
    }

    @Test
    void filtersLeaveTheRowsAskedFor() {
        List<Map<String, String>> all = stages();
        assertThat(stages("--replication", "1", "--round", "0", "--ud", "2"))
                .hasSize(STAGES)
                .isEqualTo(all.stream()
                        .filter(row -> row.get("replication").equals("1")
                                && row.get("round").equals("0")
                                && row.get("ud").equals("2"))
                        .toList());
        assertThat(stages("--ud", "3"))
                .as("of replication 0, as each has UDs of its own")
                .isEqualTo(stages("--replication", "0", "--ud", "3"))
                .hasSize(ROUNDS * STAGES);
        assertThat(stages("--round", "1")).isEqualTo(stages("--replication", "0", "--round", "1"));
    }

    @Test
    void stagesCanBeReadWithoutCsv() {
        List<String> lines = inspect("--stages", "--replication", "0").lines().toList();
        assertThat(lines).hasSize(1 + ROUNDS * UDS * STAGES);
        assertThat(lines.get(0)).contains("stage", "start s", "outcome");
        assertThat(lines.get(1)).contains("downlink", "completed");
    }

    @Test
    void whichReplicationIsShownIsSaidWhereNoneWasAskedFor() {
        String said = "Replication 0 of 2; --replication R shows another.\n";
        for (String table : List.of("--stages", "--stragglers")) {
            assertThat(inspect(table, "--round", "1"))
                    .isEqualTo(said + inspect(table, "--round", "1", "--replication", "0"))
                    .isNotEqualTo(said + inspect(table, "--round", "1", "--replication", "1"));
            assertThat(inspect(table)).doesNotContain("shows another");
        }
    }

    @Test
    void stragglersAreTheLastToEndTheirRound() {
        String text = inspect("--stragglers", "--replication", "1");
        List<String> lines = text.lines().toList();
        for (int round = 0; round < ROUNDS; round++) {
            String[] shown = lines.get(1 + round).strip().split("\\s+");
            Map<String, String> last = null;
            for (Map<String, String> row : stages("--replication", "1", "--round", "" + round)) {
                last = last == null || real(row, "end_s") > real(last, "end_s") ? row : last;
            }
            assertThat(shown[0]).isEqualTo("1");
            assertThat(shown[1]).isEqualTo("" + round);
            assertThat(shown[2]).as("straggler of round %d", round).isEqualTo(last.get("ud"));
        }
        assertThat(text)
                .contains("Over " + ROUNDS + " rounds, the stragglers' time: ")
                .contains("behind the median UD");
    }

    @Test
    void stragglersOfARunWithoutARoundSaySo() {
        String unfinished = session.path("unfinished");
        session.type("run", "quickstart", "--out", unfinished, "--quiet", "--set", "horizon.frames=1")
                .isDone();
        assertThat(session.type("inspect", unfinished, "--stragglers").isDone().out())
                .contains("not finished when the run ended")
                .doesNotContain("Over 0 rounds");
    }

    /** Work served between start and end: rate in force times time, frame by frame, from the frames' JSON only. */
    private static double served(Map<String, String> row, List<JsonNode> frames) {
        int ud = Integer.parseInt(row.get("ud"));
        double served = 0;
        for (JsonNode frame : frames) {
            double frameS = frame.get("startS").asDouble();
            double fromS = Math.max(frameS, real(row, "start_s"));
            double toS = Math.min(frameS + FRAME_S, real(row, "end_s"));
            if (toS > fromS) {
                served += (toS - fromS) * rate(row, frame, ud);
            }
        }
        return served;
    }

    private static double rate(Map<String, String> row, JsonNode frame, int ud) {
        String rate =
                switch (row.get("kind")) {
                    case "downlink" -> "/link/downlinkBps";
                    case "uplink" -> "/link/uplinkBps";
                    default -> "/ud/cpuHz";
                };
        boolean twin = row.get("kind").equals("compute") && row.get("place").equals("DT");
        return frame.at(rate).get(ud).asDouble()
                + (twin ? frame.at("/inForce/twinHz").get(ud).asDouble() : 0);
    }

    private static List<JsonNode> frames(int replication, double untilS) throws IOException {
        List<JsonNode> frames = new ArrayList<>();
        for (int frame = 0; frame * FRAME_S < untilS; frame++) {
            String json = inspect("--frame", "" + frame, "--json", "--replication", "" + replication);
            frames.add(new ObjectMapper().readTree(json));
        }
        return frames;
    }

    private static List<Map<String, String>> stages(String... filter) {
        List<String> words = new ArrayList<>(List.of("--stages", "--csv"));
        words.addAll(List.of(filter));
        List<String> lines = inspect(words.toArray(String[]::new)).lines().toList();
        String[] header = lines.get(0).split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            assertThat(cells).hasSameSizeAs(header);
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 0; column < header.length; column++) {
                row.put(header[column], cells[column]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static String inspect(String... question) {
        List<String> words = new ArrayList<>(List.of("inspect", session.path("run")));
        words.addAll(List.of(question));
        return session.type(words.toArray(String[]::new)).isDone().out();
    }

    private static double real(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
