package io.splitwave.scenarios.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.scenarios.assembly.UnusableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredLeakageTest {
    private static final String[] QUICK = {
        "model.network=mlp",
        "privacy.leakage=measured",
        "privacy.images=60",
        "privacy.epochs=5",
        "privacy.attackSteps=60",
        "model.cuts=[input, hidden1, local]"
    };

    @TempDir
    private Path folder;

    private static ServedNetwork network(Path folder, String... overrides) {
        return ServedNetwork.of(
                ServedSystem.scenario(Stream.concat(Arrays.stream(QUICK), Arrays.stream(overrides))
                        .toArray(String[]::new)),
                folder);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void shouldMeasureOnceAndGiveTheSameBitsFromTheCache() throws IOException {
        ServedNetwork first = network(folder);
        assertThat(first.allowedNames()).containsExactly("hidden1");
        assertThat(files()).isEmpty(); // names are known without a measurement
        List<ServedCut> cuts = first.cuts();
        assertThat(cuts.get(0).leakage()).isEqualTo(1);
        assertThat(cuts.get(1).leakage()).isStrictlyBetween(.05, 1.0);
        assertThat(cuts.get(2).leakage()).isZero();
        assertThat(files()).singleElement().asString().matches(".*/mlp-[0-9a-f]{64}\\.leakage");
        Path file = files().get(0);
        byte[] bytes = Files.readAllBytes(file);
        assertThat(network(folder).cuts()).isEqualTo(cuts);
        assertThat(network(folder).measured()).isEqualTo(first.measured());
        Path other = folder.resolve("other");
        assertThat(network(other).cuts()).isEqualTo(cuts);
        assertThat(other.resolve(file.getFileName())).hasBinaryContent(bytes);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> network(folder).cuts())
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("leakage file " + file)
                .hasMessageContaining("Delete it");
    }

    @Test
    void shouldMeasureANetworkOfTheUser() throws IOException {
        Path file = Files.writeString(folder.resolve("own.yaml"), ServedNetworkTest.OWN);
        List<ServedCut> cuts = network(folder, "model.network=" + file, "model.cuts=[first, local]")
                .cuts();
        assertThat(cuts).extracting(ServedCut::name).containsExactly("first", "local");
        assertThat(cuts.get(0).leakage()).isStrictlyBetween(.05, 1.0);
    }

    @Test
    void shouldRefuseWhatCannotBeTrainedHere() throws IOException {
        assertThat(ServedSystem.problems("privacy.leakage=measured"))
                .singleElement()
                .asString()
                .contains("privacy.leakage: expected a list of numbers that you measured elsewhere")
                .endsWith("found measured with network vgg16, which takes an image of 3 x 224 x 224, of which there are"
                        + " neither images nor trained weights here");
        assertThat(ServedSystem.problems("privacy.leakage=measured", "model.network=cnn", "privacy.data=idx"))
                .singleElement()
                .asString()
                .contains("privacy.folder")
                .contains("needed by privacy.data idx");
        Path file = Files.writeString(
                folder.resolve("own.yaml"), ServedNetworkTest.OWN.replace("features: 10", "features: 11"));
        assertThatThrownBy(() -> network(folder, "model.network=" + file, "model.cuts=[first, local]"))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageStartingWith("privacy.leakage measured: network own makes 11 features");
        assertThatThrownBy(() -> network(
                        folder,
                        "model.network=cnn",
                        "model.cuts=[input, conv1]",
                        "privacy.data=idx",
                        "privacy.folder=" + folder.resolve("none")))
                .hasMessageContaining("found no such file");
    }
}
