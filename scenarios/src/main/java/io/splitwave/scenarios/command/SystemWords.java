package io.splitwave.scenarios.command;

import io.splitwave.output.word.Cadence;
import io.splitwave.output.word.Metric;
import io.splitwave.output.word.StageWord;
import io.splitwave.output.word.Support;
import io.splitwave.output.word.Variable;
import io.splitwave.output.word.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The words of a system over several scenarios. A word that not all of them have, such as the accuracy of what is learned,
 * says so.
 */
final class SystemWords {
    private final List<Vocabulary> vocabularies;

    /** Of the words of each scenario; of none there are no words. */
    SystemWords(List<Vocabulary> vocabularies) {
        this.vocabularies = List.copyOf(vocabularies);
    }

    /**
     * A word.
     *
     * @param word the word, as the first scenario with it has it
     * @param always whether every scenario has a word of that name
     */
    record Word<T>(T word, boolean always) {}

    boolean isEmpty() {
        return vocabularies.isEmpty();
    }

    List<Word<StageWord>> stages() {
        return merged(Vocabulary::stages, StageWord::kind);
    }

    List<Word<Support>> supports() {
        return merged(Vocabulary::supports, Support::name);
    }

    List<Word<Variable>> adopted() {
        return merged(Vocabulary::adopted, Variable::name);
    }

    List<Word<Variable>> decided() {
        return merged(Vocabulary::decided, Variable::name);
    }

    List<Word<Metric>> metrics() {
        return merged(Vocabulary::metrics, Metric::name);
    }

    /** When decisions are made: the cadence of the first scenario, as a system has one; by round if there is none. */
    Cadence cadence() {
        return vocabularies.stream().findFirst().map(Vocabulary::cadence).orElse(Cadence.ROUND);
    }

    private <T> List<Word<T>> merged(Function<Vocabulary, List<T>> words, Function<T, String> name) {
        Map<String, T> first = new LinkedHashMap<>();
        Map<String, Integer> times = new LinkedHashMap<>();
        for (Vocabulary vocabulary : vocabularies) {
            for (T word : words.apply(vocabulary)) {
                first.putIfAbsent(name.apply(word), word);
                times.merge(name.apply(word), 1, Integer::sum);
            }
        }
        return first.entrySet().stream()
                .map(entry -> new Word<>(entry.getValue(), times.get(entry.getKey()) == vocabularies.size()))
                .toList();
    }
}
