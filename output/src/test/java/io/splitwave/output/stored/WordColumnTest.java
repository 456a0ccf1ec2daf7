package io.splitwave.output.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.output.FourStages;
import io.splitwave.output.SampleRuns;
import io.splitwave.output.StoredSamples;
import io.splitwave.output.row.Outcome;
import io.splitwave.output.store.Answer;
import io.splitwave.output.store.TableQuery;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordColumnTest {
    @TempDir
    private Path folder;

    private TableQuery tables;

    @BeforeEach
    void open() {
        Path dir = StoredSamples.write(folder.resolve("run"), "sample", SampleRuns.replication(0, 2, 1));
        tables = TableQuery.open(dir, FourStages.TABLES);
    }

    @AfterEach
    void close() {
        tables.close();
    }

    private <T> List<T> read(WordColumn<T> column, String rows) {
        List<T> found = new ArrayList<>();
        try (Answer row = tables.ask(
                "SELECT " + String.join(", ", column.select()) + " FROM (VALUES " + rows + ") AS one(word)")) {
            while (row.next()) {
                found.add(column.read(row, 0));
            }
        }
        return found;
    }

    @Test
    void knownWordsUnknownOnesAndNoneComeBackAsTheyWere() {
        WordColumn<String> column = WordColumn.ofTexts("word", List.of("up", "it's", "down"));
        assertThat(read(column, "('down'), ('else'), (NULL), ('it''s'), ('UP'), ('up')"))
                .containsExactly("down", "else", null, "it's", "UP", "up");
        assertThat(read(WordColumn.ofTexts("word", List.of()), "('a'), (NULL)")).containsExactly("a", null);
    }

    @Test
    void aWordOfAListIsReadByItsText() {
        WordColumn<Outcome> column = WordColumn.ofOneEach("word", Outcome.values(), Outcome::text);
        assertThat(read(column, "('unfinished'), ('completed')"))
                .containsExactly(Outcome.UNFINISHED, Outcome.COMPLETED);
        assertThatThrownBy(() -> read(column, "('COMPLETED')")).hasMessage("unknown word COMPLETED");
        assertThatThrownBy(() -> read(column, "(NULL)")).hasMessage("column word is empty");
    }
}
