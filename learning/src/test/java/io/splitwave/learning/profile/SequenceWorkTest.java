package io.splitwave.learning.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.architecture.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Server work by the number of tokens, against the profile with all tokens and against products counted by hand. */
class SequenceWorkTest {

    private static Architecture network(String name) {
        return KnownNetworks.named(name).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"vit-s16, 3", "vit-b16, 3", "vit-b32, 1", "vit-l16, 24", "vit-digits, 2"})
    void withAllTokensItIsTheProfile(String name, int cut) {
        Architecture network = network(name);
        int all = ((Shape.Tokens) network.crossing(cut)).count();
        for (BackwardWork backward : BackwardWork.values()) {
            SequenceWork work = new SequenceWork(network, cut, backward);
            TrainingProfile profile = TrainingProfile.of(network, backward, SentBits.plain(32));
            assertThat(work.serverForwardFlop(all)).isEqualTo(profile.serverForwardFlop(cut));
            assertThat(work.serverBackwardFlop(all)).isEqualTo(profile.serverBackwardFlop(cut));
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "10", "66", "197"})
    void mapsGrowWithTheTokensAndAttentionWithTheirSquare(int tokens) {
        double maps = 2.0 * tokens * (4 * 768 * 768 + 2 * 768 * 3072);
        double products = 2 * 2.0 * tokens * tokens * 768;
        double forward = 10 * (maps + products) + 2.0 * 768 * 1000;
        SequenceWork work = new SequenceWork(network("vit-b16"), 3, BackwardWork.COUNTED);
        assertThat(work.serverForwardFlop(tokens)).isEqualTo(forward);
        assertThat(work.serverBackwardFlop(tokens)).isEqualTo(2 * forward);
    }

    @Test
    void refusesWhatHasNoTokens() {
        assertThatThrownBy(() -> new SequenceWork(network("vgg16"), 2, BackwardWork.COUNTED))
                .hasMessage("sequence work: cut must be in 0..6 of network vgg16, where tokens cross, was 2");
        assertThatThrownBy(() -> new SequenceWork(network("vit-b16"), 15, BackwardWork.COUNTED))
                .hasMessageContaining("was 15");
        SequenceWork work = new SequenceWork(network("vit-b16"), 3, BackwardWork.COUNTED);
        assertThatThrownBy(() -> work.serverForwardFlop(0)).hasMessage("tokens of a sequence must be in 1..197, was 0");
        assertThatThrownBy(() -> work.serverBackwardFlop(198)).hasMessageContaining("was 198");
    }
}
