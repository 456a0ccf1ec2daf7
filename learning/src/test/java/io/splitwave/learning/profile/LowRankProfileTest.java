package io.splitwave.learning.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.learning.architecture.AdaptedMap;
import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.architecture.LowRankAdaptation;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Sizes against the table that ST-SFLora publishes, work against products counted by hand. */
class LowRankProfileTest {

    private static final LowRankAdaptation RANK_16 =
            new LowRankAdaptation(16, Set.of(AdaptedMap.QKV, AdaptedMap.FC1, AdaptedMap.FC2));
    private static final Architecture BASE = network("vit-b16");

    // ViT-B/16 as its authors describe it
    private static final double TOKENS = 197;
    private static final double WIDTH = 768;
    private static final double HIDDEN = 3072;
    private static final double RANK = 16;
    private static final double EMBEDDING_FLOP = 2 * 196 * WIDTH * (16 * 16 * 3);
    private static final double ADAPTERS_FLOP = 2 * TOKENS * RANK * (6 * WIDTH + 2 * HIDDEN);
    private static final double HEAD_FLOP = 2 * WIDTH * 1000;

    private static Architecture network(String name) {
        return KnownNetworks.named(name).orElseThrow();
    }

    private static LowRankProfile profile(int cut, DeviceAdapters adapters) {
        return new LowRankProfile(BASE, RANK_16, cut, adapters);
    }

    /** Embedding and two encoder layers at the device. */
    private static LowRankProfile study(DeviceAdapters adapters) {
        return profile(3, adapters);
    }

    private static double mebibytes(double bit) {
        return bit / LowRankProfile.MEBIBYTE_BIT;
    }

    private static double mebibytesOf(long parameters) {
        return mebibytes(parameters * 32.0);
    }

    private static String oneDecimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** Linear maps of a block, one pass over t tokens. */
    private static double maps(double tokens) {
        return 2 * tokens * (4 * WIDTH * WIDTH + 2 * WIDTH * HIDDEN);
    }

    /** Both products of attention, forward. */
    private static double products(double tokens) {
        return 2 * 2 * tokens * tokens * WIDTH;
    }

    /**
     * The table of memory and traffic of ST-SFLora (Qiang, Chang and Min, "Semantic-aware Token Selection and Resource
     * Optimization for Communication-efficient Split Federated Fine-tuning in Edge Intelligence"), batches of 64, 4 bytes a
     * number. Its "MB" is 2^20 bytes. Its GPU memory is not recomputed.
     */
    @Test
    void publishedSizesFollowFromTheArchitecture() {
        LowRankProfile profile = study(DeviceAdapters.TRAINED);
        assertThat(oneDecimal(mebibytesOf(profile.deviceParameters()))).isEqualTo("58.2");
        assertThat(oneDecimal(mebibytesOf(profile.adapterParameters()))).isEqualTo("7.9");
        assertThat(oneDecimal(mebibytesOf(profile.deviceAdapterParameters()))).isEqualTo("1.3");
        assertThat(mebibytes(profile.tokenBit(64, 32))).isEqualTo(3.0 / 16);
        // to four decimals, from an independent count
        assertThat(mebibytesOf(profile.deviceParameters())).isCloseTo(58.2217, within(5e-5));
        assertThat(mebibytesOf(profile.bodyParameters())).isCloseTo(335.1709, within(5e-5));
        assertThat(mebibytesOf(profile.adapterParameters())).isEqualTo(7.875);
        assertThat(mebibytesOf(profile.deviceAdapterParameters())).isEqualTo(1.3125);
    }

    /** 335.3 leaves 0.08 to 0.18 MiB to the head: 27 to 61 classes, fewer than the three data sets of the source have. */
    @ParameterizedTest
    @CsvSource({"26, 335.2", "27, 335.3", "61, 335.3", "62, 335.4", "100, 335.5", "200, 335.8"})
    void thePublishedWholeNeedsAHeadOfFewClasses(long classes, String published) {
        long head = classes * (768 + 1);
        assertThat(oneDecimal(mebibytesOf(study(DeviceAdapters.TRAINED).bodyParameters() + head)))
                .isEqualTo(published);
    }

    @Test
    void theWholeIsTheNetworkAndItsAdapters() {
        LowRankProfile profile = study(DeviceAdapters.TRAINED);
        assertThat(profile.headParameters()).isEqualTo(1000L * 769);
        assertThat(profile.bodyParameters() + profile.headParameters() - profile.adapterParameters())
                .isEqualTo(86_567_656L);
        assertThat(study(DeviceAdapters.NONE).deviceAdapterParameters()).isZero();
        assertThat(profile.deviceParameters() - study(DeviceAdapters.NONE).deviceParameters())
                .isEqualTo(2L * 16 * (6 * 768 + 2 * 3072));
    }

