package io.splitwave.scenarios.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splitwave.learning.training.leakage.Dependence;
import io.splitwave.learning.training.leakage.Leakage;
import io.splitwave.learning.training.leakage.MeasuredCuts;
import io.splitwave.scenarios.inference.InferenceKeys;
import io.splitwave.scenarios.inference.LeakageSource;
import io.splitwave.scenarios.inference.ServedCut;
import io.splitwave.scenarios.inference.ServedNetwork;
import io.splitwave.scenarios.rounds.JsonNumbers;
import java.util.List;
import java.util.Optional;

/** Leakages of cuts as one JSON object, whose fields COMMANDS.md describes. */
final class LeakageJson {
    private LeakageJson() {}

    static ObjectNode of(ServedNetwork network) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put(
                "source",
                network.leakageSource() instanceof LeakageSource.Given
                        ? "given"
                        : InferenceKeys.LEAKAGE.kind().text(network.leakageSource()));
        Optional<MeasuredCuts> measured = network.measured();
        json.put("lowerBound", measured.isPresent());
        measured.ifPresent(all -> JsonNumbers.put(json, "accuracy", all.accuracy()));
        List<ServedCut> cuts = network.cuts();
        for (int c = 0; c < cuts.size(); c++) {
            ObjectNode one = json.withArray("cuts").addObject();
            one.put("name", cuts.get(c).name());
            JsonNumbers.put(one, "leakage", cuts.get(c).leakage());
            one.put("allowed", cuts.get(c).allowed());
            int cut = c;
            measured.flatMap(all -> all.cuts().get(cut).measured()).ifPresent(of -> put(one, of));
        }
        return json;
    }

    private static void put(ObjectNode json, Leakage measured) {
        measured.attacks().forEach(told -> {
            ObjectNode one = json.withArray("attacks").addObject();
            one.put("name", told.attack());
            JsonNumbers.put(one, "nmse", told.nmse());
            JsonNumbers.put(one, "ssim", told.ssim());
        });
        Dependence found = measured.dependence();
        ObjectNode dependence = json.putObject("dependence");
        JsonNumbers.put(dependence, "correlation", found.correlation());
        JsonNumbers.put(dependence, "nullMean", found.nullMean());
        JsonNumbers.put(dependence, "nullHigh", found.nullHigh());
        JsonNumbers.put(dependence, "p", found.pValue());
    }
}
