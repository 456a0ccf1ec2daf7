package io.splitwave.scenarios.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.scenarios.format.key.KeyTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The reference says what the key tables say.
 *
 * <p>After a change of a table: {@code mvn test -pl scenarios -am -Dtest=GeneratedFilesTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dregenerate=true} writes it anew.
 */
class GeneratedFilesTest {

    private static final Path REFERENCE = Path.of("FORMAT.md");

    @Test
    void referenceIsThatOfTheKeyTableTheUnitsAndTheRules() throws IOException {
        String written = Files.readString(REFERENCE);
        ReferenceGenerator reference = new ReferenceGenerator(KeyTables.available());
        String wanted = written;
        wanted = withSection(wanted, "keys", reference.keys());
        wanted = withSection(wanted, "units", ReferenceGenerator.units());
        wanted = withSection(wanted, "rules", reference.rules());
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
