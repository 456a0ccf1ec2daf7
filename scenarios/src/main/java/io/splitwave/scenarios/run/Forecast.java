package io.splitwave.scenarios.run;

import io.splitwave.scenarios.format.Scenario;
import java.util.Map;

/**
 * What a scenario will take, told before it starts: memory and time that grow with the number of UDs. Estimates from
 * measurements (MEASURED.md of this module), good to about a third.
 */
public final class Forecast {
    /** Program, rows that wait, and what a hundred UDs need. */
    private static final double FIXED_BYTES = 120e6;

    /** Places, processor, decisions under comparison, stages in flight. */
    private static final double UD_BYTES = 1800;

    private static final double LAYER_BYTES = 24; // FLOP of the layer as drawn, as kept, and summed
    private static final double ELEMENT_BYTES = 48; // a complex entry, thrice while a frame is drawn and used
    private static final double ANTENNA_BYTES = 32; // a complex entry, twice while gains are computed

    /** Time of a decision per UD where it is above {@link #PLAIN_S}, of a thousand UDs on. */
    private static final Map<String, Double> DECISION_S = Map.of(
            "dual", 3e-5,
            "power-saving", 1e-4,
            "admm", 2e-4,
            "ga", 4e-4,
            "direct", 5e-4,
            "makespan", 5e-4,
            "reactive", 6e-4);

    private static final double PLAIN_S = 1e-5;

    /** Time for one UD when the twin budget is shared out anew, which without a barrier each start of a round does. */
    private static final double SHARE_S = 3e-7;

    private final Scenario scenario;

    /**
     * Looks at a scenario.
     *
     * @param scenario what is to be run
     */
    public Forecast(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * Java heap for so many replications at a time.
     *
     * @param threads replications played at a time, at least 1
     * @return byte
     */
    public double heapBytes(int threads) {
        double perUd = UD_BYTES
                + LAYER_BYTES * scenario.model().drawnLayers()
                + ELEMENT_BYTES * scenario.irs().elements()
                + ANTENNA_BYTES * scenario.accessPoint().antennas();
        return FIXED_BYTES + threads * perUd * scenario.ud().count();
    }

    /**
     * Most replications at a time that fit into a heap.
     *
     * @param heapBytes size of the heap, byte
     * @return 0 if not even one fits
     */
    public int threadsThatFit(double heapBytes) {
        double each = heapBytes(1) - FIXED_BYTES;
        return (int) Math.min(Integer.MAX_VALUE, Math.max(0, Math.floor((heapBytes - FIXED_BYTES) / each)));
    }

    /**
     * Time of one decision.
     *
     * @return s
     */
    public double decisionS() {
        return scenario.ud().count()
                * DECISION_S.getOrDefault(scenario.optimizer().scheme(), PLAIN_S);
    }

    /**
     * Time that goes into sharing out the twin budget in one round of every UD, where each UD begins rounds by itself.
     *
     * @return s; 0 where UDs begin their rounds together
     */
    public double sharingS() {
        double uds = scenario.ud().count();
        return scenario.barrier().rule() == Scenario.BarrierRule.ASYNC ? SHARE_S * uds * uds : 0;
    }
}
