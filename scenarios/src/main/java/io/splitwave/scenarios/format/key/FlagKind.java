package io.splitwave.scenarios.format.key;

import io.splitwave.scenarios.format.text.Complaints;
import io.splitwave.scenarios.format.text.Tree;
import java.util.Map;
import java.util.Optional;

/** True or false. */
public record FlagKind() implements Kind<Boolean> {

    @Override
    public Optional<Boolean> read(Tree tree, String example, Complaints complaints) {
        if (tree instanceof Tree.Scalar scalar && scalar.type() == Tree.Type.FLAG) {
            if (scalar.text().equalsIgnoreCase("true")) {
                return Optional.of(true);
            }
            if (scalar.text().equalsIgnoreCase("false")) {
                return Optional.of(false);
            }
        }
        complaints.add(tree, expected(), tree.found(), "");
        return Optional.empty();
    }

    @Override
    public boolean accepts(Boolean value) {
        return value != null;
    }

    @Override
    public String expected() {
        return "true or false";
    }

    @Override
    public String text(Boolean value) {
        return value.toString();
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "boolean");
    }
}
