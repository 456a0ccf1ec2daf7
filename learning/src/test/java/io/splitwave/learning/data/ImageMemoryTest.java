package io.splitwave.learning.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageMemoryTest {

    static Stream<Arguments> kept() {
        return Stream.of(
                Arguments.of(new Keeping.All(), List.of(5, 5, 12, 14)),
                Arguments.of(new Keeping.Window(2), List.of(5, 5, 7, 9)),
                Arguments.of(new Keeping.Window(1), List.of(5, 0, 7, 2)),
                Arguments.of(new Keeping.Window(0), List.of(0, 0, 0, 0)),
                Arguments.of(new Keeping.Cap(10), List.of(5, 5, 10, 10)),
                Arguments.of(new Keeping.Cap(0), List.of(0, 0, 0, 0)));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void countsWhatIsKeptAfterEachRound(Keeping keeping, List<Integer> expected) {
        ImageMemory memory = new ImageMemory(keeping);
        assertThat(memory.soFar()).isZero();
        List<Integer> soFar = IntStream.of(5, 0, 7, 2)
                .mapToObj(images -> {
                    memory.add(images);
                    return memory.soFar();
                })
                .toList();
        assertThat(soFar).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 50})
    void aWindowKeepsTheSumOfItsRounds(int rounds) {
        Random random = new Random(1);
        int[] images = random.ints(40, 0, 100).toArray();
        ImageMemory memory = new ImageMemory(new Keeping.Window(rounds));
        for (int round = 0; round < images.length; round++) {
            memory.add(images[round]);
            assertThat(memory.soFar())
                    .isEqualTo(IntStream.rangeClosed(Math.max(0, round - rounds + 1), round)
                            .map(r -> images[r])
                            .sum());
        }
    }

    @Test
    void numbersBelowZeroAreRefused() {
        assertThatThrownBy(() -> new Keeping.Window(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("generated images kept: rounds of the window must be >= 0, were -1");
        assertThatThrownBy(() -> new Keeping.Cap(-3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("generated images kept: images of the cap must be >= 0, were -3");
        assertThatThrownBy(() -> new ImageMemory(new Keeping.All()).add(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("generated images of a round must be >= 0, were -1");
    }
}
