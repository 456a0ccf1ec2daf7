package io.splitwave.output.gantt;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.figure.GanttKind;
import io.splitwave.output.word.Activity;
import io.splitwave.output.word.StageWord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Colours of stages on paper are those of the reports. */
class StageColoursTest {
    private static String palette() throws IOException {
        try (InputStream in = Activity.class.getResourceAsStream("/io/splitwave/output/report/palette.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> ofReports(Activity activity) throws IOException {
        return Pattern.compile("\\b" + activity.text() + ": (\\[[^\\]]*]|\"#[0-9a-f]{6}\")")
                .matcher(palette())
                .results()
                .flatMap(found ->
                        Pattern.compile("#[0-9a-f]{6}").matcher(found.group(1)).results())
                .map(MatchResult::group)
                .collect(Collectors.toList());
    }

    @ParameterizedTest
    @EnumSource(Activity.class)
    void kindsInWhichTheSameHappensHaveTheirColoursInOrder(Activity activity) throws IOException {
        List<String> expected = ofReports(activity);
        assertThat(expected).isNotEmpty();
        List<StageWord> stages = Stream.iterate(0, i -> i + 1)
                .limit(expected.size() + 1L)
                .map(i -> StageWord.ofKind("kind-" + i, "kind, " + i, "does it", activity))
                .toList();
        List<GanttKind> kinds = StageColours.of(stages);
        assertThat(kinds.stream().limit(expected.size()))
                .extracting(kind -> String.format("#%06x", kind.colour().getRGB() & 0xffffff))
                .isEqualTo(expected);
        // then they begin again
        assertThat(kinds.get(expected.size()).colour()).isEqualTo(kinds.get(0).colour());
        assertThat(kinds.get(0).name()).isEqualTo("kind; 0");
    }
}