    /** The embedding takes 0.231 GFLOP, an encoder layer 2.908, all of them 34.9. */
    @Test
    void workOfTheBaseIsThatOfTheStudy() {
        assertThat(BASE.cost(1).forwardFlop() / 1e9).isCloseTo(0.231, within(5e-4));
        assertThat(BASE.cost(2).forwardFlop() / 1e9).isCloseTo(2.908, within(5e-4));
        assertThat(12 * BASE.cost(2).forwardFlop() / 1e9).isCloseTo(34.9, within(0.05));
        double block = maps(TOKENS) + products(TOKENS);
        assertThat(study(DeviceAdapters.NONE).deviceForwardFlop(64)).isEqualTo(64 * (EMBEDDING_FLOP + 2 * block));
    }

    @Test
    void adaptersOnTheDeviceAddTheirProducts() {
        double without = study(DeviceAdapters.NONE).deviceForwardFlop(64);
        assertThat(study(DeviceAdapters.FROZEN).deviceForwardFlop(64) - without).isEqualTo(64 * 2 * ADAPTERS_FLOP);
        assertThat(study(DeviceAdapters.TRAINED).deviceForwardFlop(64))
                .isEqualTo(study(DeviceAdapters.FROZEN).deviceForwardFlop(64));
    }

    @ParameterizedTest
    @EnumSource(
            value = DeviceAdapters.class,
            names = {"NONE", "FROZEN"})
    void aFrozenDeviceHasNoBackwardPass(DeviceAdapters adapters) {
        assertThat(study(adapters).deviceBackwardFlop(64)).isZero();
    }

    /** Base: input gradients of the maps, both inputs of both products. Adapters: weights and inputs. */
    private static double backwardOfBlock(double tokens) {
        return maps(tokens) + 2 * products(tokens) + 2 * ADAPTERS_FLOP / TOKENS * tokens;
    }

    /** What the first block that learns leaves out: gradients by the input of the frozen map and of its adapter. */
    private static double leftOutAtTheFirst(double tokens) {
        return 2 * tokens * (3 * WIDTH * WIDTH + RANK * WIDTH);
    }

    @Test
    void trainedAdaptersOnTheDeviceSendNothingBackToTheFrozenEmbedding() {
        assertThat(study(DeviceAdapters.TRAINED).deviceBackwardFlop(64))
                .isEqualTo(64 * (2 * backwardOfBlock(TOKENS) - leftOutAtTheFirst(TOKENS)));
    }

    @ParameterizedTest
    @CsvSource({"197", "66", "2", "1"})
    void serverWorkFollowsFromTheTokens(int tokens) {
        LowRankProfile frozen = study(DeviceAdapters.FROZEN);
        double forward = 10 * (maps(tokens) + products(tokens) + ADAPTERS_FLOP / TOKENS * tokens) + HEAD_FLOP;
        assertThat(frozen.serverForwardFlop(64, tokens)).isEqualTo(64 * forward);
        double backward = 10 * backwardOfBlock(tokens) + 2 * HEAD_FLOP;
        assertThat(frozen.serverBackwardFlop(64, tokens)).isEqualTo(64 * (backward - leftOutAtTheFirst(tokens)));
        // with a gradient by the cut
        assertThat(study(DeviceAdapters.TRAINED).serverBackwardFlop(64, tokens)).isEqualTo(64 * backward);
    }

    @Test
    void tokensAreThoseOfTheNetwork() {
        assertThat(study(DeviceAdapters.FROZEN).tokens()).isEqualTo(197);
        assertThat(study(DeviceAdapters.FROZEN).tokenBit(64, 32)).isEqualTo(64.0 * 768 * 32);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> profile(0, DeviceAdapters.NONE))
                .hasMessage("low-rank profile: cut must be in 1..13 of network vit-b16, where tokens with a class token"
                        + " cross, was 0");
        assertThatThrownBy(() -> profile(14, DeviceAdapters.NONE)).hasMessageContaining("was 14");
        assertThatThrownBy(() -> new LowRankProfile(network("mlp"), RANK_16, 1, DeviceAdapters.NONE))
                .hasMessageStartingWith("low-rank adaptation: network mlp has none of the maps");
        assertThatThrownBy(() -> new LowRankAdaptation(0, Set.of(AdaptedMap.QKV)))
                .hasMessage("rank must be >= 1, was 0");
        assertThatThrownBy(() -> new LowRankAdaptation(1, Set.of()))
                .hasMessage("low-rank adaptation: at least 1 adapted map is needed, was 0");
        LowRankProfile profile = study(DeviceAdapters.NONE);
        assertThatThrownBy(() -> profile.deviceForwardFlop(0))
                .hasMessage("low-rank profile: batch must be >= 1, was 0");
        assertThatThrownBy(() -> profile.tokenBit(1, 0)).hasMessageContaining("elementBits must be >= 1, was 0");
        assertThatThrownBy(() -> profile.serverForwardFlop(1, 198))
                .hasMessage("tokens of a sequence must be in 1..197, was 198");
    }
}
