package io.splitwave.output.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultFolderTest {
    @TempDir
    Path tmp;

    private static void write(ResultFolder folder, String name, String text) {
        folder.write(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Path and content of everything below a folder. */
    private static TreeMap<String, String> snapshot(Path dir) throws IOException {
        TreeMap<String, String> found = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(dir)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                String name = dir.relativize(path).toString();
                found.put(name, Files.isRegularFile(path) ? Files.readString(path) : "");
            }
        }
        return found;
    }

    private void refused(Path dir, boolean overwrite, String... words) throws IOException {
        TreeMap<String, String> before = snapshot(tmp);
        assertThatThrownBy(() -> ResultFolder.create(dir, overwrite))
                .isInstanceOf(ResultFolderException.class)
                .hasMessageContaining(dir.toAbsolutePath().normalize().toString())
                .hasMessageContainingAll(words);
        assertThat(snapshot(tmp)).as("nothing is written or removed on refusal").isEqualTo(before);
    }

    @Test
    void createsAFolderWithItsParentsAndAcceptsAnEmptyOne() throws IOException {
        Path dir = tmp.resolve("a/b/c");
        assertThat(ResultFolder.create(dir, false).path()).isEqualTo(dir);
        assertThat(ResultFolder.create(dir, false).files()).isEmpty();
        assertThat(snapshot(dir)).containsOnlyKeys("");
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.writeString(tmp.resolve("file"), "mine");
        refused(file, true, "is not a folder", "choose another path");
        refused(file.resolve("below"), true, "lies below " + file + ", which is not a folder");
    }

    @Test
    void refusesAFolderThatIsNotEmpty() throws IOException {
        Files.writeString(tmp.resolve("notes.txt"), "mine");
        refused(tmp, false, "is not empty", "1 entry", "notes.txt", "overwrite");
        Files.writeString(tmp.resolve(".hidden"), "mine");
        refused(tmp, false, "2 entries");
    }

    @Test
    void refusesAPathTheStoreCannotOpen() throws IOException {
        refused(tmp.resolve("what?"), false, "'?'", "choose another name");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void refusesWhatCannotBeWritten() throws IOException {
        // not even a superuser can create files there
        refused(Path.of("/proc/splitwave"), false, "cannot be written", "check permissions");
        refused(Path.of("/proc/self"), true, "cannot be written", "check permissions");
    }

    @Test
    void overwritingRemovesOwnFilesAndNoOthers() throws IOException {
        ResultFolder first = ResultFolder.create(tmp.resolve("run"), false);
        write(first, "manifest.json", "old");
        write(first, "extra.html", "old");
        Files.writeString(first.path().resolve("notes.txt"), "mine");
        Files.createDirectory(first.path().resolve("figures"));
        ResultFolder second = ResultFolder.create(first.path(), true);
        assertThat(snapshot(second.path())).containsOnlyKeys("", "notes.txt", "figures");
        assertThat(second.files()).isEmpty();
    }

    @Test
    void overwritingRefusesForeignFilesUnderNamesARunNeeds() throws IOException {
        Files.writeString(tmp.resolve("summary.csv"), "mine");
        refused(tmp, true, "holds summary.csv, which no run wrote");
        Files.delete(tmp.resolve("summary.csv"));
        Files.writeString(tmp.resolve("stages.parquet"), "mine");
        refused(tmp, true, "holds stages.parquet, which no run wrote");
    }

    @Test
    void aListOfFilesThatLeadsElsewhereIsNotFollowed() throws IOException {
        Path outside = Files.writeString(tmp.resolve("outside.txt"), "mine");
        Path dir = Files.createDirectory(tmp.resolve("run"));
        Path inner = Files.createDirectory(dir.resolve("figures"));
        Files.writeString(inner.resolve("f.svg"), "mine");
        Files.writeString(
                dir.resolve(ResultFolder.FILE_LIST), "../outside.txt\n" + outside + "\nfigures\nfigures/f.svg\n..\n");
        ResultFolder.create(dir, true);
        assertThat(outside).exists();
        assertThat(inner.resolve("f.svg")).exists();
    }

    @Test
    void aFileAppearsWholeOrNotAtAll() throws IOException {
        ResultFolder folder = ResultFolder.create(tmp.resolve("run"), false);
        write(folder, "report.md", "first");
        assertThatThrownBy(() -> folder.write("report.md", out -> {
                    out.write(new byte[200_000]);
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(ResultFolderException.class)
                .hasMessageContainingAll("report.md", "No space left on device", "are kept");
        assertThat(folder.path().resolve("report.md")).hasContent("first");
        assertThatThrownBy(() -> folder.write("other.md", out -> {
                    throw new IllegalStateException("a fault in the content");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(snapshot(folder.path())).containsOnlyKeys("", ResultFolder.FILE_LIST, "report.md");
        assertThat(folder.files()).containsExactly("report.md");
    }

    @Test
    void doesNotReplaceAForeignFile() throws IOException {
        ResultFolder folder = ResultFolder.create(tmp.resolve("run"), false);
        Files.writeString(folder.path().resolve("report.md"), "mine");
        assertThatThrownBy(() -> write(folder, "report.md", "ours"))
                .isInstanceOf(ResultFolderException.class)
                .hasMessageContaining("report.md is there already and no run wrote it");
        assertThat(folder.path().resolve("report.md")).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../x", "a/b", "/etc/x", "a\\b", "c:x", "x.", "a\nb", "a b"})
    void namesStayInside(String name) {
        ResultFolder folder = ResultFolder.create(tmp.resolve("run"), false);
        assertThatThrownBy(() -> folder.resolve(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void opensOnlyFoldersWithResults() throws IOException {
        assertThatThrownBy(() -> ResultFolder.open(tmp.resolve("none"))).hasMessageContaining("does not exist");
        Path file = Files.writeString(tmp.resolve("file"), "");
        assertThatThrownBy(() -> ResultFolder.open(file)).hasMessageContaining("is not a folder");
        assertThatThrownBy(() -> ResultFolder.open(tmp)).hasMessageContaining("holds no results");
        ResultFolder written = ResultFolder.create(tmp.resolve("run"), false);
        write(written, "manifest.json", "{}");
        assertThat(ResultFolder.open(written.path()).files()).isEqualTo(List.of("manifest.json"));
    }
}
