package io.splitwave.scenarios.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.scenarios.format.text.ScenarioException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearningRulesTest {

    private static Scenario load(String preset, String overrides) {
        return ScenarioLoader.load(
                preset,
                Stream.of(overrides.split(";"))
                        .map(String::strip)
                        .map(ScenarioOverride::parse)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    quickstart | learning.loss=trained | needed by learning.loss trained, found nothing
                    quickstart | learning.loss=profile | needed by learning.loss profile, found nothing
                    quickstart | learning.lambda=1 s | needed by learning.lambda, found nothing
                    vgg16 | learning.loss=profile | learning.table: expected the path of a CSV of measured loss
                    digits | learning.lambda=1 s; optimizer.scheme=dual | found scheme dual, which does not weigh the loss
                    digits | learning.steps=5 | expected a divisor of model.profile.batch, which is 64, found 5
                    digits | learning.data=idx | needed by learning.data idx, found nothing
                    digits | learning.data=cifar-10 | needed by learning.data cifar-10, found nothing
                    digits | learning.rate=0 | learning.rate: expected a plain number
                    digits | learning.lambda=1 | learning.lambda: expected a time of at least 0 s with its unit
                    """)
    void whatDoesNotGoTogetherIsRefused(String preset, String overrides, String message) {
        assertThatThrownBy(() -> load(preset, overrides))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(message);
    }

    @Test
    void nothingIsLearnedUnlessAskedFor() {
        LearningModel none = ScenarioLoader.load("paper", List.of()).learning();
        assertThat(none.loss()).isEqualTo(LearningModel.Loss.NONE);
        assertThat(none.lambdaS()).isZero();
        assertThat(load("digits", "learning.lambda=10 ms").learning().lambdaS()).isEqualTo(0.01);
    }
}
