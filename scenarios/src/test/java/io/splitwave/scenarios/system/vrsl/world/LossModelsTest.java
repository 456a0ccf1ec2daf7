package io.splitwave.scenarios.system.vrsl.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.loss.Participant;
import io.splitwave.scenarios.assembly.Learning;
import io.splitwave.scenarios.assembly.UnusableFileException;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.system.vrsl.PlayedRun;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that a scenario names for what it learns. */
class LossModelsTest {
    @TempDir
    private Path folder;

    private Scenario scenario(String... overrides) {
        List<String> all = new ArrayList<>(List.of("ud.count=2", "model.profile.batch=4", "learning.steps=1"));
        all.addAll(Arrays.asList(overrides));
        return PlayedRun.scenario("digits", all.toArray(String[]::new));
    }

    private Scenario onIdx() {
        return scenario("learning.data=idx", "learning.folder=" + folder);
    }

    /** As many images of 8 x 8, each all of one brightness that tells its class. */
    private static byte[] images(int count) {
        ByteBuffer file = ByteBuffer.allocate(16 + 64 * count)
                .putInt(0x803)
                .putInt(count)
                .putInt(8)
                .putInt(8);
        for (int i = 0; i < count; i++) {
            byte[] image = new byte[64];
            Arrays.fill(image, (byte) (25 * (i % 10)));
            file.put(image);
        }
        return file.array();
    }

    private static byte[] labels(int count) {
        ByteBuffer file = ByteBuffer.allocate(8 + count).putInt(0x801).putInt(count);
        for (int i = 0; i < count; i++) {
            file.put((byte) (i % 10));
        }
        return file.array();
    }

    private static byte[] packed(byte[] bytes) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private void writeIdx() throws Exception {
        Files.write(folder.resolve("train-images-idx3-ubyte"), images(40));
        Files.write(folder.resolve("train-labels-idx1-ubyte.gz"), packed(labels(40)));
        Files.write(folder.resolve("t10k-images-idx3-ubyte.gz"), packed(images(20)));
        Files.write(folder.resolve("t10k-labels-idx1-ubyte"), labels(20));
    }

    @Test
    void imagesOfOnesOwnAreLearned() throws Exception {
        writeIdx();
        Learning learning = Worlds.of(onIdx()).learning(new RandomStreams(1), 0, true);
        var model = learning.scored().orElseThrow();
        model.roundStarted(new int[] {0, 1});
        assertThat(model.roundEnded(List.of(new Participant(0, 2), new Participant(1, 2)))
                        .loss())
                .isPositive();
        assertThat(learning.forecast()).isEmpty();
    }

    @Test
    void whatIsWrongWithAFileIsSaidBeforeTheRun() throws Exception {
        assertThatThrownBy(() -> Worlds.of(onIdx()))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining(
                        "train-images-idx3-ubyte: expected images (or train-images-idx3-ubyte.gz), found no");
        writeIdx();
        Files.write(folder.resolve("t10k-labels-idx1-ubyte"), labels(19));
        assertThatThrownBy(() -> Worlds.of(onIdx()))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("t10k-labels-idx1-ubyte, byte 4: expected 20 labels");
        Files.write(folder.resolve("t10k-labels-idx1-ubyte"), Arrays.copyOf(labels(20), 20));
        assertThatThrownBy(() -> Worlds.of(onIdx()))
                .hasMessageContaining("byte 20: expected 20 labels, 28 bytes in all");
        assertThatThrownBy(() -> Worlds.of(scenario("learning.data=cifar-10", "learning.folder=" + folder)))
                .hasMessageContaining("data_batch_1.bin: expected images (or data_batch_1.bin.gz), found no such file");
    }

    @Test
    void cifarNeedsANetworkForItsImages() throws Exception {
        for (String name : List.of(
                "data_batch_1.bin",
                "data_batch_2.bin",
                "data_batch_3.bin",
                "data_batch_4.bin",
                "data_batch_5.bin",
                "test_batch.bin")) {
            Files.write(folder.resolve(name), new byte[3073]);
        }
        assertThatThrownBy(() -> Worlds.of(scenario("learning.data=cifar-10", "learning.folder=" + folder)))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("network cnn makes 10 features from an image of 1 x 8 x 8; the images need"
                        + " 10 features from an image of 3 x 32 x 32");
    }

    @Test
    void aTableMustHaveEveryCut() throws Exception {
        Path table = folder.resolve("loss.csv");
        Scenario tabled = scenario("learning.loss=profile", "learning.table=" + table);
        assertThatThrownBy(() -> Worlds.of(tabled))
                .hasMessageContaining("expected a CSV of measured loss, found no such");
        Files.writeString(table, "cut,round,loss,accuracy\n1,0,2.3,0.1\n2,0,2.3,0.1\n");
        assertThatThrownBy(() -> Worlds.of(tabled))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("loss.csv: expected a loss for each cut 1..5, found none for cut 3");
        Files.writeString(table, "cut,round\n");
        assertThatThrownBy(() -> Worlds.of(tabled)).hasMessageContaining("loss.csv, line 1: expected the header");
    }

    @Test
    void onlyWhatIsAskedForIsOpened() {
        RandomStreams streams = new RandomStreams(1);
        Worlds trained = Worlds.of(scenario());
        assertThat(trained.train()).isTrue();
        assertThat(trained.learning(streams, 0, false)).isEqualTo(Learning.NONE);
        Worlds weighed = Worlds.of(scenario("learning.loss=profile", "learning.lambda=1 s"));
        assertThat(weighed.train()).isFalse();
        assertThat(weighed.learning(streams, 0, true).models()).hasSize(1);
        assertThat(weighed.learning(streams, 0, false).scored()).isEmpty();
        assertThat(weighed.learning(streams, 0, false).forecast()).isPresent();
    }
}
