package io.splitwave.scenarios.format.text;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns composed YAML nodes into a {@link Tree}; reports tags, duplicate keys and cycles. */
public final class YamlTree {

    private static final Map<Tag, Tree.Type> SCALAR_TYPES = Map.of(
            Tag.STR, Tree.Type.TEXT,
            Tag.ENV_TAG, Tree.Type.TEXT, // how the schema sees ${4}; nothing is taken from the environment
            Tag.INT, Tree.Type.WHOLE,
            Tag.FLOAT, Tree.Type.REAL,
            Tag.BOOL, Tree.Type.FLAG,
            Tag.NULL, Tree.Type.NOTHING);

    private final String source;
    private final boolean countLines;
    private final Set<Integer> tagged;
    private final List<Problem> problems;
    private final Map<Node, Tree> known = new IdentityHashMap<>();

    private YamlTree(String source, boolean countLines, Set<Integer> tagged, List<Problem> problems) {
        this.tagged = tagged;
        this.source = source;
        this.countLines = countLines;
        this.problems = problems;
    }

    /**
     * The tree of a whole text; problems after which the rest is still readable are added to the list, others are
     * thrown.
     *
     * @param source how messages call the text
     * @param text YAML
     * @param what the expected content, for instance "a scenario"
     * @param problems takes those that leave the rest readable
     * @return the tree
     * @throws ScenarioException if there is no tree
     */
    public static Tree.Group ofText(String source, String text, String what, List<Problem> problems) {
        Optional<YamlText.Composed> composed = YamlText.compose(source, true, text);
        if (composed.isEmpty()) {
            throw new ScenarioException(List.of(new Origin(source, 0)
                    .problem("", what, text.isEmpty() ? "an empty file" : "nothing but comments", "")));
        }
        Tree tree = new YamlTree(source, true, composed.get().tagged(), problems)
                .convert(composed.get().root(), "", new Origin(source, 1));
        if (tree instanceof Tree.Group group) {
            return group;
        }
        if (!(tree instanceof Tree.Refused)) {
            problems.add(tree.origin().problem("", "a group of keys at the top level", tree.found(), ""));
        }
        throw new ScenarioException(problems);
    }

    /**
     * The value of an override: a scalar, a list, or a group in braces, which only some keys take.
     *
     * @param origin what messages name as its place
     * @param path key path, for messages
     * @param text the value as YAML
     * @return the value
     * @throws ScenarioException if the text is no YAML
     */
    public static Tree ofOverride(Origin origin, String path, String text) {
        List<Problem> problems = new ArrayList<>();
        Tree tree = YamlText.compose(origin.source(), false, text)
                .map(composed -> new YamlTree(origin.source(), false, composed.tagged(), problems)
                        .convert(composed.root(), path, origin))
                .orElse(new Tree.Scalar(origin, "", Tree.Type.NOTHING));
        if (!problems.isEmpty()) {
            throw new ScenarioException(problems);
        }
        return tree;
    }

    private Tree convert(Node node, String path, Origin origin) {
        if (node.getStartMark().filter(mark -> tagged.contains(mark.getIndex())).isPresent()) {
            return refuse(node, path, origin);
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar, path, origin);
        }
        Tree before = known.get(node);
        if (before != null) {
            return before;
        }
        boolean coreTag = node.getTag().equals(Tag.SEQ) || node.getTag().equals(Tag.MAP);
        if (!coreTag) {
            return refuse(node, path, origin);
        }
        // Until a collection is complete, it counts as a cycle: a reference to it inside itself is refused.
        known.put(node, new Tree.Refused(origin));
        if (node.isRecursive()) {
            problems.add(
                    origin.problem(path, "a value that does not contain itself", "an alias to its own anchor", ""));
            return known.get(node);
        }
        Tree tree = node instanceof SequenceNode sequence
                ? listing(sequence, path, origin)
                : group((MappingNode) node, path, origin);
        known.put(node, tree);
        return tree;
    }

    private Tree scalar(ScalarNode node, String path, Origin origin) {
        Tree.Type type = node.getTag().equals(Tag.MERGE) ? Tree.Type.TEXT : SCALAR_TYPES.get(node.getTag());
        if (type == null) {
            return refuse(node, path, origin);
        }
        // A quoted empty string is text; an empty plain scalar is nothing.
        boolean quoted = node.getScalarStyle() != ScalarStyle.PLAIN;
        return new Tree.Scalar(origin, node.getValue(), type == Tree.Type.NOTHING && quoted ? Tree.Type.TEXT : type);
    }

    private Tree refuse(Node node, String path, Origin origin) {
        String tag = node.getTag().getValue();
        String written = tag.startsWith(Tag.PREFIX) ? "!!" + tag.substring(Tag.PREFIX.length()) : tag;
        problems.add(origin.problem(path, "a plain value without a tag", "the tag " + Shown.quoted(written), ""));
        return new Tree.Refused(origin);
    }

    private Tree listing(SequenceNode sequence, String path, Origin origin) {
        List<Tree> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(convert(item, path, at(item, origin)));
        }
        return new Tree.Listing(origin, items);
    }

    private Tree group(MappingNode mapping, String path, Origin origin) {
        Map<String, Tree> entries = new LinkedHashMap<>();
        Map<String, Origin> firstAt = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Origin keyOrigin = at(tuple.getKeyNode(), origin);
            Tree key = convert(tuple.getKeyNode(), path, keyOrigin);
            if (!(key instanceof Tree.Scalar name)) {
                if (!(key instanceof Tree.Refused)) {
                    problems.add(keyOrigin.problem(path, "a word as key", key.found(), ""));
                }
                continue;
            }
            String below = path.isEmpty() ? name.text() : path + "." + name.text();
            Origin first = firstAt.putIfAbsent(name.text(), keyOrigin);
            if (first != null) {
                String found = first.line() > 0 ? "it again, first given on line " + first.line() : "it again";
                problems.add(keyOrigin.problem(Shown.plain(below), "each key once", found, ""));
                continue;
            }
            entries.put(name.text(), convert(tuple.getValueNode(), below, keyOrigin));
        }
        return new Tree.Group(origin, entries);
    }

    private Origin at(Node node, Origin otherwise) {
        if (!countLines) {
            return otherwise;
        }
        return node.getStartMark()
                .map(mark -> new Origin(source, mark.getLine() + 1))
                .orElse(otherwise);
    }
}
