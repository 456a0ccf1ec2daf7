package io.splitwave.scenarios.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.scenarios.format.sweep.SweepAxis;
import io.splitwave.scenarios.format.text.ScenarioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioSweepTest {
    @TempDir
    private Path folder;

    private static ScenarioSweep sweep(String... overrides) {
        return ScenarioSweep.load("quickstart", overrides(overrides));
    }

    private static List<ScenarioOverride> overrides(String... texts) {
        return Stream.of(texts).map(ScenarioOverride::parse).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ud.count=${70, 100, 130}                 | 70 ; 100 ; 130",
                "ud.count=${ 4 }                          | 4",
                "ud.count=${10..40 step 10}               | 10 ; 20 ; 30 ; 40",
                "ud.count=${10..35 step 10}               | 10 ; 20 ; 30",
                "radio.bandwidth=${1 MHz, 2 MHz}          | 1 MHz ; 2 MHz",
                "ud.distance=${[2 m, 4 m], [2 m, 10 m]}   | [2 m, 4 m] ; [2 m, 10 m]",
                "limits.maxDelay=${0.1 s..0.4 s step 0.1 s} | 0.1 s ; 0.2 s ; 0.3 s ; 0.4 s",
                "radio.noisePower=${-90dBm..-80 dBm step 5 dBm} | -90 dBm ; -85 dBm ; -80 dBm",
                "optimizer.scheme=${ao, dual}             | ao ; dual",
            })
    void valuesAndRangesAreReadExactly(String written, String values) {
        SweepAxis axis = sweep(written).axes().get(0);
        assertThat(axis.path()).isEqualTo(written.substring(0, written.indexOf('=')));
        assertThat(axis.values()).contains(List.of(values.split(" ; ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${}               | values such as ${70, 100, 130} or a range",
                "${4, }            | values such as ${70, 100, 130} or a range",
                "${4, 5            | values such as ${70, 100, 130} or a range",
                "${4, 5, 4}        | each value once",
                "${4..}            | a range such as ${10..100 step 10}",
                "${4..8 by 2}      | a range such as ${10..100 step 10}",
                "${8..4 step 2}    | a range that goes up, by a step above 0",
                "${4..4 step 2}    | a range that goes up, by a step above 0",
                "${4..8 step 0}    | a range that goes up, by a step above 0",
                "${4..8 step -1}   | a range that goes up, by a step above 0",
                "${1..2000 step 1} | at most 1000 values",
                "${1e-99999999..1e99999999 step 1} | a range that goes up, by a step above 0",
                "${1 m..2 km step 1 m}   | one unit for both ends of a range and its step",
                "${1 m..2 m step 10}     | one unit for both ends of a range and its step",
            })
    void whatIsNeitherIsRefusedWithItsPlace(String value, String expected) {
        assertThatThrownBy(() -> sweep("ud.count=" + value))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith("--set ud.count: expected " + expected)
                .hasMessageContaining("found '" + value + "'");
    }

    @Test
    void withoutSeveralValuesThereIsNothingToSweep() {
        assertThatThrownBy(() -> sweep("ud.count=4"))
                .hasMessage("preset quickstart: expected a key with several values, such as ud.count: ${70, 100, 130},"
                        + " found none");
    }

    @Test
    void aPointIsTheScenarioWithTheseValues() {
        ScenarioSweep sweep = sweep("ud.count=${4, 6}", "seed=7", "radio.bandwidth=${1 MHz, 2 MHz}");
        ScenarioSweep.Point point = sweep.at(List.of("6", "2 MHz"));
        assertThat(point.scenario())
                .isEqualTo(
                        ScenarioLoader.load("quickstart", overrides("seed=7", "ud.count=6", "radio.bandwidth=2 MHz")));
        assertThat(point.settings()).containsExactly("seed=7", "ud.count=6", "radio.bandwidth=2 MHz");
    }

    /** Several values in a file are found where they stand, and paths are counted from the file. */
    @Test
    void inAFilePlacesAreLines() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.yaml"), Presets.text("quickstart").replace("count: 8", "count: ${4, none}"));
        ScenarioSweep sweep = ScenarioSweep.load(file.toString(), List.of());
        int line = Presets.text("quickstart").lines().toList().indexOf("  count: 8") + 1;
        assertThat(line).isPositive();
        assertThat(sweep.at(List.of("4")).scenario().ud().count()).isEqualTo(4);
        assertThatThrownBy(() -> sweep.at(List.of("none")))
                .hasMessage(file + ":" + line + ": ud.count: expected a whole number of at least 1, found 'none'");
        assertThatThrownBy(() -> ScenarioLoader.load(file.toString(), List.of()))
                .hasMessage(file + ":" + line
                        + ": ud.count: expected one value ('splitwave sweep' takes several), found '${4, none}'");
    }

    @Test
    void pathsOfFilesAreCountedFromTheFileThatNamesThem() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.yaml"),
                Presets.text("quickstart") + "\nchannel:\n  replay: ${one.parquet, two.parquet}\n");
        assertThat(ScenarioSweep.load(file.toString(), List.of())
                        .at(List.of("two.parquet"))
                        .scenario()
                        .channel()
                        .replay())
                .contains(folder.toAbsolutePath().resolve("two.parquet"));
    }

    @Test
    void insideAListTheyAreRefused() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.yaml"),
                Presets.text("quickstart")
                        .replace("cpu: [5 GHz, 12 GHz]", "cpu:\n    - ${1 GHz, 2 GHz}\n    - 12 GHz"));
        assertThatThrownBy(() -> ScenarioSweep.load(file.toString(), List.of()))
                .hasMessageContaining("ud.cpu: expected whole lists as values, such as ${[1, 2], [3, 4]}, found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ud.count=${4..8}                | 4 | 6 | 8",
                "ud.count=${4..12 step 4}        | 4 | 8 | 12",
                "ud.count=${4, 9, 1}             | 4 | 9 | 1",
                "radio.bandwidth=${1 MHz..3 MHz} | 1 MHz | 2 MHz | 3 MHz",
                "limits.maxDelay=${0.1 s..0.2 s} | 0.1 s | 0.15 s | 0.2 s"
            })
    void aShareOfTheWayIsAValue(String written, String first, String middle, String last) {
        SweepAxis axis = sweep(written).axes().get(0);
        assertThat(axis.at(0)).isEqualTo(first);
        assertThat(axis.at(0.5)).isEqualTo(middle);
        assertThat(axis.at(Math.nextDown(1.0))).isEqualTo(last);
    }
}
