package io.splitwave.scenarios.format.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    /** By hand; a swap of neighbours counts once. */
    @ParameterizedTest
    @CsvSource({
        "count, count, 0",
        "cout, count, 1",
        "cuont, count, 1",
        "kitten, sitting, 3",
        "'', abc, 3",
        "abc, '', 3",
        "ab, ba, 1",
        "abcd, badc, 2"
    })
    void distanceCountsEdits(String a, String b, int edits) {
        assertThat(Nearest.distance(a, b)).isEqualTo(edits);
        assertThat(Nearest.distance(b, a)).isEqualTo(edits);
    }

    @Test
    void theClosestWinsAndTheFarOnesDoNotCount() {
        List<String> names = List.of("uplinkSize", "uplinkRatio", "k");
        assertThat(Nearest.of("uplinkSise", names)).contains("uplinkSize");
        assertThat(Nearest.of("up_link_ratio", names)).contains("uplinkRatio");
        assertThat(Nearest.of("bandwidth", names)).isEmpty();
        assertThat(Nearest.of("", names)).isEmpty();
        assertThat(Nearest.of("j", names)).isEmpty();
        assertThat(Nearest.of("uplinkSize".repeat(50), names)).isEmpty();
    }
}
