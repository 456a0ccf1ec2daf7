package io.splitwave.output.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.output.FourStages;
import io.splitwave.output.store.FileSeal;
import io.splitwave.output.trace.TraceLimit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTest {
    private static final String TEXT = "name: x\nud:\n  count: 8\n";

    @TempDir
    Path dir;

    private static Manifest manifest(String status, int done) {
        Map<String, Object> resolved = new LinkedHashMap<>();
        resolved.put("zeta", 1);
        resolved.put("bandwidth_hz", 1.0e6);
        resolved.put("cuts", List.of(1, 2));
        return new Manifest(
                status,
                "0.1.0",
                List.of(new UsedPlugin("nearest-first", "1.0-rc.1", Manifest.hash("jar"))),
                "<script>\"näme\"",
                TEXT,
                Manifest.hash(TEXT),
                resolved,
                FourStages.WORDS,
                List.of("ud.count=8"),
                Map.of("/data/a<b>.csv", new FileSeal(3, Manifest.hash("abc"))),
                new TraceLimit(new TraceLimit.Range(0, 9), TraceLimit.Range.ALL),
                Long.MAX_VALUE,
                done,
                3,
                "2/7",
                List.of(new MergedShard("1/2", "17", "Linux", "2026-01-01T00:00:00Z", 2.5)),
                new Precision("makespan_p95", 0.02, true, 10),
                "17",
                "Linux amd64",
                "2026-01-01T00:00:00Z",
                1.5,
                List.of("stages.parquet"),
                Map.of("stages.parquet", new FileSeal(17, Manifest.hash("x"))));
    }

    @Test
    void readsBackWhatWasWrittenWithKeysInTheirOrder() throws IOException {
        Path file = dir.resolve("manifest.json");
        Manifest written = manifest(Manifest.COMPLETE, 3);
        try (OutputStream out = Files.newOutputStream(file)) {
            written.write(out);
        }
        Manifest read = Manifest.read(file);
        assertThat(read).isEqualTo(written);
        assertThat(read.program()).isEqualTo("0.1.0 with plug-in nearest-first 1.0-rc.1");
        assertThat(read.resolved().keySet()).containsExactly("zeta", "bandwidth_hz", "cuts");
        assertThat(Files.readString(file))
                .startsWith("{\n  \"status\" : \"complete\"")
                .contains("\"metric\" : \"makespan_p95\"")
                .endsWith("}\n");
    }

    @Test
    void refusesWhatIsNoManifestNamingTheFile() throws IOException {
        Path file = dir.resolve("manifest.json");
        for (String text : List.of("", "[]", "{\"status\": \"complete\"}", "{\"status\": ", "\0\1")) {
            Files.writeString(file, text);
            assertThatThrownBy(() -> Manifest.read(file))
                    .as(text)
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith(file + " is no manifest: ");
        }
    }

    @Test
    void refusesStatusAndCountsThatCannotBe() {
        assertThatThrownBy(() -> manifest("done", 3))
                .hasMessageContaining("status must be one of [running, complete, interrupted, failed], was done");
        assertThatThrownBy(() -> manifest(Manifest.INTERRUPTED, 4))
                .hasMessageContaining("0 to the 3 asked for, were 4");
    }

    /** Runs of earlier versions say nothing of plug-ins, as they had none. */
    @Test
    void aManifestWithoutPluginsHasNone() throws IOException {
        Path file = dir.resolve("manifest.json");
        try (OutputStream out = Files.newOutputStream(file)) {
            manifest(Manifest.COMPLETE, 3).write(out);
        }
        Files.writeString(file, Files.readString(file).replaceFirst("\"plugins\" : \\[ [^]]*\\],\\s*", ""));
        assertThat(Manifest.read(file).plugins()).isEmpty();
        assertThat(Manifest.read(file).program()).isEqualTo("0.1.0");
    }

    /** Nor do they say what the files were that the scenario names. */
    @Test
    void aManifestWithoutInputsHasNone() throws IOException {
        Path file = dir.resolve("manifest.json");
        try (OutputStream out = Files.newOutputStream(file)) {
            manifest(Manifest.COMPLETE, 3).write(out);
        }
        String text = Files.readString(file);
        Files.writeString(file, text.replace("\"inputs\"", "\"of another name\""));
        assertThat(Manifest.read(file).inputs()).isEmpty();
        Files.writeString(file, text);
        assertThat(Manifest.read(file).inputs()).containsOnlyKeys("/data/a<b>.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "nearest first,1.0,name must be small letters",
        "Nearest,1.0,name must be small letters",
        "-nearest,1.0,name must be small letters",
        "nearest,,version must be letters",
        "nearest,1 0,version must be letters",
        "nearest,1.0,sha256 must be 64 hexadecimal digits"
    })
    void aPluginHasANameAVersionAndAHash(String name, String version, String problem) {
        assertThatThrownBy(() -> new UsedPlugin(name, version, "abc"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void aFolderOfAnEarlierVersionIsRefusedInOneLine() throws IOException {
        Path file = dir.resolve("manifest.json");
        try (OutputStream out = Files.newOutputStream(file)) {
            manifest(Manifest.COMPLETE, 3).write(out);
        }
        Files.writeString(file, Files.readString(file).replace("\"vocabulary\"", "\"of another name\""));
        assertThatThrownBy(() -> Manifest.read(file))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        file + " is no manifest: manifest: vocabulary is missing; an earlier version wrote this folder,"
                                + " run its scenario_text again");
    }

    @Test
    void theHashIsSha256() {
        // NIST FIPS 180-4, example of one block
        assertThat(Manifest.hash("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void refusesAScenarioThatWasChangedAfterwards() throws IOException {
        Path file = dir.resolve("manifest.json");
        try (OutputStream out = Files.newOutputStream(file)) {
            manifest(Manifest.RUNNING, 0).write(out);
        }
        Files.writeString(file, Files.readString(file).replace("count: 8", "count: 9"));
        assertThatThrownBy(() -> Manifest.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("scenario_hash is not that of scenario_text");
    }
}
