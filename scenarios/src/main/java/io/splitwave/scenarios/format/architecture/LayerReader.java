package io.splitwave.scenarios.format.architecture;

import io.splitwave.learning.architecture.BatchNorm;
import io.splitwave.learning.architecture.Convolution;
import io.splitwave.learning.architecture.Flatten;
import io.splitwave.learning.architecture.GlobalAveragePooling;
import io.splitwave.learning.architecture.Layer;
import io.splitwave.learning.architecture.LayerNorm;
import io.splitwave.learning.architecture.Linear;
import io.splitwave.learning.architecture.Nonlinearity;
import io.splitwave.learning.architecture.PatchEmbedding;
import io.splitwave.learning.architecture.Pooling;
import io.splitwave.learning.architecture.Residual;
import io.splitwave.learning.architecture.SelfAttention;
import io.splitwave.learning.architecture.TakeClassToken;
import io.splitwave.scenarios.format.text.Nearest;
import io.splitwave.scenarios.format.text.Problem;
import io.splitwave.scenarios.format.text.ScenarioException;
import io.splitwave.scenarios.format.text.Shown;
import io.splitwave.scenarios.format.text.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads layers: a word for one without figures, otherwise a word with the group of its figures. */
final class LayerReader {

    /** Aliases can repeat a list within a list; no network has this many layers. */
    private static final int MOST_LAYERS = 10_000;

    private static final Map<String, Layer> WITHOUT_FIGURES = new LinkedHashMap<>();
    private static final Map<String, Form> WITH_FIGURES = new LinkedHashMap<>();

    /** How a layer with figures is made; the reader is for layers inside it. */
    private record Form(List<String> keys, BiFunction<Fields, Inside, Optional<Layer>> make) {}

    /** Reads the layers of a branch. */
    @FunctionalInterface
    private interface Inside {
        List<Layer> layers(String key);
    }

    static {
        WITHOUT_FIGURES.put("relu", new Nonlinearity(Nonlinearity.Kind.RELU));
        WITHOUT_FIGURES.put("gelu", new Nonlinearity(Nonlinearity.Kind.GELU));
        WITHOUT_FIGURES.put("batchNorm", new BatchNorm());
        WITHOUT_FIGURES.put("layerNorm", new LayerNorm());
        WITHOUT_FIGURES.put("globalAveragePooling", new GlobalAveragePooling());
        WITHOUT_FIGURES.put("flatten", new Flatten());
        WITHOUT_FIGURES.put("takeClassToken", new TakeClassToken());
        WITH_FIGURES.put(
                "convolution",
                new Form(List.of("channels", "kernel", "stride", "padding", "bias"), (fields, inside) -> {
                    Optional<Integer> channels = fields.whole("channels", 1);
                    Optional<Integer> kernel = fields.whole("kernel", 1);
                    Optional<Integer> stride = fields.whole("stride", 1);
                    Optional<Integer> padding = fields.whole("padding", 0);
                    Optional<Boolean> bias = fields.flag("bias");
                    return fields.areSound()
                            ? Optional.of(new Convolution(
                                    channels.get(), kernel.get(), stride.get(), padding.get(), bias.get()))
                            : Optional.empty();
                }));
        WITH_FIGURES.put("maxPooling", pooling(Pooling.Kind.MAX));
        WITH_FIGURES.put("averagePooling", pooling(Pooling.Kind.AVERAGE));
        WITH_FIGURES.put("linear", new Form(List.of("features", "bias"), (fields, inside) -> {
            Optional<Integer> features = fields.whole("features", 1);
            Optional<Boolean> bias = fields.flag("bias");
            return fields.areSound() ? Optional.of(new Linear(features.get(), bias.get())) : Optional.empty();
        }));
        WITH_FIGURES.put("patchEmbedding", new Form(List.of("patch", "width"), (fields, inside) -> {
            Optional<Integer> patch = fields.whole("patch", 1);
            Optional<Integer> width = fields.whole("width", 1);
            return fields.areSound() ? Optional.of(new PatchEmbedding(patch.get(), width.get())) : Optional.empty();
        }));
        WITH_FIGURES.put("selfAttention", new Form(List.of("heads"), (fields, inside) -> {
            Optional<Integer> heads = fields.whole("heads", 1);
            return fields.areSound() ? heads.map(SelfAttention::new) : Optional.empty();
        }));
        WITH_FIGURES.put("residual", new Form(List.of("branch", "shortcut"), (fields, inside) -> {
            List<Layer> branch = inside.layers("branch");
            List<Layer> shortcut = inside.layers("shortcut");
            return fields.areSound() ? Optional.of(new Residual(branch, shortcut)) : Optional.empty();
        }));
    }

