package io.splitwave.scenarios.inference;

import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.Kind;
import io.splitwave.scenarios.format.key.RealKind;
import io.splitwave.scenarios.format.text.Bounds;
import io.splitwave.scenarios.format.text.Complaints;
import io.splitwave.scenarios.format.text.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A word for a source of leakages, or a list of them. */
record LeakageKind() implements Kind<LeakageSource> {
    private static final RealKind LEAKAGE = new RealKind(Bounds.between(0, 1));
    private static final ChoiceKind<LeakageSource> WORD = words();

    private static ChoiceKind<LeakageSource> words() {
        Map<String, LeakageSource> words = new LinkedHashMap<>();
        words.put("illustrative", new LeakageSource.Illustrative());
        words.put("measured", new LeakageSource.Measured());
        return new ChoiceKind<>(words);
    }

    @Override
    public Optional<LeakageSource> read(Tree tree, String example, Complaints complaints) {
        if (tree instanceof Tree.Listing listing && !listing.items().isEmpty()) {
            List<Double> leakages = new ArrayList<>();
            for (Tree item : listing.items()) {
                LEAKAGE.read(item, "0.5", complaints).ifPresent(leakages::add);
            }
            return leakages.size() < listing.items().size()
                    ? Optional.empty()
                    : Optional.of(new LeakageSource.Given(leakages));
        }
        return WORD.read(
                tree, example, (at, expected, found, nearest) -> complaints.add(at, expected(), found, nearest));
    }

    @Override
    public boolean accepts(LeakageSource value) {
        return !(value instanceof LeakageSource.Given given)
                || (!given.leakages().isEmpty() && given.leakages().stream().allMatch(LEAKAGE::accepts));
    }

    @Override
    public String expected() {
        return "illustrative, measured, or a list of numbers of at least 0 and at most 1, one for each cut";
    }

    @Override
    public String text(LeakageSource value) {
        return value instanceof LeakageSource.Given given
                ? given.leakages().stream().map(LEAKAGE::text).collect(Collectors.joining(", ", "[", "]"))
                : WORD.text(value);
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        list.put("minItems", 1);
        list.put("items", LEAKAGE.schema());
        return Map.of("anyOf", List.of(WORD.schema(), list));
    }
}
