package io.splitwave.scenarios.system.adaptive5g;

import io.splitwave.scenarios.format.key.Kind;
import io.splitwave.scenarios.format.text.Complaints;
import io.splitwave.scenarios.format.text.Nearest;
import io.splitwave.scenarios.format.text.Tree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a policy. Whether there is a cut of that name is known when the network is. */
record PolicyKind() implements Kind<String> {
    private static final String FIXED = "fixed-[a-z0-9]+(-[a-z0-9]+)*";
    private static final List<String> ADAPTIVE = List.of("pso", "argmin", "oracle");
    private static final String NAMES = String.join("|", ADAPTIVE) + "|" + FIXED;
    private static final Pattern NAME = Pattern.compile(NAMES);

    @Override
    public Optional<String> read(Tree tree, String example, Complaints complaints) {
        boolean isText = tree instanceof Tree.Scalar scalar && scalar.type() == Tree.Type.TEXT;
        String text = isText ? ((Tree.Scalar) tree).text() : "";
        if (!accepts(text)) {
            complaints.add(
                    tree, expected(), tree.found(), Nearest.of(text, ADAPTIVE).orElse(""));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    @Override
    public boolean accepts(String value) {
        return NAME.matcher(value).matches();
    }

    @Override
    public String expected() {
        return "one of " + String.join(", ", ADAPTIVE)
                + ", and fixed- with a cut that may be chosen, such as fixed-pool5";
    }

    @Override
    public String text(String value) {
        return value;
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string", "pattern", "^(" + NAMES + ")$");
    }
}
