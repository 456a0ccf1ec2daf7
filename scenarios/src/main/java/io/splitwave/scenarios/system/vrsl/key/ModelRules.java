package io.splitwave.scenarios.system.vrsl.key;

import io.splitwave.kernel.sampling.Sampling;
import io.splitwave.scenarios.format.group.DrawnLayerKeys;
import io.splitwave.scenarios.format.group.ProfileKeys;
import io.splitwave.scenarios.format.group.RunKeys;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import java.util.List;

/** The checks over several keys of the model, which is drawn or described. */
final class ModelRules {
    /** Uniforms of a UD in addition to its layers: two for its place, one for its clock. */
    private static final int DRAWS_BESIDE_LAYERS = 3;

    /** The rules alone, over keys of other parts. */
    static final Part PART = Part.builder()
            .rule(new Rule(
                    "layers-given",
                    "Without `model.profile`, `layers`, `layerWork`, `downlinkSize`, `uplinkSize` and `uplinkRatio` of `model`"
                            + " are needed; with it, all or none of them.",
                    DrawnLayerKeys.together(),
                    List.of(ProfileKeys.ARCHITECTURE),
                    ModelRules::layersGiven))
            .rule(new Rule(
                    "net-dimension",
                    "`model.layers` is at most " + (Sampling.MOST_DRAWS_PER_MEMBER - DRAWS_BESIDE_LAYERS)
                            + " where `sampling.method` is quasi and layers are drawn.",
                    List.of(DrawnLayerKeys.LAYERS, ProfileKeys.ARCHITECTURE, RunKeys.SAMPLING_METHOD),
                    ModelRules::netDimension))
            .build();

    private ModelRules() {}

    private static void layersGiven(Values values, Breaches breaches) {
        boolean profiled = values.find(ProfileKeys.ARCHITECTURE).isPresent();
        List<Key<?>> drawn = DrawnLayerKeys.together();
        boolean some = drawn.stream().anyMatch(key -> values.find(key).isPresent());
        for (Key<?> key : drawn) {
            breaches.require(
                    !profiled || some,
                    values,
                    key,
                    profiled ? "the other keys of drawn layers" : "a model without model.profile");
        }
    }

    private static void netDimension(Values values, Breaches breaches) {
        long most = Sampling.MOST_DRAWS_PER_MEMBER - DRAWS_BESIDE_LAYERS;
        boolean drawn = values.find(ProfileKeys.ARCHITECTURE).isEmpty();
        if (values.of(RunKeys.SAMPLING_METHOD) == Sampling.Method.QUASI && drawn) {
            values.find(DrawnLayerKeys.LAYERS)
                    .filter(layers -> layers > most)
                    .ifPresent(layers -> breaches.add(
                            DrawnLayerKeys.LAYERS, "at most " + most + " where sampling.method is quasi", "" + layers));
        }
    }
}
