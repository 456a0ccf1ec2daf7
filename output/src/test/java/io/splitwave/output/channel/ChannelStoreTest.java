package io.splitwave.output.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.ResultFolderException;
import io.splitwave.output.store.TableStoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChannelStoreTest {
    @TempDir
    private Path dir;

    private static void assertSame(RecordedFrame found, RecordedFrame expected) {
        assertThat(found.frame()).isEqualTo(expected.frame());
        assertThat(found.links().keySet()).isEqualTo(expected.links().keySet());
        for (String link : expected.links().keySet()) {
            assertThat(bits(found.links().get(link).re()))
                    .isEqualTo(bits(expected.links().get(link).re()));
            assertThat(bits(found.links().get(link).im()))
                    .isEqualTo(bits(expected.links().get(link).im()));
        }
        assertThat(found.places()).usingRecursiveComparison().isEqualTo(expected.places());
    }

    /** AssertJ takes -0.0 and 0.0 for equal. */
    private static List<Long> bits(double[] values) {
        return java.util.Arrays.stream(values)
                .mapToObj(Double::doubleToRawLongBits)
                .toList();
    }

    @Test
    void whatIsWrittenIsReadToTheBit() {
        Path file = SampleChannels.file(dir, SampleChannels.SHAPE, 3, 5);
        assertThat(ChannelCheck.firstProblem(file, SampleChannels.SHAPE, 3)).isEmpty();
        for (int replication = 0; replication < 3; replication++) {
            try (ChannelReader reader = new ChannelReader(file, SampleChannels.SHAPE, replication)) {
                for (long frame = 0; frame < 5; frame++) {
                    assertSame(reader.next(), SampleChannels.frame(SampleChannels.SHAPE, replication, frame));
                }
            }
        }
    }

    /** 300 elements and antennas: row groups of 2048 rows and reads of 2 frames, both crossed several times. */
    @Test
    void manyPartsAndReadsMakeOneReplication() throws IOException {
        ChannelShape shape = SampleChannels.shape(700, 300, 300, false, false);
        Path file = SampleChannels.file(dir, shape, 1, 7);
        assertThat(ChannelCheck.firstProblem(file, shape, 1)).isEmpty();
        try (ChannelReader reader = new ChannelReader(file, shape, 0)) {
            for (long frame = 0; frame < 7; frame++) {
                assertSame(reader.next(), SampleChannels.frame(shape, 0, frame));
            }
        }
    }

    @Test
    void theSameFramesGiveTheSameBytesHoweverTheyCame() throws IOException {
        Path together = SampleChannels.file(dir.resolve("a"), SampleChannels.SHAPE, 2, 4);
        ResultFolder folder = ResultFolder.create(dir.resolve("b"), false);
        try (ChannelStore store = new ChannelStore(folder, SampleChannels.SHAPE)) {
            for (int replication = 0; replication < 2; replication++) {
                try (ChannelRecorder recorder = store.replication(replication)) {
                    for (long frame = 0; frame < 4; frame++) {
                        recorder.add(SampleChannels.frame(SampleChannels.SHAPE, replication, frame));
                    }
                }
            }
            store.finish(2);
        }
        assertThat(folder.resolve(ChannelStore.FILE)).hasSameBinaryContentAs(together);
    }

    @Test
    void replicationsThatAreNotKeptAreLeftOutAndNothingStaysBehind() throws IOException {
        ResultFolder folder = ResultFolder.create(dir, false);
        try (ChannelStore store = SampleChannels.record(folder, SampleChannels.SHAPE, 3, 2)) {
            store.finish(1);
        }
        Path file = folder.resolve(ChannelStore.FILE);
        assertThat(ChannelCheck.firstProblem(file, SampleChannels.SHAPE, 1)).isEmpty();
        assertThat(ChannelCheck.firstProblem(file, SampleChannels.SHAPE, 2))
                .hasValue("expected frames of replications 0..1, found none of replication 1");
        assertThat(names()).containsExactly(".splitwave-files", ChannelStore.FILE);
    }

    @Test
    void withoutAnEndNoFileIsLeft() throws IOException {
        SampleChannels.record(ResultFolder.create(dir, false), SampleChannels.SHAPE, 2, 2)
                .close();
        assertThat(names()).containsExactly(".splitwave-files");
    }

    @Test
    void noReplicationAtAllIsAFileWithoutRows() {
        ResultFolder folder = ResultFolder.create(dir, false);
        try (ChannelStore store = new ChannelStore(folder, SampleChannels.SHAPE)) {
            store.finish(0);
        }
        assertThat(ChannelCheck.firstProblem(folder.resolve(ChannelStore.FILE), SampleChannels.SHAPE, 1))
                .isPresent();
    }

    @Test
    void aRunThatGoesOnLongerThanTheFileIsToldSo() {
        Path file = SampleChannels.file(dir, SampleChannels.SHAPE, 1, 2);
        try (ChannelReader reader = new ChannelReader(file, SampleChannels.SHAPE, 0)) {
            reader.next();
            reader.next();
            assertThatThrownBy(reader::next)
                    .isInstanceOf(TableStoreException.class)
                    .hasMessage(file + ": replication 0: expected frame 2, which the run has come to, found only frames"
                            + " 0..1; bound the run by horizon.frames or record more");
        }
    }

    @Test
    void aFrameOfAnotherShapeAndAReplicationTwiceAreRefused() {
        try (ChannelStore store = new ChannelStore(ResultFolder.create(dir, false), SampleChannels.SHAPE);
                ChannelRecorder recorder = store.replication(0)) {
            RecordedFrame odd = new RecordedFrame(
                    0,
                    Map.of(SampleChannels.AP_IRS, new ChannelMatrix(new double[7], new double[7])),
                    ChannelPlaces.unknown(3));
            assertThatThrownBy(() -> recorder.add(odd))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("frame 0: link ap-irs must have 2 x 4 entries");
            assertThatThrownBy(() -> store.replication(0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("recorded already");
        }
    }

    @Test
    void aForeignFileOfThatNameIsFoundBeforeTheRun() throws IOException {
        Files.writeString(dir.resolve(ChannelStore.FILE), "mine");
        assertThatThrownBy(() -> ResultFolder.create(dir, true))
                .isInstanceOf(ResultFolderException.class)
                .hasMessageContaining(ChannelStore.FILE);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(dir)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
