package io.splitwave.scenarios.format.key;

import io.splitwave.scenarios.format.text.Complaints;
import io.splitwave.scenarios.format.text.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A list of distinct whole numbers, at least one.
 *
 * @param min the smallest that is allowed
 * @param max the largest that is allowed
 */
public record WholeListKind(int min, int max) implements Kind<List<Integer>> {

    @Override
    public Optional<List<Integer>> read(Tree tree, String example, Complaints complaints) {
        if (!(tree instanceof Tree.Listing listing) || listing.items().isEmpty()) {
            complaints.add(tree, expected() + " such as " + example, tree.found(), "");
            return Optional.empty();
        }
        List<Integer> values = new ArrayList<>();
        for (Tree item : listing.items()) {
            new WholeKind(min, max).read(item, example, complaints).ifPresent(value -> values.add(value.intValue()));
        }
        if (values.size() < listing.items().size()) {
            return Optional.empty();
        }
        if (!accepts(values)) {
            complaints.add(tree, expected(), "one number twice", "");
            return Optional.empty();
        }
        return Optional.of(List.copyOf(values));
    }

    @Override
    public boolean accepts(List<Integer> value) {
        boolean inBounds = value.stream().allMatch(number -> number >= min && number <= max);
        return inBounds && !value.isEmpty() && new HashSet<>(value).size() == value.size();
    }

    @Override
    public String expected() {
        return "a list of distinct whole numbers of at least " + min;
    }

    @Override
    public String text(List<Integer> value) {
        return value.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("minItems", 1);
        schema.put("uniqueItems", true);
        schema.put("items", new WholeKind(min, max).schema());
        return schema;
    }
}
