package io.splitwave.scenarios.format;

import java.util.List;
import java.util.Optional;

/** Puts overrides into a tree before anything is checked. */
final class Overrides {

    private Overrides() {}

    static Tree.Group apply(Tree.Group written, List<ScenarioOverride> overrides, List<Problem> problems) {
        Tree.Group tree = written;
        for (ScenarioOverride override : overrides) {
            Optional<Key<?>> key = Keys.key(override.path());
            Optional<KeyGroup> group = Keys.group(override.path());
            List<String> segments = List.of(override.path().split("\\."));
            boolean nothing = override.value() instanceof Tree.Scalar scalar && scalar.type() == Tree.Type.NOTHING;
            if (key.isEmpty() && group.isEmpty()) {
                String nearest = Keys.nearestPath(override.path()).orElse("");
                problems.add(origin(override)
                        .problem(Shown.plain(override.path()), "a key of a scenario", "an unknown key", nearest));
            } else if (nothing && (key.isPresent() ? !key.get().isRequired() : !Keys.isRequired(group.get()))) {
                tree = tree.without(segments);
            } else {
                tree = tree.with(segments, override.value());
            }
        }
        return tree;
    }

    private static Origin origin(ScenarioOverride override) {
        return override.value().origin();
    }
}
