package io.splitwave.output.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
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
                "<script>\"näme\"",
                "name: x\nud:\n  count: 8\n",
                resolved,
                List.of("ud.count=8"),
                Long.MAX_VALUE,
                done,
                3,
                "17",
                "Linux amd64",
                "2026-01-01T00:00:00Z",
                1.5,
                List.of("stages.parquet"));
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
        assertThat(read.resolved().keySet()).containsExactly("zeta", "bandwidth_hz", "cuts");
        assertThat(Files.readString(file))
                .startsWith("{\n  \"status\" : \"complete\"")
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
                .hasMessageContaining("status must be one of [complete, interrupted, failed], was done");
        assertThatThrownBy(() -> manifest(Manifest.INTERRUPTED, 4))
                .hasMessageContaining("0 to the 3 asked for, were 4");
    }
}
