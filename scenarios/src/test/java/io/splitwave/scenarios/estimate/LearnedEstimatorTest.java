package io.splitwave.scenarios.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.estimate.GoodputEstimator;
import io.splitwave.network.nr.LinkStep;
import io.splitwave.network.nr.LinkSteps;
import io.splitwave.scenarios.format.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnedEstimatorTest {
    private static final String[] SMALL = {
        "estimator.training=4", "estimator.test=2", "estimator.length=20 s", "estimator.window=5", "estimator.horizon=2"
    };

    @TempDir
    private Path folder;

    private Scenario small(String... more) {
        List<String> all = new ArrayList<>(List.of(SMALL));
        all.addAll(List.of(more));
        return LinkSystem.scenario(folder, all.toArray(String[]::new));
    }

    /** Estimates of 50 steps of one link. */
    private List<Double> estimates(Scenario scenario, Path cache) {
        UserLinks links = UserLinks.read(scenario);
        LearnedEstimator learned = LearnedEstimator.of(scenario, links, new EstimatorStore(cache));
        GoodputEstimator estimator = learned.start();
        LinkSteps link = links.link(new RandomStreams(7), 0, 0);
        List<Double> estimates = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            LinkStep step = link.next();
            estimator.observe(learned.indicators(step), step.goodputBps());
            estimates.add(estimator.estimateBps());
        }
        return estimates;
    }

    @Test
    void shouldGiveTheSameBitsFromTheCacheAsLearnedAnew() {
        List<Double> learned = estimates(small(), folder.resolve("one"));
        assertThat(folder.resolve("one")).isDirectoryContaining("glob:**/log-quantile-*.estimator");
        assertThat(estimates(small(), folder.resolve("one"))).isEqualTo(learned);
        assertThat(estimates(small(), folder.resolve("other"))).isEqualTo(learned);
    }

    /** What a run draws does not reach what was learned before it. */
    @Test
    void shouldNotDependOnTheSeedOfTheRun() {
        List<Double> learned = estimates(small("seed=1"), folder.resolve("one"));
        assertThat(estimates(small("seed=2"), folder.resolve("other"))).isEqualTo(learned);
        assertThat(estimates(small("estimator.seed=2"), folder.resolve("other")))
                .isNotEqualTo(learned);
    }
}
