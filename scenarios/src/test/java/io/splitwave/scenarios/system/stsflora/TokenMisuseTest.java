package io.splitwave.scenarios.system.stsflora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.scenarios.assembly.UnusableFileException;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.text.ScenarioException;
import io.splitwave.scenarios.system.Systems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, before anything is played: validate and run read and share a scenario alike. */
class TokenMisuseTest {
    /** Two encoder layers of width 8 and 16 tokens of 2 x 2 pixels. */
    private static final String OWN =
            """
            name: own
            input: {channels: 1, height: 8, width: 8}
            blocks:
              - name: embedding
                layers: [patchEmbedding: {patch: 2, width: 8}]
              - name: one
                layers: &layer
                  - residual: {branch: [layerNorm, selfAttention: {heads: 2}], shortcut: []}
                  - residual:
                      branch: [layerNorm, linear: {features: 16, bias: true}, gelu, linear: {features: 8, bias: true}]
                      shortcut: []
              - name: two
                layers: *layer
              - name: head
                layers: [layerNorm, takeClassToken, linear: {features: 10, bias: true}]
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            tokens.min=197             | tokens.min: expected at most 196, the tokens of vit-b16, found 197
            tokens.min=0               | tokens.min: expected a whole number of at least 1, found 0
            optimizer.scheme=fixed-tokens;tokens.fixed=197 | tokens.fixed: expected within 1..196, tokens.min and the tokens of vit-b16, found 197
            optimizer.scheme=fixed-tokens;tokens.min=9 | tokens.fixed: expected within 9..196, tokens.min and the tokens of vit-b16, found 8
            model.cut=1                | model.cut: expected a whole number of at least 2, found 1
            model.cut=13               | model.cut: expected within 2..12, the encoder layers of vit-b16 but its last, found 13
            model.cut=14               | model.cut: expected within 2..12, the encoder layers of vit-b16 but its last, found 14
            model.network=vit-digits;model.cut=5 | model.cut: expected within 2..4, the encoder layers of vit-digits but its last, found 5
            model.network=resnet18     | model.network: expected a vision transformer of two encoder layers at least, found resnet18
            model.network=mlp          | model.network: expected a vision transformer of two encoder layers at least, found mlp
            model.adapted=[]           | model.adapted: expected one map at least, found an empty list
            model.adapted=[qkv, qkv]   | model.adapted: expected a list of distinct words of qkv, projection, fc1, fc2, found one word twice
            model.adapted=[keys]       | model.adapted: expected one of qkv, projection, fc1, fc2, found 'keys'
            model.client=trained       | model.client: expected one of frozen, client-lora, found 'trained'
            model.rank=0               | model.rank: expected a whole number of at least 1, found 0
            tokens.bits=33             | tokens.bits: expected a whole number of at most 32, found 33
            tokens.concentration=-1    | tokens.concentration: expected a plain number of at least 0 and at most 50 such as 1.5, found -1
            selection.active=0         | selection.active: expected a whole number of at least 1, found 0
            selection.longest=3        | selection.longest: expected a time of at least 1 us and at most 1000000000 s with its unit, such as 30 s, found the bare number 3
            ud.energyBudget=1 W        | ud.energyBudget: expected an energy of at least 0.001 uJ and at most 1000000000 kJ, in uJ, mJ, J, kJ, Wh or kWh, found a power, '1 W'
            radio.bandwidth=3 W        | radio.bandwidth: expected a frequency above 0 Hz, in Hz, kHz, MHz, GHz or THz, found a power, '3 W'
            optimizer.overhead=mean    | optimizer.overhead: expected one of none, mean-before, found 'mean'
            optimizer.scheme=tokens-op | optimizer.scheme: expected one of all-tokens, equal-bandwidth, fixed-tokens, random-tokens, tokens-bcd, tokens-opt, found 'tokens-op'; did you mean tokens-opt?
            learning.network=vit-digits | learning.network: expected a key of this scenario's system, st-sflora, found a key of the systems asfl, genfv, sflam, ucsfl
            learning.loss=profile      | learning.loss: expected one of none, trained, found 'profile'
            """)
    void aValueThatCannotBeIsToldInOneLine(String settings, String message) {
        assertThatThrownBy(() -> TokenPlay.scenario(settings.split(";")))
                .isInstanceOf(ScenarioException.class)
                .satisfies(thrown -> assertThat(thrown.getMessage().lines())
                        .extracting(line -> line.replaceFirst("^(--set|preset st-sflora:\\d+:) ", ""))
                        .containsExactly(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            model.cut=3   | own.yaml: expected a vision transformer with an encoder layer on either side of model.cut, found network own of 4 blocks, cut behind block 3
            model.cut=2;tokens.min=17 | own.yaml: expected at least 17 tokens (tokens.min), found 16
            model.cut=2;optimizer.scheme=fixed-tokens;tokens.fixed=17 | own.yaml: expected tokens.fixed within 1..16, tokens.min and the tokens of the network, found 17
            """)
    void aNetworkOfAFileThatDoesNotFitIsRefused(String settings, String message) throws IOException {
        Scenario scenario = own(settings.split(";"));
        assertThatThrownBy(() -> Systems.of(scenario).share(scenario))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageEndingWith(message);
    }

    /** A transformer of one's own is timed and fine-tuned as those that come with the program. */
    @ParameterizedTest
    @ValueSource(strings = {"tokens.fixed=17", "learning.loss=trained;learning.pretrainingEpochs=0;local.samples=4"})
    void aTransformerOfAFileCanBePlayed(String settings) throws IOException {
        String[] all = ("model.cut=2;horizon.rounds=1;ud.count=3;" + settings).split(";");
        TokenPlay play = TokenPlay.of(own(all), 0);
        assertThat(play.senders(0)).isEqualTo(3);
        assertThat(play.rows().rounds().get(0).learning() != null).isEqualTo(settings.contains("trained"));
    }

    private Scenario own(String... settings) throws IOException {
        Path file = Files.writeString(folder.resolve("own.yaml"), OWN);
        String[] all = new String[settings.length + 1];
        System.arraycopy(settings, 0, all, 0, settings.length);
        all[settings.length] = "model.network=" + file;
        return TokenPlay.scenario(all);
    }

    @Test
    void aNetworkThatDoesNotFitTheImagesIsRefused() {
        Scenario scenario = TokenPlay.scenario("learning.loss=trained");
        assertThatThrownBy(() -> Systems.of(scenario).share(scenario))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageStartingWith("learning.loss trained: network vit-b16");
    }
}
