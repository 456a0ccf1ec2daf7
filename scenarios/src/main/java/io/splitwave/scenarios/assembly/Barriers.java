package io.splitwave.scenarios.assembly;

import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.scenarios.format.Scenario;
import java.util.List;
import java.util.stream.IntStream;

/** How the rounds of a scenario end, in the words of the kernel. */
public final class Barriers {
    private Barriers() {}

    /**
     * The rule of the barrier at the end of a round.
     *
     * @param barrier the scenario's group {@code barrier}
     * @return one rule; none without a barrier
     */
    public static BarrierRule[] rules(Scenario.Barrier barrier) {
        return switch (barrier.rule()) {
            case SYNC -> new BarrierRule[] {new BarrierRule.All()};
            case DEADLINE -> new BarrierRule[] {
                new BarrierRule.Deadline(barrier.deadlineS().orElseThrow())
            };
            case K_OF_N -> new BarrierRule[] {new BarrierRule.FirstK(barrier.k().orElseThrow())};
            case ASYNC -> new BarrierRule[] {};
        };
    }

    /**
     * The devices that go through rounds together.
     *
     * @param barrier the scenario's group {@code barrier}
     * @param devices number of devices K, at least 1
     * @return all devices in one cohort, or a cohort for each where there is no barrier
     */
    public static List<int[]> cohorts(Scenario.Barrier barrier, int devices) {
        IntStream all = IntStream.range(0, devices);
        return barrier.rule() == Scenario.BarrierRule.ASYNC
                ? all.mapToObj(device -> new int[] {device}).toList()
                : List.of(all.toArray());
    }
}
