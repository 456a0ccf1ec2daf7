package io.splitwave.scenarios.format.key;

import io.splitwave.scenarios.format.text.Complaints;
import io.splitwave.scenarios.format.text.Nearest;
import io.splitwave.scenarios.format.text.Tree;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One of a few words.
 *
 * @param choices value of each word, in the order in which they are shown
 * @param <T> the values
 */
public record ChoiceKind<T>(Map<String, T> choices) implements Kind<T> {

    /**
     * Copies the map.
     *
     * @param choices value of each word, in the order in which they are shown
     */
    public ChoiceKind {
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }

    /**
     * The constants of an enum.
     *
     * @param type the enum; K_OF_N is written k-of-n
     * @param <E> the enum
     * @return the kind
     */
    public static <E extends Enum<E>> ChoiceKind<E> of(Class<E> type) {
        Map<String, E> choices = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            choices.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return new ChoiceKind<>(choices);
    }

    /**
     * Words that stand for themselves.
     *
     * @param words in the order in which they are shown
     * @return the kind
     */
    public static ChoiceKind<String> of(String... words) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (String word : words) {
            choices.put(word, word);
        }
        return new ChoiceKind<>(choices);
    }

    /**
     * The words.
     *
     * @return in the order in which they are shown
     */
    public List<String> words() {
        return List.copyOf(choices.keySet());
    }

    @Override
    public Optional<T> read(Tree tree, String example, Complaints complaints) {
        boolean isWord = tree instanceof Tree.Scalar scalar && scalar.type() == Tree.Type.TEXT;
        String word = isWord ? ((Tree.Scalar) tree).text() : "";
        if (!choices.containsKey(word)) {
            complaints.add(
                    tree, expected(), tree.found(), Nearest.of(word, words()).orElse(""));
            return Optional.empty();
        }
        return Optional.of(choices.get(word));
    }

    @Override
    public boolean accepts(T value) {
        return choices.containsValue(value);
    }

    @Override
    public String expected() {
        return "one of " + String.join(", ", words());
    }

    @Override
    public String text(T value) {
        return choices.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> String.valueOf(value));
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("enum", words());
    }
}
