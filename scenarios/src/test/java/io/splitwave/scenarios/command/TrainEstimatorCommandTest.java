package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitwave.learning.estimate.EstimatorEntry;
import io.splitwave.learning.estimate.Estimators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainEstimatorCommandTest {
    @TempDir
    private Path folder;

    /** Few short links, and a memory of four units. */
    private String[] small(String... more) {
        List<String> arguments = new ArrayList<>(List.of("train-estimator", "adaptive-5g"));
        for (String setting : List.of(
                "estimator.training=3",
                "estimator.test=3",
                "estimator.length=20 s",
                "estimator.window=5",
                "estimator.lstm.hidden=4",
                "estimator.lstm.epochs=1")) {
            arguments.addAll(List.of("--set", setting));
        }
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    @Test
    void putsTheEstimatorNextToEveryFixedCut() {
        Session session = new Session(folder);
        session.type(small()).isDone();
        List<String> lines = session.type(small()).isDone().out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("adaptive-5g: learned from 3 links, tested with 3 others");
        assertThat(lines).anyMatch(line -> line.matches("log-quantile( +-?\\d+\\.\\d+){3}"));
        for (String cut : List.of("pool1", "pool2", "pool3", "pool4", "pool5", "fc1")) {
            assertThat(lines)
                    .filteredOn(line -> line.startsWith("fixed-" + cut + " "))
                    .hasSize(1);
        }
        assertThat(lines).filteredOn(line -> line.startsWith("least cost ")).hasSize(1);
        assertThat(lines.get(lines.size() - 1))
                .matches("log-quantile: kept before in .*/splitwave/estimators/log-quantile-[0-9a-f]{64}\\.estimator");
    }

    @Test
    void givesTheSameFiguresAnewAsJson() throws IOException {
        Session session = new Session(folder);
        JsonNode first = json(session.type(small("--json", "--estimator", "all", "--quiet")));
        JsonNode again = json(session.type(small("--json", "--estimator", "all", "--quiet", "--force")));
        assertThat(first.get("trainingTraces").asInt()).isEqualTo(3);
        assertThat(first.get("fixed")).hasSize(6);
        assertThat(first.get("estimators")).hasSize(Estimators.entries().size());
        for (int i = 0; i < first.get("estimators").size(); i++) {
            JsonNode one = again.get("estimators").get(i);
            EstimatorEntry entry = Estimators.entries().get(i);
            boolean learns = entry.source() == EstimatorEntry.Source.TRAINING;
            assertThat(one.get("name").asText()).isEqualTo(entry.name());
            assertThat(one.get("learned").asBoolean()).isEqualTo(learns);
            assertThat(one.get("file").isNull()).isEqualTo(!learns);
            assertThat(one.get("cost")).isEqualTo(first.get("estimators").get(i).get("cost"));
            assertThat(one.get("cost").get("traces")).hasSize(3);
            assertThat(one.get("r2")).isEqualTo(first.get("estimators").get(i).get("r2"));
            assertThat(one.get("cost").get("mean").asDouble())
                    .isGreaterThanOrEqualTo(
                            again.get("leastCost").get("cost").get("mean").asDouble());
        }
        String best = again.get("bestFixed").asText();
        again.get("fixed").forEach(fixed -> {
            double more = fixed.get("toBestFixed").get("mean").asDouble();
            assertThat(more).isGreaterThanOrEqualTo(0);
            assertThat(fixed.get("name").asText().equals(best)).isEqualTo(more == 0);
        });
    }

    private static JsonNode json(Session.Answer answer) throws IOException {
        return new ObjectMapper().readTree(answer.isDone().out());
    }

    @Test
    void saysHowFarItIs() {
        Session.Answer answer = new Session(folder).type(small("--estimator", "lstm", "--force"));
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.err().lines()).last().isEqualTo("splitwave: lstm has learned 100 %");
    }

    @Test
    void saysWhatToDoAboutADamagedFile() throws IOException {
        Session session = new Session(folder);
        String[] own = small("--set", "estimator.seed=77");
        List<String> lines = session.type(own).isDone().out().lines().toList();
        Path file = Path.of(lines.get(lines.size() - 1).replaceFirst(".* in ", ""));
        try {
            Files.write(file, new byte[3]);
            assertThat(session.type(own).problem())
                    .startsWith("splitwave: estimator file " + file)
                    .endsWith("Delete it, and it is made anew");
            session.type(small("--set", "estimator.seed=77", "--force")).isDone();
            session.type(own).isDone();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Test
    void refusesWhatItCannotTeach() {
        Session session = new Session(folder);
        assertThat(session.type("train-estimator", "quickstart").problem())
                .isEqualTo("splitwave: train-estimator: expected a scenario whose system has the key estimator.kind,"
                        + " found system vrsl");
        assertThat(session.type("train-estimator", "adaptive-5g", "--estimator", "ridg")
                        .usageProblem("splitwave train-estimator"))
                .isEqualTo(
                        "splitwave: --estimator: expected one of last, moving-average, ewma, ridge, log-quantile, lstm,"
                                + " oracle, all, found 'ridg'; did you mean ridge?");
        assertThat(session.type("train-estimator", "adaptive-5g", "--set", "estimator.traces=" + folder)
                        .problem())
                .contains("expected at least 2 files *.csv or *.csv.gz");
    }
}
