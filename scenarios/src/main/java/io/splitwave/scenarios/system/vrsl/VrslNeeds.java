package io.splitwave.scenarios.system.vrsl;

import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.system.Forecast;
import io.splitwave.scenarios.system.vrsl.world.Schemes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The memory and time of a scenario, as far as they are known before it starts: the parts that grow with the number of
 * UDs. Estimates from measurements (MEASURED.md of this module), good to about a third.
 */
final class VrslNeeds {
    /** Program, waiting rows, and the memory of a hundred UDs. */
    private static final double FIXED_BYTES = 120e6;

    /** Places, processor, decisions under comparison, stages in flight. */
    private static final double UD_BYTES = 1500;

    private static final double LAYER_BYTES = 16; // FLOP of the layer, and summed
    private static final double ELEMENT_BYTES = 16; // a complex entry; twice with schemes that look back

    /**
     * Time for one UD when the twin budget is split again, which happens at each start of a round without a barrier.
     */
    private static final double SHARE_S = 3e-7;

    /** A part that takes longer in each frame or round is reported before the run. */
    private static final double LONG_S = 15;

    private final Scenario scenario;

    VrslNeeds(Scenario scenario) {
        this.scenario = scenario;
    }

    Forecast forecast() {
        double perUd = UD_BYTES
                + LAYER_BYTES * scenario.model().drawnLayers()
                + ELEMENT_BYTES * scenario.irs().elements();
        return new Forecast(FIXED_BYTES, perUd * scenario.ud().count());
    }

    /** Parts that take long with so many UDs. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (decisionS() > LONG_S) {
            notes.add(String.format(
                    Locale.ROOT,
                    "with %d UDs scheme %s takes about %.0f s to decide a frame; optimizer.every decides less often, and"
                            + " schemes such as ao decide faster",
                    scenario.ud().count(),
                    scenario.optimizer().scheme(),
                    decisionS()));
        }
        if (sharingS() > LONG_S) {
            notes.add(String.format(
                    Locale.ROOT,
                    "with %d UDs and barrier.rule async a round of every UD takes about %.0f s, as each start of a round"
                            + " splits the twin budget again; with a barrier all start at once",
                    scenario.ud().count(),
                    sharingS()));
        }
        return notes;
    }

    /** Time of one decision, s. */
    double decisionS() {
        return scenario.ud().count() * Schemes.entry(scenario).secondsPerUd();
    }

    /**
     * Time for splitting the twin budget in one round of every UD, where each UD begins rounds by itself, s; 0 where
     * UDs begin their rounds together.
     */
    double sharingS() {
        double uds = scenario.ud().count();
        return scenario.barrier().rule() == Scenario.BarrierRule.ASYNC ? SHARE_S * uds * uds : 0;
    }
}