    private final List<Problem> problems;
    private int layersRead;

    LayerReader(List<Problem> problems) {
        this.problems = problems;
    }

    /** A layer, or empty if there was a problem. */
    Optional<Layer> layer(Tree tree, String path) {
        layersRead++;
        if (layersRead > MOST_LAYERS) {
            throw new ScenarioException(
                    List.of(tree.origin().problem(path, "at most " + MOST_LAYERS + " layers", "more", "")));
        }
        if (tree instanceof Tree.Scalar scalar && WITHOUT_FIGURES.containsKey(scalar.text())) {
            return Optional.of(WITHOUT_FIGURES.get(scalar.text()));
        }
        if (tree instanceof Tree.Group group && group.entries().size() == 1) {
            Map.Entry<String, Tree> entry =
                    group.entries().entrySet().iterator().next();
            Form form = WITH_FIGURES.get(entry.getKey());
            if (form != null) {
                return withFigures(form, entry.getValue(), path + "." + entry.getKey());
            }
        }
        if (!(tree instanceof Tree.Refused)) {
            complain(tree, path);
        }
        return Optional.empty();
    }

    private static Form pooling(Pooling.Kind kind) {
        return new Form(List.of("kernel", "stride", "padding"), (fields, inside) -> {
            Optional<Integer> kernel = fields.whole("kernel", 1);
            Optional<Integer> stride = fields.whole("stride", 1);
            Optional<Integer> padding = fields.whole("padding", 0);
            return fields.areSound()
                    ? Optional.of(new Pooling(kind, kernel.get(), stride.get(), padding.get()))
                    : Optional.empty();
        });
    }

    private Optional<Layer> withFigures(Form form, Tree tree, String path) {
        if (!(tree instanceof Tree.Group group)) {
            if (!(tree instanceof Tree.Refused)) {
                String expected = "a group with the keys " + String.join(", ", form.keys());
                problems.add(tree.origin().problem(path, expected, tree.found(), ""));
            }
            return Optional.empty();
        }
        Fields fields = new Fields(group, path, form.keys(), problems);
        try {
            return form.make().apply(fields, key -> inside(fields, key, path + "." + key));
        } catch (IllegalArgumentException e) {
            problems.add(group.origin().problem(path, "figures that go together", e.getMessage(), ""));
            return Optional.empty();
        }
    }

    private List<Layer> inside(Fields fields, String key, String path) {
        Optional<Tree> tree = fields.get(key, "a list of layers");
        if (tree.isPresent() && !(tree.get() instanceof Tree.Listing)) {
            problems.add(tree.get()
                    .origin()
                    .problem(path, "a list of layers", tree.get().found(), ""));
        }
        List<Layer> layers = new ArrayList<>();
        if (tree.isPresent() && tree.get() instanceof Tree.Listing listing) {
            for (int i = 0; i < listing.items().size(); i++) {
                layer(listing.items().get(i), path + "." + (i + 1)).ifPresent(layers::add);
            }
        }
        return layers;
    }

    private void complain(Tree tree, String path) {
        String written = tree instanceof Tree.Scalar scalar ? scalar.text() : "";
        if (tree instanceof Tree.Group group && group.entries().size() == 1) {
            written = group.entries().keySet().iterator().next();
        }
        List<String> words = new ArrayList<>(WITHOUT_FIGURES.keySet());
        words.addAll(WITH_FIGURES.keySet());
        String expected;
        if (WITH_FIGURES.containsKey(written)) {
            expected = "'" + written + "' with its figures ("
                    + String.join(", ", WITH_FIGURES.get(written).keys()) + ")";
        } else if (WITHOUT_FIGURES.containsKey(written)) {
            expected = "'" + written + "' without figures";
        } else {
            expected = "a layer, one of " + String.join(", ", words);
        }
        String found = written.isEmpty() ? tree.found() : Shown.quoted(written);
        if (WITH_FIGURES.containsKey(written)) {
            found += " alone";
        } else if (WITHOUT_FIGURES.containsKey(written)) {
            found += " with figures";
        }
        String nearest =
                words.contains(written) ? "" : Nearest.of(written, words).orElse("");
        problems.add(tree.origin().problem(path, expected, found, nearest));
    }
}
