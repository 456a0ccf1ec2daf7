package io.splitwave.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The kernel plays any protocol and so names none, and knows no word of radio or learning. */
class NeutralWordsTest {
    private static final Pattern FOREIGN = Pattern.compile(
            "(?i)\\b(VRSL|ASFL|SFLAM|ST-?SFLora|GenFV|UCSFL|split learning|federated|uplink|downlink|antennas?|IRS|fading"
                    + "|digital twins?|cut layers?)\\b");

    @Test
    void noSystemAndNoRadioWordOccursInTheModule() throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(Path.of("src", "main"))) {
            files = tree.filter(Files::isRegularFile).toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(FOREIGN);
        }
    }
}
