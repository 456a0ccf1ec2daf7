package io.splitwave.output.stored;

import io.splitwave.output.store.Answer;
import io.splitwave.output.store.DuckDb;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column of words of which most are known before. The database hands over their numbers: it makes a text for each row
 * otherwise, which takes longer than all else in the row. It takes two places of a SELECT, the number and the word that has
 * none.
 *
 * @param <T> what a word stands for
 */
final class WordColumn<T> {
    private final String column;
    private final List<String> words;
    private final List<T> values;
    private final Function<String, T> unknown;

    /**
     * @param words those that are known, without null
     * @param meaning what each of them stands for
     * @param unknown what any other word stands for, or null, which is where the column is empty
     */
    WordColumn(String column, List<String> words, Function<String, T> meaning, Function<String, T> unknown) {
        this.column = column;
        this.words = List.copyOf(words);
        this.values = words.stream().map(meaning).toList();
        this.unknown = unknown;
    }

    /** A column of texts as they are. */
    static WordColumn<String> ofTexts(String column, List<String> known) {
        return new WordColumn<>(column, known, word -> word, word -> word);
    }

    /** A column that holds one of some words in each row. */
    static <E extends Enum<E>> WordColumn<E> ofOneEach(String column, E[] values, Function<E, String> text) {
        return new WordColumn<>(
                column,
                Stream.of(values).map(text).toList(),
                word -> Stream.of(values)
                        .filter(value -> text.apply(value).equals(word))
                        .findFirst()
                        .orElseThrow(),
                word -> {
                    throw new IllegalArgumentException(
                            word == null ? "column " + column + " is empty" : "unknown " + column + " " + word);
                });
    }

    /** Both places, for a SELECT. */
    List<String> select() {
        String number = "coalesce(list_position("
                + words.stream().map(DuckDb::quoted).collect(Collectors.joining(", ", "[", "]")) + ", " + column
                + "), 0)";
        return List.of(
                number + " AS " + column + "_number",
                "CASE WHEN " + number + " = 0 THEN " + column + " END AS " + column);
    }

    /**
     * Reads both places.
     *
     * @param at the first of them
     */
    T read(Answer row, int at) {
        int number = row.integer(at);
        return number > 0 ? values.get(number - 1) : unknown.apply(row.text(at + 1));
    }
}
