package io.splitwave.output.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** One process at a time writes a folder, however the one before ended. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FolderLockTest {
    private static final String HELD = "held";

    @TempDir
    private Path tmp;

    /** Another process: takes a folder, says what came of it, and gives it back at the end of its input. */
    static final class Other {
        private Other() {}

        public static void main(String[] arguments) throws IOException {
            System.in.read(); // so that several begin at once
            try (FolderLock lock = FolderLock.take(Path.of(arguments[0]))) {
                System.out.println(HELD + lock.isWhereItWas());
                System.in.read();
            } catch (ResultFolderException refused) {
                System.out.println(refused.getMessage());
            }
        }
    }

    private static Process other(Path dir) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-Xshare:auto", "-cp", classes, Other.class.getName(), dir.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String next(Process process) throws IOException {
        BufferedReader said = process.inputReader();
        return said.readLine();
    }

    private static void press(Process process) throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    private static Process holder(Path dir) throws IOException {
        Process process = other(dir);
        press(process);
        assertThat(next(process)).isEqualTo(HELD + true);
        return process;
    }

    private static void end(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        assertThat(process.waitFor()).isZero();
    }

    private List<String> names(Path dir) throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void refused(Path dir, String... words) throws IOException {
        List<String> before = names(tmp);
        assertThatThrownBy(() -> FolderLock.take(dir))
                .isInstanceOf(ResultFolderException.class)
                .hasMessageContaining(dir.toString())
                .hasMessageContainingAll(words);
        assertThatThrownBy(() -> FolderLock.requireFree(dir)).isInstanceOf(ResultFolderException.class);
        assertThat(names(tmp)).isEqualTo(before);
    }

    @Test
    void isRefusedWhileAnotherProcessWritesAndLeavesNothing() throws Exception {
        Path dir = tmp.resolve("run");
        Process other = holder(dir);
        refused(dir, "is being written by another process (" + other.pid() + ")", "wait until it ends");
        Path link = Files.createSymbolicLink(tmp.resolve("link"), dir);
        refused(link, "is being written by another process (" + other.pid() + ")");
        end(other);
        assertThat(names(dir)).isEmpty();
        FolderLock.requireFree(dir);
        FolderLock own = FolderLock.take(link);
        assertThat(own.isWhereItWas()).isTrue();
        own.close();
        own.close();
        assertThat(names(dir)).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void diesWithItsProcess() throws Exception {
        Path dir = tmp.resolve("run");
        Process other = holder(dir);
        other.destroyForcibly().waitFor();
        assertThat(names(dir)).hasSize(2);
        assertThat(FolderLock.isLeftIn(dir)).isTrue();
        FolderLock.requireFree(dir);
        FolderLock.take(dir).close();
        assertThat(names(dir)).isEmpty();
        assertThat(FolderLock.isLeftIn(dir)).isFalse();
    }

    @Test
    void aFolderInsideOneThatIsWrittenIsRefusedToo() throws Exception {
        Process other = holder(tmp.resolve("sweep"));
        Path point = tmp.resolve("sweep/point-002");
        assertThatThrownBy(() -> FolderLock.requireFree(point))
                .hasMessageContainingAll(point.toString(), "lies in ", "another process (" + other.pid() + ") writes");
        assertThat(point).doesNotExist();
        Files.createDirectories(point);
        refused(point, "lies in ", "another process (" + other.pid() + ") writes");
        Path link = Files.createSymbolicLink(tmp.resolve("elsewhere"), point);
        refused(link, "lies in ");
        assertThatThrownBy(() -> FolderLock.requireNoneAround(point.resolve("page.html")))
                .hasMessageContaining("lies in ");
        assertThatThrownBy(() -> WholeFile.write(point.resolve("page.html"), out -> out.write(1)))
                .hasMessageContaining("lies in ");
        end(other);
        FolderLock.take(point).close();
        WholeFile.write(point.resolve("page.html"), out -> out.write(1));
        assertThat(names(point)).containsExactly("page.html");
    }

    @Test
    void whoHoldsTheFolderAroundMayTakeOneInside() throws IOException {
        Path sweep = tmp.resolve("sweep");
        try (FolderLock around = FolderLock.take(sweep)) {
            FolderLock.requireFree(sweep.resolve("point-001"));
            FolderLock.take(sweep.resolve("point-001")).close();
            refused(sweep, "is being written by this process");
            assertThat(around.isWhereItWas()).isTrue();
        }
        assertThat(names(sweep)).containsExactly("point-001");
    }

    @Test
    void aPointBeginsWhileItsSweepKeepsItsLock() throws Exception {
        Path sweep = tmp.resolve("sweep");
        try (FolderLock around = FolderLock.take(sweep)) {
            FolderLock.take(sweep.resolve("point-001")).close();
            Process other = other(sweep);
            press(other);
            assertThat(next(other))
                    .contains("is being written by another process ("
                            + ProcessHandle.current().pid() + ")");
            end(other);
            assertThat(around.isWhereItWas()).isTrue();
        }
    }

    @Test
    void ofThoseThatBeginAtOnceOneGoesOn() throws Exception {
        for (int again = 0; again < 3; again++) {
            Path dir = tmp.resolve("run" + again);
            List<Process> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(other(dir));
            }
            for (Process process : all) {
                press(process);
            }
            List<String> said = new ArrayList<>();
            for (Process process : all) {
                said.add(next(process));
            }
            assertThat(said).filteredOn((HELD + true)::equals).hasSize(1);
            assertThat(said)
                    .filteredOn(one -> one.contains("is being written by another process"))
                    .hasSize(3);
            for (Process process : all) {
                end(process);
            }
            assertThat(names(dir)).isEmpty();
        }
    }

    @Test
    void aFolderThatWasRemovedMeanwhileIsNotOursAnyMore() throws Exception {
        Path dir = tmp.resolve("run");
        FolderLock lost = FolderLock.take(dir);
        for (String name : names(dir)) {
            Files.delete(dir.resolve(name));
        }
        assertThat(lost.isWhereItWas()).isFalse();
        Process other = holder(dir);
        assertThat(lost.isWhereItWas()).isFalse();
        lost.close();
        refused(dir, "another process (" + other.pid() + ")");
        end(other);
    }

    @Test
    void aFileSystemWithoutLocksIsNamed() throws IOException {
        Path dir = tmp.resolve("run");
        assertThatThrownBy(() -> FolderLock.take(dir, channel -> {
                    throw new IOException("No locks available");
                }))
                .isInstanceOf(ResultFolderException.class)
                .hasMessage(
                        "result folder " + dir + " cannot be locked (No locks available), so two processes could write"
                                + " it at once; choose a folder on a file system with locks, such as a local disk");
    }

    @Test
    void aLinkInPlaceOfTheLockIsNotFollowed() throws IOException {
        Path dir = Files.createDirectory(tmp.resolve("run"));
        Path mine = Files.writeString(tmp.resolve("mine"), "mine");
        Files.createSymbolicLink(dir.resolve(FolderLock.LOCK_FILE), mine);
        assertThatThrownBy(() -> FolderLock.take(dir)).hasMessageContaining("is there and no file");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void whatAKilledRunLeftOfItsLockDoesNotMakeAFolderFull() throws IOException {
        Path dir = Files.createDirectory(tmp.resolve("run"));
        Files.createFile(dir.resolve(FolderLock.LOCK_FILE));
        Files.createFile(dir.resolve(".splitwave-writer-1-2"));
        ResultFolder.requireUsable(dir, false);
        Files.createFile(dir.resolve("mine"));
        assertThatThrownBy(() -> ResultFolder.requireUsable(dir, false)).hasMessageContaining("holds 1 entry");
    }
}
