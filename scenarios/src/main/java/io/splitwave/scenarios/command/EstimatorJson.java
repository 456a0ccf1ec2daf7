package io.splitwave.scenarios.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splitwave.output.summary.Estimate;
import io.splitwave.output.summary.Summary;
import io.splitwave.scenarios.estimate.Decided;
import io.splitwave.scenarios.estimate.EstimatorScore;
import io.splitwave.scenarios.estimate.EstimatorTrial;
import io.splitwave.scenarios.estimate.FixedCuts;
import io.splitwave.scenarios.rounds.JsonNumbers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Scores of estimators as one JSON object, whose fields COMMANDS.md describes. */
final class EstimatorJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private EstimatorJson() {}

    static ObjectNode of(EstimatorTrial trial, List<EstimatorScore> scores) {
        Optional<FixedCuts> without = FixedCuts.of(trial.withoutEstimate());
        ObjectNode json = NODES.objectNode();
        json.put("trainingTraces", trial.trainingTraces());
        json.put("testTraces", trial.testTraces());
        without.ifPresent(fixed -> json.put("bestFixed", fixed.best().name()));
        for (EstimatorScore score : scores) {
            ObjectNode one = json.withArray("estimators").addObject();
            one.put("name", score.name());
            JsonNumbers.put(one, "maeBps", score.maeBps());
            JsonNumbers.put(one, "rmseBps", score.rmseBps());
            JsonNumbers.put(one, "r2", score.r2());
            one.put("learned", score.learned());
            one.put("file", score.file().map(Path::toString).orElse(null));
            score.decided().ifPresent(decided -> put(one, decided, without.orElseThrow()));
        }
        without.ifPresent(fixed -> {
            fixed.fixed().forEach(each -> named(json.withArray("fixed").addObject(), each, fixed));
            named(json.putObject("leastCost"), fixed.least(), fixed);
        });
        return json;
    }

    private static void named(ObjectNode json, Decided decided, FixedCuts without) {
        json.put("name", decided.name());
        put(json, decided, without);
    }

    private static void put(ObjectNode json, Decided decided, FixedCuts without) {
        json.set("cost", estimate(decided.cost()));
        json.set("toBestFixed", estimate(without.differences(decided)));
        json.set("late", estimate(decided.late()));
    }

    private static ObjectNode estimate(double[] values) {
        Estimate estimate = Estimate.of(values, Summary.CONFIDENCE);
        ObjectNode json = NODES.objectNode();
        JsonNumbers.put(json, "mean", estimate.mean());
        JsonNumbers.put(json, "halfWidth", estimate.halfWidth());
        json.set("traces", JsonNumbers.of(values));
        return json;
    }
}
