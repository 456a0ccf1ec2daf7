package io.splitwave.scenarios.format.key;

import io.splitwave.scenarios.format.text.Complaints;
import io.splitwave.scenarios.format.text.Origin;
import io.splitwave.scenarios.format.text.Problem;
import io.splitwave.scenarios.format.text.Shown;
import io.splitwave.scenarios.format.text.Tree;
import io.splitwave.scenarios.format.text.YamlTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a tree against the keys of a system, group by group, and then against its rules. */
public final class TreeReader {

    private final KeyTables systems;
    private final SystemKeys system;
    private final KeyTable table;
    private final List<Problem> problems;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, Origin> writtenAt = new HashMap<>();
    /** Keys and groups that have been complained about. */
    private final Set<String> broken = new HashSet<>();
    /** Valid paths that an unknown key was probably meant to be; not reported as missing a second time. */
    private final Set<String> suggested = new HashSet<>();

    private Tree.Group root;

    /**
     * A reader of one tree.
     *
     * @param systems all there are, to say which other one a key belongs to
     * @param system the one whose keys are read
     * @param problems takes everything that is wrong
     */
    public TreeReader(KeyTables systems, SystemKeys system, List<Problem> problems) {
        this.systems = systems;
        this.system = system;
        this.table = system.keys();
        this.problems = problems;
    }

    /**
     * Reads the tree and checks the rules.
     *
     * @param tree a whole scenario, without the key that names its system
     * @return the values; complete if there was no problem
     */
    public Values read(Tree.Group tree) {
        root = tree;
        readGroup("", tree);
        Values read = new Values(values);
        for (Rule rule : table.rules()) {
            if (rule.reads().allMatch(this::isSound)) {
                rule.check().accept(read, this::complain);
            }
        }
        return read;
    }

    /** Reports a breach of a rule at the place of the key, or at the closest group around it. */
    private void complain(Key<?> key, String expected, String found, String nearest) {
        Origin origin = writtenAt.getOrDefault(key.path(), originAround(key));
        problems.add(origin.problem(key.path(), expected, found, nearest));
    }

    /** Whether a key has no problem so far, given or not. */
    private boolean isSound(Key<?> key) {
        return broken.stream()
                .noneMatch(path -> key.path().equals(path) || key.path().startsWith(path + "."));
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
        for (Key<?> key : table.in(path)) {
            readKey(key, group);
        }
        for (KeyGroup below : table.groupsIn(path)) {
            Tree tree = group.entries().get(below.name());
            if (tree instanceof Tree.Group known) {
                readGroup(below.path(), known);
            } else if (tree != null) {
                complainAboutGroup(below, tree, "a group with keys such as " + someNames(below));
            } else if (table.isRequired(below)) {
                Tree nothing = new Tree.Scalar(around(path, group), "", Tree.Type.NOTHING);
                complainAboutGroup(below, nothing, "a group with keys such as " + someNames(below));
            } else if (!below.optional()) {
                readGroup(below.path(), new Tree.Group(around(path, group), Map.of()));
            }
        }
    }

    private void reportUnknown(String path, Tree.Group group) {
        List<String> names = table.namesIn(path);
        group.entries().forEach((name, tree) -> {
            if (!names.contains(name)) {
                reportUnknown(path, name, names, tree.origin());
            }
        });
    }

    private void reportUnknown(String path, String name, List<String> names, Origin origin) {
        String full = path.isEmpty() ? name : path + "." + name;
        Optional<String> owner = name.contains(".") ? Optional.empty() : systems.owner(full);
        if (owner.isPresent()) {
            problems.add(origin.problem(full, "a key of this scenario's system, " + system.name(), owner.get(), ""));
            return;
        }
        String nearest = table.nearest(path, name).orElse("");
        suggested.add(nearest);
        broken.add(nearest); // what it was meant to be is not known
        String where = path.isEmpty() ? "at the top level" : "in " + path;
        String expected = "one of the keys " + where + " (" + String.join(", ", names) + ")";
        problems.add(origin.problem(Shown.plain(full), expected, "an unknown key", nearest));
    }

    private <T> void readKey(Key<T> key, Tree.Group group) {
        Tree tree = group.entries().get(key.name());
        if (tree instanceof Tree.Refused) {
            broken.add(key.path());
        } else if (tree != null) {
            read(key, tree);
        } else if (key.presence() == Key.Presence.DEFAULT) {
            Origin origin = new Origin("default of " + key.path(), 0);
            Tree byDefault = YamlTree.ofOverride(origin, key.path(), key.example());
            key.kind()
                    .read(byDefault, key.example(), complaints(key))
                    .ifPresent(value -> values.put(key.path(), value));
        } else if (key.isRequired()) {
            broken.add(key.path());
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
                .ifPresentOrElse(
                        value -> {
                            values.put(key.path(), value);
                            writtenAt.put(key.path(), tree.origin());
                        },
                        () -> broken.add(key.path()));
    }

    private Complaints complaints(Key<?> key) {
        return (at, expected, found, nearest) -> {
            if (!(at instanceof Tree.Refused)) {
                problems.add(at.origin().problem(key.path(), expected, found, nearest));
            }
        };
    }

    private void complainAboutGroup(KeyGroup group, Tree at, String expected) {
        broken.add(group.path());
        if (!(at instanceof Tree.Refused) && !suggested.contains(group.path())) {
            problems.add(at.origin().problem(group.path(), expected, at.found(), ""));
        }
    }

    private String someNames(KeyGroup group) {
        List<String> names = table.namesIn(group.path());
        return String.join(", ", names.subList(0, Math.min(3, names.size())));
    }

    /** The place to report a missing key of a group: the group, or no place for the whole file. */
    private static Origin around(String path, Tree.Group group) {
        return path.isEmpty() ? new Origin(group.origin().source(), 0) : group.origin();
    }
}
