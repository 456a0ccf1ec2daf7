package io.splitwave.learning.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of networks in the module's README says what the descriptions give. */
class ReadmeTest {

    static List<String> names() {
        return KnownNetworks.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theRowOfANetworkHasItsFigures(String name) throws IOException {
        Architecture network = KnownNetworks.named(name).orElseThrow();
        int blocks = network.blocks().size();
        Cost all = network.costInFront(blocks);
        String row = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("| `" + name + "` |"))
                .findFirst()
                .orElseThrow();
        String[] cells = row.split(" *\\| *");
        assertThat(cells[3]).isEqualTo(String.format(Locale.ROOT, "%,d", all.parameters()));
        assertThat(flop(cells[4])).isEqualTo(fourDigits(all.forwardFlop()));
        assertThat(flop(cells[5])).isEqualTo(fourDigits(all.backwardFlop()));
        assertThat(cells[6].replace(" elements", ""))
                .isEqualTo(String.format(
                        Locale.ROOT,
                        "%,d, %,d",
                        network.crossing(1).elements(),
                        network.crossing(blocks - 1).elements()));
    }

    private static String flop(String cell) {
        String[] words = cell.split(" ");
        double unit = List.of("FLOP", "kFLOP", "MFLOP", "GFLOP").indexOf(words[1]);
        return fourDigits(Double.parseDouble(words[0]) * Math.pow(1000, unit));
    }

    private static String fourDigits(double flop) {
        return String.format(Locale.ROOT, "%.3e", flop);
    }
}
