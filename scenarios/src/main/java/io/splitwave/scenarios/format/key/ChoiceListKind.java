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
 * A list of distinct words out of a few; it may be empty.
 *
 * @param choice the words
 * @param <T> the values
 */
public record ChoiceListKind<T>(ChoiceKind<T> choice) implements Kind<List<T>> {

    @Override
    public Optional<List<T>> read(Tree tree, String example, Complaints complaints) {
        if (!(tree instanceof Tree.Listing listing)) {
            complaints.add(tree, expected() + " such as " + example, tree.found(), "");
            return Optional.empty();
        }
        List<T> values = new ArrayList<>();
        for (Tree item : listing.items()) {
            choice.read(item, example, complaints).ifPresent(values::add);
        }
        if (values.size() < listing.items().size()) {
            return Optional.empty();
        }
        if (!accepts(values)) {
            complaints.add(tree, expected(), "one word twice", "");
            return Optional.empty();
        }
        return Optional.of(List.copyOf(values));
    }

    @Override
    public boolean accepts(List<T> value) {
        return value.stream().allMatch(choice::accepts) && new HashSet<>(value).size() == value.size();
    }

    @Override
    public String expected() {
        return "a list of distinct words of " + String.join(", ", choice.words());
    }

    @Override
    public String text(List<T> value) {
        return value.stream().map(choice::text).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("uniqueItems", true);
        schema.put("items", choice.schema());
        return schema;
    }
}
