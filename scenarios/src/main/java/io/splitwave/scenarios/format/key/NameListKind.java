package io.splitwave.scenarios.format.key;

import io.splitwave.scenarios.format.text.Complaints;
import io.splitwave.scenarios.format.text.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A list of distinct names that only another key gives a meaning, for instance the places of a network. Names are of lower case letters
 * and digits, with single hyphens between.
 *
 * @param least fewest names, at least 0
 */
public record NameListKind(int least) implements Kind<List<String>> {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 100;

    /** Plain in YAML; what begins with a digit may be a number. */
    private static final Pattern PLAIN = Pattern.compile("[a-z].*");

    private static final Set<String> NO_TEXT = Set.of("true", "false", "null");

    /**
     * Whether a list of this kind may hold a name.
     *
     * @param name any text
     * @return whether it is of lower case letters and digits, with single hyphens between, and not too long
     */
    public static boolean isName(String name) {
        return name.length() <= LONGEST && NAME.matcher(name).matches();
    }

    /**
     * A name in canonical YAML.
     *
     * @param name a name of this kind
     * @return in quotes where it would be no text without them
     */
    public static String written(String name) {
        return PLAIN.matcher(name).matches() && !NO_TEXT.contains(name) ? name : '"' + name + '"';
    }

    @Override
    public Optional<List<String>> read(Tree tree, String example, Complaints complaints) {
        if (!(tree instanceof Tree.Listing listing) || listing.items().size() < least) {
            complaints.add(tree, expected() + " such as " + example, tree.found(), "");
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        for (Tree item : listing.items()) {
            if (item instanceof Tree.Scalar scalar && scalar.type() == Tree.Type.TEXT && isName(scalar.text())) {
                names.add(scalar.text());
            } else {
                complaints.add(
                        item, "a name of lower case letters and digits, with single hyphens between", item.found(), "");
            }
        }
        if (names.size() < listing.items().size()) {
            return Optional.empty();
        }
        if (!accepts(names)) {
            complaints.add(tree, expected(), "one name twice", "");
            return Optional.empty();
        }
        return Optional.of(List.copyOf(names));
    }

    @Override
    public boolean accepts(List<String> value) {
        return value.size() >= least
                && value.stream().allMatch(NameListKind::isName)
                && new HashSet<>(value).size() == value.size();
    }

    @Override
    public String expected() {
        return "a list of distinct names" + (least > 0 ? ", at least " + least : "");
    }

    @Override
    public String text(List<String> value) {
        return value.stream().map(NameListKind::written).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("minItems", least);
        schema.put("uniqueItems", true);
        schema.put("items", Map.of("type", "string", "pattern", "^" + NAME + "$"));
        return schema;
    }
}
