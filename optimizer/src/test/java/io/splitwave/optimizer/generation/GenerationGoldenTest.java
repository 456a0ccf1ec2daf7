package io.splitwave.optimizer.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The figures of an independent prototype of GenFV, three UDs on 30 subcarriers of 180 kHz. */
class GenerationGoldenTest {
    @Test
    void shouldMatchThePrototype() {
        GenerationDecision decision = Worlds.exact(Worlds.golden());
        assertThat(decision.selected()).containsExactly(true, true, true);
        assertThat(decision.objectiveS()).isCloseTo(2.616273, within(5e-7));
        assertThat(decision.subcarriers()).containsExactly(8, 12, 10);
        double[] powerW = {.061871, .089584, .055058};
        for (int n = 0; n < 3; n++) {
            assertThat(decision.powerW()[n]).isCloseTo(powerW[n], within(5e-7));
        }
        assertThat(decision.leftOut()).isEmpty();
        assertThat(decision.lowerBoundS())
                .isLessThanOrEqualTo(decision.objectiveS())
                .isCloseTo(decision.objectiveS(), within(1e-11));
    }

    @Test
    void shouldMatchThePrototypeWithSharesThatAreNotWhole() {
        boolean[] all = {true, true, true};
        assertThat(new Oracle(Worlds.golden()).makespanS(all, false)).isCloseTo(2.577874, within(5e-7));
        assertThat(new Oracle(Worlds.golden()).makespanS(all, true)).isCloseTo(2.616273, within(5e-7));
    }

    @Test
    void shouldGenerateWhatThePrototypeGenerates() {
        assertThat(new ImageGeneration(.04, .1, .0015, 0).imagesWithin(3)).isEqualTo(69);
        assertThat(new ImageGeneration(.04, .1, .0015, 69).imagesWithin(3)).isEqualTo(67);
    }

    @Test
    void shouldBeShorterThanTheSourcesImagesWhichOverrunTheRound() {
        ImageGeneration server = Worlds.GENERATION;
        int source = (int) Math.floor((3 - server.serverS(0)) / server.perImageS());
        assertThat(source).isEqualTo(72);
        assertThat(server.serverS(source)).isCloseTo(3.088, within(1e-12)).isGreaterThan(3);
        assertThat(server.serverS(69)).isLessThanOrEqualTo(3);
        assertThat(server.serverS(70)).isGreaterThan(3);
    }
}
