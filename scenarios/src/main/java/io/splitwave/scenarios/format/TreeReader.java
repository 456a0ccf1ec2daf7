package io.splitwave.scenarios.format;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a tree against the key table, group by group. */
final class TreeReader {

    private final List<Problem> problems;
    private final Values values = new Values();
    /** Valid paths that an unknown key was probably meant to be; not reported as missing a second time. */
    private final Set<String> suggested = new HashSet<>();

    private Tree.Group root;

    TreeReader(List<Problem> problems) {
        this.problems = problems;
    }

    Values read(Tree.Group tree) {
        root = tree;
        readGroup("", tree);
        return values;
    }

    /** Reports a breach of a rule at the place the key was written, or at the closest group around it. */
    void complain(Key<?> key, String expected, String found) {
        Origin origin = values.writtenAs(key).map(Tree::origin).orElseGet(() -> originAround(key));
        problems.add(origin.problem(key.path(), expected, found, ""));
    }

    private Origin originAround(Key<?> key) {
        Tree.Group group = root;
        Origin origin = new Origin(root.origin().source(), 0);
        for (String segment : key.segments()) {
            if (!(group.entries().get(segment) instanceof Tree.Group below)) {
                break;
            }
            group = below;
            origin = below.origin();
        }
        return origin;
    }

    private void readGroup(String path, Tree.Group group) {
        reportUnknown(path, group);
        for (Key<?> key : Keys.in(path)) {
            readKey(key, group);
        }
        for (KeyGroup below : Keys.groupsIn(path)) {
            Tree tree = group.entries().get(below.name());
            if (tree instanceof Tree.Group known) {
                readGroup(below.path(), known);
            } else if (tree != null) {
                complainAboutGroup(below, tree, "a group with keys such as " + someNames(below));
            } else if (Keys.isRequired(below)) {
                Tree nothing = new Tree.Scalar(around(path, group), "", Tree.Type.NOTHING);
                complainAboutGroup(below, nothing, "a group with keys such as " + someNames(below));
            } else if (!below.optional()) {
                readGroup(below.path(), new Tree.Group(around(path, group), Map.of()));
            }
        }
    }

    private void reportUnknown(String path, Tree.Group group) {
        List<String> names = Keys.namesIn(path);
        group.entries().forEach((name, tree) -> {
            if (!names.contains(name)) {
                String nearest = Keys.nearest(path, name).orElse("");
                suggested.add(nearest);
                values.markBroken(nearest); // what it was meant to be is not known
                String where = path.isEmpty() ? "at the top level" : "in " + path;
                String full = Shown.plain(path.isEmpty() ? name : path + "." + name);
                String expected = "one of the keys " + where + " (" + String.join(", ", names) + ")";
                problems.add(tree.origin().problem(full, expected, "an unknown key", nearest));
            }
        });
    }

    private <T> void readKey(Key<T> key, Tree.Group group) {
        Tree tree = group.entries().get(key.name());
        if (tree instanceof Tree.Refused) {
            values.markBroken(key.path());
        } else if (tree != null) {
            read(key, tree);
        } else if (key.presence() == Key.Presence.DEFAULT) {
            Origin origin = new Origin("default of " + key.path(), 0);
            Tree byDefault = YamlTree.ofOverride(origin, key.path(), key.example());
            key.kind()
                    .read(byDefault, key.example(), complaints(key))
                    .ifPresent(value -> values.putDefault(key, value));
        } else if (key.isRequired()) {
            values.markBroken(key.path());
            if (!suggested.contains(key.path())) {
                Origin origin = around(key.group(), group);
                String expected = key.kind().expected() + " such as " + key.example();
                problems.add(origin.problem(key.path(), expected, "nothing", ""));
            }
        }
    }

    private <T> void read(Key<T> key, Tree tree) {
        key.kind()
                .read(tree, key.example(), complaints(key))
                .ifPresentOrElse(value -> values.put(key, value, tree), () -> values.markBroken(key.path()));
    }

    private Complaints complaints(Key<?> key) {
        return (at, expected, found, nearest) -> {
            if (!(at instanceof Tree.Refused)) {
                problems.add(at.origin().problem(key.path(), expected, found, nearest));
            }
        };
    }

    private void complainAboutGroup(KeyGroup group, Tree at, String expected) {
        values.markBroken(group.path());
        if (!(at instanceof Tree.Refused) && !suggested.contains(group.path())) {
            problems.add(at.origin().problem(group.path(), expected, at.found(), ""));
        }
    }

    private static String someNames(KeyGroup group) {
        List<String> names = Keys.namesIn(group.path());
        return String.join(", ", names.subList(0, Math.min(3, names.size())));
    }

    /** Where to report something missing from a group: at the group, but nowhere in a whole file. */
    private static Origin around(String path, Tree.Group group) {
        return path.isEmpty() ? new Origin(group.origin().source(), 0) : group.origin();
    }
}
