package io.splitwave.scenarios.format;

import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.KeyGroup;
import io.splitwave.scenarios.format.key.KeyTable;
import io.splitwave.scenarios.format.key.KeyTables;
import io.splitwave.scenarios.format.key.SystemKeys;
import io.splitwave.scenarios.format.text.Origin;
import io.splitwave.scenarios.format.text.Problem;
import io.splitwave.scenarios.format.text.Shown;
import io.splitwave.scenarios.format.text.Tree;
import java.util.List;
import java.util.Optional;

/** Puts overrides into a tree before anything is checked. */
final class Overrides {
    private final KeyTables systems;
    private final SystemKeys system;
    private final List<Problem> problems;

    /** Those of a scenario of one system; the override of the system itself has been obeyed. */
    Overrides(KeyTables systems, SystemKeys system, List<Problem> problems) {
        this.systems = systems;
        this.system = system;
        this.problems = problems;
    }

    Tree.Group apply(Tree.Group written, List<ScenarioOverride> overrides) {
        KeyTable table = system.keys();
        Tree.Group tree = written;
        for (ScenarioOverride override : overrides) {
            String path = override.path();
            Optional<Key<?>> key = table.key(path).or(() -> table.around(path));
            Optional<KeyGroup> group = table.group(path);
            List<String> segments = List.of(path.split("\\."));
            boolean nothing = override.value() instanceof Tree.Scalar scalar && scalar.type() == Tree.Type.NOTHING;
            if (path.equals(KeyTable.SYSTEM)) {
                continue;
            }
            if (key.isEmpty() && group.isEmpty()) {
                problems.add(unknown(path, override.value().origin()));
            } else if (override.value() instanceof Tree.Group
                    && !key.map(one -> one.kind().holdsKeys()).orElse(false)) {
                Origin origin = override.value().origin();
                problems.add(origin.problem(
                        path,
                        "one value or a list in brackets",
                        override.value().found(),
                        ""));
            } else if (nothing && (key.isPresent() ? !key.get().isRequired() : !table.isRequired(group.get()))) {
                tree = tree.without(segments);
            } else {
                tree = tree.with(segments, override.value());
            }
        }
        return tree;
    }

    private Problem unknown(String path, Origin origin) {
        Optional<String> owner = systems.owner(path);
        if (owner.isPresent()) {
            return origin.problem(path, "a key of this scenario's system, " + system.name(), owner.get(), "");
        }
        String nearest = system.keys().nearestPath(path).orElse("");
        return origin.problem(Shown.plain(path), "a key of a scenario", "an unknown key", nearest);
    }
}
