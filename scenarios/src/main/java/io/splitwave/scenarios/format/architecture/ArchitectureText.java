package io.splitwave.scenarios.format.architecture;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.Block;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.architecture.Layer;
import io.splitwave.learning.architecture.Shape;
import io.splitwave.scenarios.format.key.TextKind;
import io.splitwave.scenarios.format.text.Nearest;
import io.splitwave.scenarios.format.text.Origin;
import io.splitwave.scenarios.format.text.Problem;
import io.splitwave.scenarios.format.text.ScenarioException;
import io.splitwave.scenarios.format.text.Shown;
import io.splitwave.scenarios.format.text.TextFile;
import io.splitwave.scenarios.format.text.Tree;
import io.splitwave.scenarios.format.text.YamlTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads the description of a network: data, never code, within the same bounds as a scenario file. Every figure of a layer
 * is given; none has a default.
 */
public final class ArchitectureText {

    private static final TextKind NAME = new TextKind(100, false);

    /** The same bound as for drawn layers, since decisions try every cut. */
    private static final int MOST_BLOCKS = 1000;

    private final List<Problem> problems = new ArrayList<>();

    private ArchitectureText() {}

    /**
     * A known network or a file.
     *
     * @param nameOrPath name of a known network, otherwise the path of a description, with a dot or a slash
     * @return the network
     * @throws ScenarioException if there is no such network or file, or its content is no network
     */
    public static Architecture find(String nameOrPath) {
        Optional<ArchitectureSource> source = ArchitectureKind.source(nameOrPath);
        if (source.isPresent() && source.get() instanceof ArchitectureSource.InFile named) {
            return read(named.file());
        }
        return KnownNetworks.named(nameOrPath)
                .orElseThrow(() -> new ScenarioException(List.of(new Problem(
                        Shown.plain(nameOrPath),
                        0,
                        "",
                        new ArchitectureKind().expected(),
                        "neither",
                        Nearest.of(nameOrPath, KnownNetworks.names()).orElse("")))));
    }

    /**
     * Reads a file.
     *
     * @param file YAML, at most 1 MiB
     * @return the network
     * @throws ScenarioException if it cannot be read or is no network; holds every problem found, with file and line
     */
    public static Architecture read(Path file) {
        return parse(file.toString(), TextFile.read(file.toString(), file, "a description of a network"));
    }

    /**
     * Reads a text.
     *
     * @param sourceName how messages call it, for instance its file name
     * @param text YAML
     * @return the network
     * @throws ScenarioException if it is no network; holds every problem found
     */
    public static Architecture parse(String sourceName, String text) {
        return new ArchitectureText().network(sourceName, text);
    }

    private Architecture network(String source, String text) {
        Fields fields = new Fields(
                YamlTree.ofText(source, text, "a description of a network", problems),
                "",
                List.of("name", "input", "blocks"),
                problems);
        Optional<String> name = fields.read("name", NAME, "my-network");
        Optional<Shape> input =
                fields.get("input", "a group with the sizes of one sample").flatMap(this::input);
        Optional<List<Tree>> written = fields.list("blocks", "a list of blocks, each with name and layers");
        LayerReader layers = new LayerReader(problems);
        List<WrittenBlock> blocks = new ArrayList<>();
        List<Tree> listed = written.orElse(List.of());
        if (listed.size() > MOST_BLOCKS) {
            throw refused(
                    listed.get(0).origin(), "blocks", "at most " + MOST_BLOCKS + " blocks", listed.size() + " of them");
        }
        listed.forEach(tree -> blocks.add(block(tree, blocks.size() + 1, layers)));
        refuseIfWrong();
        Shape shape = input.orElseThrow();
        for (WrittenBlock block : blocks) {
            shape = behind(block, shape);
        }
        try {
            return new Architecture(
                    name.orElseThrow(),
                    input.orElseThrow(),
                    blocks.stream().map(WrittenBlock::block).toList());
        } catch (IllegalArgumentException e) {
            throw refused(new Origin(source, 0), "", "blocks whose figures can be added", e.getMessage());
        }
    }

