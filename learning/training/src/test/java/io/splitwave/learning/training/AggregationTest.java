package io.splitwave.learning.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.Block;
import io.splitwave.learning.architecture.Linear;
import io.splitwave.learning.architecture.Shape;
import io.splitwave.learning.transform.CutEncoding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures by hand; one weight per layer. */
class AggregationTest {
    private static final Network TWO_LAYERS = new Network(new Architecture(
            "two",
            new Shape.Features(1),
            List.of(Block.of("first", new Linear(1, false)), Block.of("second", new Linear(1, false)))));

    private static Weights weights(float first, float second) {
        return new Weights(new float[][] {{first}, {second}});
    }

    private static Learner learner(int ud, int cut, double weight, double serverWeight, Weights start) {
        return new Learner(ud, cut, CutEncoding.plain(32), Crossing.UNCHANGED, weight, serverWeight, start, null, 1);
    }

    @Test
    void wholeNetworksAreAveragedByTheirShares() {
        Weights model = weights(1, 10);
        Aggregation together = new Aggregation(TWO_LAYERS, model, model);
        together.add(learner(0, 2, 0.75, 0.75, model), weights(2, 20));
        together.add(learner(1, 2, 0.25, 0.25, model), weights(6, 40));
        // 0.75 x 2 + 0.25 x 6 and 0.75 x 20 + 0.25 x 40
        assertThat(Examples.values(together.weights())).isDeepEqualTo(new float[][] {{3}, {25}});
    }

    @Test
    void whatIsLeftToTheServerIsTheServers() {
        Weights model = weights(1, 10);
        Aggregation together = new Aggregation(TWO_LAYERS, model, weights(1, 30));
        together.add(learner(0, 1, 0.75, 0.75, model), weights(2, 10));
        together.add(learner(1, 2, 0.25, 0.25, model), weights(6, 50));
        // the second layer: 0.25 of device 1, 0.75 of the server, which trains it for device 0
        assertThat(Examples.values(together.weights())).isDeepEqualTo(new float[][] {{3}, {35}});
    }

    @Test
    void aDeviceAloneMovesItsSideByItsWeightAndTheServerMovesByItself() {
        Weights model = weights(8, 10);
        Aggregation together = new Aggregation(TWO_LAYERS, model, weights(8, 14));
        // rho 0.25, stale so that half counts: 0.125 of its own change, half of what the server did for it alone
        together.add(learner(0, 1, 0.125, 0.5, weights(1, 10)), weights(9, 10));
        // 8 + (9 - 1) / 8 and 10 + (14 - 10) / 2
        assertThat(Examples.values(together.weights())).isDeepEqualTo(new float[][] {{9}, {12}});
    }
}
