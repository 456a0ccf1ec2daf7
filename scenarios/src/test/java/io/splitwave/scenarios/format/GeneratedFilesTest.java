package io.splitwave.scenarios.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The published schemas and the reference say what the key table says.
 *
 * <p>After a change of the table: {@code mvn test -pl scenarios -am -Dtest=GeneratedFilesTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dregenerate=true} writes all three files anew.
 */
class GeneratedFilesTest {

    private static final Path RESOURCES = Path.of("src/main/resources/io/splitwave/scenarios");
    private static final Path SCHEMA = RESOURCES.resolve("scenario.schema.json");
    private static final Path SWEEP_SCHEMA = RESOURCES.resolve("sweep.schema.json");
    private static final Path REFERENCE = Path.of("FORMAT.md");

    @Test
    void schemasAreThoseOfTheKeyTable() throws IOException {
        if (Boolean.getBoolean("regenerate")) {
            Files.writeString(SCHEMA, SchemaGenerator.ofScenario());
            Files.writeString(SWEEP_SCHEMA, SchemaGenerator.ofSweep());
        }
        assertThat(SCHEMA).hasContent(SchemaGenerator.ofScenario());
        assertThat(SWEEP_SCHEMA).hasContent(SchemaGenerator.ofSweep());
    }

    @Test
    void referenceIsThatOfTheKeyTableTheUnitsAndTheRules() throws IOException {
        String written = Files.readString(REFERENCE);
        String wanted = written;
        wanted = withSection(wanted, "keys", ReferenceGenerator.keys());
        wanted = withSection(wanted, "units", ReferenceGenerator.units());
        wanted = withSection(wanted, "rules", ReferenceGenerator.rules());
        if (Boolean.getBoolean("regenerate")) {
            Files.writeString(REFERENCE, wanted);
            written = Files.readString(REFERENCE);
        }
        assertThat(written).isEqualTo(wanted);
    }

    private static String withSection(String text, String name, String content) {
        String begin = "<!-- " + name + ": generated -->\n";
        String end = "<!-- end of " + name + " -->";
        assertThat(text).contains(begin, end);
        int from = text.indexOf(begin) + begin.length();
        return text.substring(0, from) + content + text.substring(text.indexOf(end));
    }
}
