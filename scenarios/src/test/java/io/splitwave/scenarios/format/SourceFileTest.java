package io.splitwave.scenarios.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.scenarios.format.text.ScenarioException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTest {
    /** 1 MiB, as FORMAT.md says. */
    private static final int LONGEST = 1 << 20;

    @TempDir
    private Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("scenario.yaml"), content);
    }

    private static void assertRefused(String nameOrPath, String message) {
        assertThatThrownBy(() -> ScenarioLoader.load(nameOrPath, List.of()))
                .isInstanceOf(ScenarioException.class)
                .hasMessage(message);
    }

    @Test
    void aFileIsReadAsItIsAndWithAByteOrderMark() throws IOException {
        String text = Presets.text("quickstart");
        Scenario expected = ScenarioLoader.load("quickstart", List.of());
        assertThat(ScenarioLoader.load(
                        file(text.getBytes(StandardCharsets.UTF_8)).toString(), List.of()))
                .isEqualTo(expected);
        assertThat(ScenarioLoader.load(
                        file(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)).toString(), List.of()))
                .isEqualTo(expected);
        assertThat(ScenarioLoader.load(
                        file(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))
                                .toString(),
                        List.of()))
                .isEqualTo(expected);
    }

    @Test
    void messagesCarryThePathAsGiven() throws IOException {
        Path file = file(Loads.quickstartWith("count: 8", "count: 0").getBytes(StandardCharsets.UTF_8));
        assertRefused(file.toString(), file + ":15: ud.count: expected a whole number of at least 1, found 0");
    }

    @Test
    void whatIsNotThereIsSaidSo() {
        Path missing = folder.resolve("missing.yaml");
        assertRefused(missing.toString(), missing + ": expected a scenario file, found no such file");
        assertRefused(folder.toString(), folder + ": expected a scenario file, found a folder");
        assertRefused("a\0b", "a\\u0000b: expected a scenario file, found a name no file can have");
    }

    @Test
    void aNameThatIsNeitherPresetNorFileListsThePresets() {
        assertRefused(
                "papr",
                "papr: expected a preset (adaptive-5g, adaptive-5g-energy, adaptive-5g-latency, adaptive-5g-privacy, asfl, asfl-road, blockage, bursty-arrivals, digits, fl, genfv, genfv-skewed, large-irs, million, paper, quickstart, sfl, sflam, sl, st-sflora, ucsfl, ucsfl-mnist, vehicular, vgg16, walking) or the path of a scenario file, found neither;"
                        + " did you mean paper?");
        assertRefused(
                "",
                "scenario: expected a preset (adaptive-5g, adaptive-5g-energy, adaptive-5g-latency, adaptive-5g-privacy, asfl, asfl-road, blockage, bursty-arrivals, digits, fl, genfv, genfv-skewed, large-irs, million, paper, quickstart, sfl, sflam, sl, st-sflora, ucsfl, ucsfl-mnist, vehicular, vgg16, walking) or the path of a scenario file, found neither");
    }

    @Test
    void emptyFilesAreSaidToBeEmpty() throws IOException {
        Path file = file(new byte[0]);
        assertRefused(file.toString(), file + ": expected a scenario, found an empty file");
        file("# only a comment\n".getBytes(StandardCharsets.UTF_8));
        assertRefused(file.toString(), file + ": expected a scenario, found nothing but comments");
    }

    @Test
    void whatIsNoTextIsSaidSo() throws IOException {
        Path file = file("name: \u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(file.toString(), file + ": expected text in UTF-8, found bytes that are not UTF-8");
        file("name: a\nseed: \0\n".getBytes(StandardCharsets.UTF_8));
        assertRefused(file.toString(), file + ":2: expected readable text, found the character U+0000");
    }

    @Test
    void aLargeFileIsRefusedUnread() throws IOException {
        Path file = file(new byte[LONGEST + 1]);
        assertRefused(file.toString(), file + ": expected a scenario file of at most 1 MiB, found a larger one");
    }
}
