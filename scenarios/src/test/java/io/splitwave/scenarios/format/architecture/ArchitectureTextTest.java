package io.splitwave.scenarios.format.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.Block;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.architecture.Shape;
import io.splitwave.scenarios.format.text.Problem;
import io.splitwave.scenarios.format.text.ScenarioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Descriptions of networks from text: what is read, and every mistake with its line. */
class ArchitectureTextTest {

    private static final String CNN =
            """
            name: cnn
            input: {channels: 1, height: 8, width: 8}
            blocks:
              - name: conv1
                layers:
                  - convolution: {channels: 16, kernel: 3, stride: 1, padding: 1, bias: true}
                  - relu
              - name: conv2
                layers:
                  - convolution: {channels: 32, kernel: 3, stride: 1, padding: 1, bias: true}
                  - relu
                  - maxPooling: {kernel: 2, stride: 2, padding: 0}
              - name: conv3
                layers:
                  - convolution: {channels: 64, kernel: 3, stride: 1, padding: 1, bias: true}
                  - relu
                  - maxPooling: {kernel: 2, stride: 2, padding: 0}
              - name: hidden
                layers: [flatten, linear: {features: 64, bias: true}, relu]
              - name: classifier
                layers:
                  - linear: {features: 10, bias: true}
            """;

    private static final String TRANSFORMER =
            """
            name: vit-digits
            input: {channels: 1, height: 8, width: 8}
            blocks:
              - {name: embedding, layers: [patchEmbedding: {patch: 2, width: 32}]}
              - name: encoder1
                layers: &encoder
                  - residual: {branch: [layerNorm, selfAttention: {heads: 4}], shortcut: []}
                  - residual:
                      branch: [layerNorm, linear: {features: 64, bias: true}, gelu, linear: {features: 32, bias: true}]
                      shortcut: []
              - {name: encoder2, layers: *encoder}
              - {name: encoder3, layers: *encoder}
              - {name: encoder4, layers: *encoder}
              - {name: head, layers: [takeClassToken, layerNorm, linear: {features: 10, bias: true}]}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"cnn", "vit-digits"})
    void aTextSaysWhatAKnownNetworkSays(String name) {
        Architecture read = ArchitectureText.parse("net.yaml", name.equals("cnn") ? CNN : TRANSFORMER);
        Architecture known = KnownNetworks.named(name).orElseThrow();
        assertThat(read.name()).isEqualTo(name);
        assertThat(read.crossing(0)).isEqualTo(known.crossing(0));
        assertThat(read.blocks()).isEqualTo(known.blocks());
    }

    @Test
    void theExampleOfTheReferenceIsRead() throws IOException {
        String reference = Files.readString(Path.of("FORMAT.md"));
        String section = reference.substring(reference.indexOf("## Networks of one's own"));
        String example = section.substring(section.indexOf("```yaml\n") + 8);
        Architecture network = ArchitectureText.parse("FORMAT.md", example.substring(0, example.indexOf("```")));
        assertThat(network.blocks()).extracting(Block::name).containsExactly("stem", "residual", "classifier");
        // by hand: 16 x 14 x 14, 32 x 7 x 7 and 10 elements; 9 16 + 32, 9 16 32 + 64 + 9 32 32 + 64 + 16 32, 330
        assertThat(network.crossing(1)).isEqualTo(new Shape.Image(16, 14, 14));
        assertThat(network.crossing(2)).isEqualTo(new Shape.Image(32, 7, 7));
        assertThat(network.crossing(3)).isEqualTo(new Shape.Features(10));
        assertThat(network.cost(1).parameters()).isEqualTo(176);
        assertThat(network.cost(2).parameters()).isEqualTo(14_464);
        assertThat(network.cost(3).parameters()).isEqualTo(330);
    }

    @Test
    void inputsNeedNotBeImages() {
        String layers = "blocks: [{name: only, layers: [linear: {features: 2, bias: false}]}]\n";
        assertThat(ArchitectureText.parse("n", "name: n\ninput: {features: 9}\n" + layers)
                        .crossing(0))
                .isEqualTo(new Shape.Features(9));
        assertThat(ArchitectureText.parse("n", "name: n\ninput: {tokens: 7, width: 3, classToken: true}\n" + layers)
                        .crossing(1))
                .isEqualTo(new Shape.Tokens(7, 2, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    name: cnn | nam: cnn | net.yaml:1: nam: expected one of the keys name, input, blocks, found an unknown key; did you mean name?
                    channels: 1, | | net.yaml:2: input.channels: expected a whole number of at least 1, found nothing
                    channels: 1, | channels: 0, | net.yaml:2: input.channels: expected a whole number of at least 1, found 0
                    channels: 1, | channels: 1.5, | net.yaml:2: input.channels: expected a whole number of at least 1, found 1.5
                    {channels: 1, height: 8, width: 8} | [1, 8, 8] | net.yaml:2: input: expected a group with the sizes of one sample, found a list of 3 items
                    channels: 16, kernel: 3, | channels: 16, | net.yaml:6: blocks.1.layers.1.convolution.kernel: expected a whole number of at least 1, found nothing
                    channels: 16, kernel: 3, | channels: 16, kernel: 3, kernal: 3, | net.yaml:6: blocks.1.layers.1.convolution.kernal: expected one of the keys channels, kernel, stride, padding, bias, found an unknown key; did you mean kernel?
                    channels: 16, kernel: 3, | channels: 16, kernel: !!java.io.File 3, | net.yaml:6: blocks.layers.convolution.kernel: expected a plain value without a tag, found the tag '!!java.io.File'
                    channels: 16, | channels: 2000000, | net.yaml:6: blocks.1.layers.1.convolution.channels: expected a whole number of at most 1000000, found 2000000
                    channels: 16, kernel: 3, stride: 1, padding: 1, bias: true | channels: 16, kernel: 3, stride: 1, padding: 1, bias: yes | net.yaml:6: blocks.1.layers.1.convolution.bias: expected true or false, found 'yes'
                    [flatten, | [flaten, | net.yaml:19: blocks.4.layers.1: expected a layer, one of relu, gelu, batchNorm, layerNorm, globalAveragePooling, flatten, takeClassToken, convolution, maxPooling, averagePooling, linear, patchEmbedding, selfAttention, residual, found 'flaten'; did you mean flatten?
                    [flatten, | [linear, | net.yaml:19: blocks.4.layers.1: expected 'linear' with its figures (features, bias), found 'linear' alone
                    [flatten, | [flatten: {}, | net.yaml:19: blocks.4.layers.1: expected 'flatten' without figures, found 'flatten' with figures
                    [flatten, | [linear: 5, | net.yaml:19: blocks.4.layers.1.linear: expected a group with the keys features, bias, found 5
                    [flatten, linear: {features: 64, bias: true}, relu] | relu | net.yaml:19: blocks.4.layers: expected a list of layers, found 'relu'
                    [flatten, linear: {features: 64, bias: true}, relu] | [] | net.yaml:19: blocks.4.layers: expected a list of layers, found a list of 0 items
                    [flatten, linear: {features: 64, bias: true}, relu] | [flatten, batchNorm] | net.yaml:18: blocks.4: expected a convolution, a linear map or attention in the block, found none
                    [flatten, | [ | net.yaml:19: blocks.4.layers.1: expected a layer that takes an image of 64 x 2 x 2, found a misfit: expected features or tokens (flatten an image first) as input, found an image of 64 x 2 x 2
                    [flatten, | [maxPooling: {kernel: 2, stride: 1, padding: 2}, flatten, | net.yaml:19: blocks.4.layers.1.maxPooling: expected figures that go together, found padding must be at most half the kernel = 1, was 2
                    [flatten, | [residual: {branch: [], shortcut: []}, flatten, | net.yaml:19: blocks.4.layers.1.residual: expected figures that go together, found a residual branch needs at least 1 layer, was 0
                    [flatten, | [residual: {branch: [relu]}, flatten, | net.yaml:19: blocks.4.layers.1.residual.shortcut: expected a list of layers, found nothing
                    [flatten, | [residual: {branch: [relu], shortcut: relu}, flatten, | net.yaml:19: blocks.4.layers.1.residual.shortcut: expected a list of layers, found 'relu'
                    - name: hidden | - nothing | net.yaml:19: expected valid YAML, found a syntax error: mapping values are not allowed here
                    """)
    void aMistakeIsNamedWithItsLine(String good, String bad, String message) {
        assertThat(CNN).contains(good);
        String text = CNN.replaceFirst(Pattern.quote(good), bad == null ? "" : bad.replace("$", "\\$"));
        assertThat(problemsOf(text)).anyMatch(problem -> problem.startsWith(message));
    }

    @Test
    void allMistakesAreToldAtOnce() {
        String text =
                CNN.replace("stride: 1, padding: 1", "stride: 0, padding: -1").replace("- relu", "- rely");
        assertThat(problemsOf(text)).hasSize(9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    `` | net.yaml: expected a description of a network, found an empty file
                    [] | net.yaml:1: expected a group of keys at the top level, found a list of 0 items
                    name: x | net.yaml:1: input: expected a group with the sizes of one sample, found nothing
                    """,
            quoteCharacter = '`')
    void whatIsNoDescriptionIsRefused(String text, String message) {
        assertThat(problemsOf(text)).contains(message);
    }

    @Test
    void aliasesCannotMultiplyLayersWithoutEnd() {
        StringBuilder bomb = new StringBuilder("name: bomb\ninput: {features: 4}\nblocks:\n");
        bomb.append("  - name: a\n    layers: &a0 [layerNorm, layerNorm, layerNorm, layerNorm]\n");
        for (int level = 1; level <= 12; level++) {
            String inner = "residual: {branch: *a" + (level - 1) + ", shortcut: []}";
            bomb.append("  - name: b\n    layers: &a" + level + " [" + (inner + ", ").repeat(3) + inner + "]\n");
        }
        assertThat(problemsOf(bomb.toString())).singleElement().asString().endsWith("at most 10000 layers, found more");
    }

    @Test
    void manyBlocksAreRefused() {
        String blocks = "  - {name: b, layers: [linear: {features: 4, bias: true}]}\n";
        String head = "name: deep\ninput: {features: 4}\nblocks:\n";
        assertThat(problemsOf(head + blocks.repeat(1000))).isEmpty();
        assertThat(problemsOf(head + blocks.repeat(1001)))
                .containsExactly("net.yaml:4: blocks: expected at most 1000 blocks, found 1001 of them");
    }

    @Test
    void networksOfAbsurdSizeAreRefused() {
        String huge = "convolution: {channels: 1000000, kernel: 1000000, stride: 1, padding: 1000000, bias: true}";
        String text = "name: huge\ninput: {channels: 1000000, height: 1000000, width: 1000000}\n"
                + "blocks: [{name: only, layers: [" + huge + "]}]\n";
        assertThat(problemsOf(text)).singleElement().asString().contains("too large to be counted");
    }

    @Test
    void filesAreReadWithinBounds() throws IOException {
        Path file = folder.resolve("net.yaml");
        assertThatThrownBy(() -> ArchitectureText.read(file))
                .isInstanceOf(ScenarioException.class)
                .hasMessage(file + ": expected a description of a network, found no such file");
        Files.writeString(file, CNN);
        assertThat(ArchitectureText.read(file).blocks()).hasSize(5);
        Files.writeString(file, CNN + "#".repeat(1 << 20));
        assertThatThrownBy(() -> ArchitectureText.read(file)).hasMessageContaining("at most 1 MiB");
    }

    private static List<String> problemsOf(String text) {
        try {
            ArchitectureText.parse("net.yaml", text == null ? "" : text);
            return List.of();
        } catch (ScenarioException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }
}