    /** A block with the lines of it and its layers; the block is empty if a problem was reported in it. */
    private record WrittenBlock(String path, Optional<Block> content, Origin origin, List<Origin> layersAt) {
        Block block() {
            return content.orElseThrow();
        }
    }

    private WrittenBlock block(Tree tree, int number, LayerReader reader) {
        String path = "blocks." + number;
        if (!(tree instanceof Tree.Group group)) {
            problems.add(tree.origin().problem(path, "a group with name and layers", tree.found(), ""));
            return new WrittenBlock(path, Optional.empty(), tree.origin(), List.of());
        }
        Fields fields = new Fields(group, path, List.of("name", "layers"), problems);
        Optional<String> name = fields.read("name", NAME, "conv1");
        Optional<List<Tree>> written = fields.list("layers", "a list of layers");
        List<Layer> layers = new ArrayList<>();
        List<Origin> origins = new ArrayList<>();
        for (Tree layer : written.orElse(List.of())) {
            origins.add(layer.origin());
            reader.layer(layer, path + ".layers." + origins.size()).ifPresent(layers::add);
        }
        boolean whole = name.isPresent() && written.isPresent() && layers.size() == origins.size();
        return new WrittenBlock(
                path, whole ? Optional.of(new Block(name.get(), layers)) : Optional.empty(), group.origin(), origins);
    }

    private Optional<Shape> input(Tree tree) {
        if (!(tree instanceof Tree.Group group)) {
            problems.add(tree.origin().problem("input", "a group with the sizes of one sample", tree.found(), ""));
            return Optional.empty();
        }
        if (group.entries().containsKey("tokens")) {
            Fields tokens = new Fields(group, "input", List.of("tokens", "width", "classToken"), problems);
            Optional<Integer> count = tokens.whole("tokens", 1);
            Optional<Integer> width = tokens.whole("width", 1);
            Optional<Boolean> classToken = tokens.flag("classToken");
            return tokens.areSound()
                    ? Optional.of(new Shape.Tokens(count.get(), width.get(), classToken.get()))
                    : Optional.empty();
        }
        if (group.entries().containsKey("features")) {
            Fields vector = new Fields(group, "input", List.of("features"), problems);
            return vector.whole("features", 1)
                    .filter(count -> vector.areSound())
                    .map(Shape.Features::new);
        }
        Fields image = new Fields(group, "input", List.of("channels", "height", "width"), problems);
        Optional<Integer> channels = image.whole("channels", 1);
        Optional<Integer> height = image.whole("height", 1);
        Optional<Integer> width = image.whole("width", 1);
        return image.areSound()
                ? Optional.of(new Shape.Image(channels.get(), height.get(), width.get()))
                : Optional.empty();
    }

    /** The shape behind a block; refuses a layer that does not take its input, or a block without work, at its line. */
    private Shape behind(WrittenBlock written, Shape input) {
        Shape shape = input;
        boolean works = false;
        for (int i = 0; i < written.block().layers().size(); i++) {
            try {
                Layer layer = written.block().layers().get(i);
                Shape output = layer.output(shape);
                works |= layer.cost(shape, true).forwardFlop() > 0;
                shape = output;
            } catch (IllegalArgumentException e) {
                String path = written.path() + ".layers." + (i + 1);
                throw refused(
                        written.layersAt().get(i), path, "a layer that takes " + shape, "a misfit: " + e.getMessage());
            }
        }
        if (!works) {
            throw refused(
                    written.origin(), written.path(), "a convolution, a linear map or attention in the block", "none");
        }
        return shape;
    }

    private static ScenarioException refused(Origin at, String path, String expected, String found) {
        return new ScenarioException(List.of(at.problem(path, expected, found, "")));
    }

    private void refuseIfWrong() {
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparing((Problem p) -> p.line() == 0).thenComparingInt(Problem::line));
            throw new ScenarioException(problems);
        }
    }
}
