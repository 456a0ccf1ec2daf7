package io.splitwave.scenarios.command;

import io.splitwave.scenarios.format.ScenarioVariants;
import io.splitwave.scenarios.format.Variant;
import io.splitwave.scenarios.system.Counts;
import io.splitwave.scenarios.system.Systems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the systems of a comparison have to say about what they counted. */
final class Remarks {
    private Remarks() {}

    /** Of schemes, which play one world, once for all; of other variants for each, with its name. */
    static List<String> of(ScenarioVariants compared, Map<Variant, Counts> counts) {
        if (compared.noun().equals("scheme")) {
            Variant first = compared.variants().get(0);
            Counts all = counts.values().stream().reduce(Counts.NONE, Counts::plus);
            return Systems.of(first.scenario()).remarks(first.scenario(), all);
        }
        List<String> remarks = new ArrayList<>();
        for (Variant variant : compared.variants()) {
            Counts counted = counts.getOrDefault(variant, Counts.NONE);
            Systems.of(variant.scenario())
                    .remarks(variant.scenario(), counted)
                    .forEach(remark -> remarks.add(variant.name() + ": " + remark));
        }
        return remarks;
    }
}
