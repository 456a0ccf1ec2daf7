package io.splitwave.scenarios.system.vrsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.store.Column;
import io.splitwave.output.store.Table;
import io.splitwave.output.store.TableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The document of columns is that of VRSL, word for word. */
class VrslDictionaryTest {
    private static final TableSet TABLES = TableSet.of(VrslVocabulary.words());
    private static final Path DOCUMENT = Path.of("../output/TABLES.md");

    private static Stream<Table> tables() {
        return TABLES.tables().stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theDocumentListsEveryColumnInOrder(Table table) throws IOException {
        assertThat(Files.readString(DOCUMENT)).contains(section(table));
    }

    private static String section(Table table) {
        StringBuilder wanted = new StringBuilder("### `" + table.fileName() + "`: " + table.meaning() + "\n\n"
                + "| column | type | unit | meaning |\n|---|---|---|---|\n");
        for (Column column : TABLES.columns(table)) {
            wanted.append("| `%s` | %s | %s | %s |\n"
                    .formatted(column.name(), column.type(), column.unit(), column.meaning()));
        }
        return wanted.toString();
    }
}
