package io.splitwave.network.physics;

import io.splitwave.network.propagation.Heights;
import io.splitwave.network.propagation.UrbanLaw;
import io.splitwave.network.propagation.UrbanMacro;
import io.splitwave.network.propagation.UrbanMicro;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Path loss of TR 38.901 against points computed by hand from Table 7.4.1-1 with 30 digits; those at 5 GHz, 10 to 1000 m,
 * agree with an independent implementation, the reference values of the network simulator ns-3.
 */
public final class UrbanPathLossCheck implements PhysicsCheck {

    private static final String SOURCE = "TR 38.901 Table 7.4.1-1";
    private static final double ROUNDING_DB = 1e-9;
    private static final double LOW_UD_M = 1.5;

    private final UrbanLaw micro;
    private final UrbanLaw macro;

    /** The check of the models as they are. */
    public UrbanPathLossCheck() {
        this(new UrbanMicro(5e9, new Heights(10, LOW_UD_M)), new UrbanMacro(5e9, new Heights(25, LOW_UD_M)));
    }

    /** The check of other laws, to see it fail. */
    UrbanPathLossCheck(UrbanLaw micro, UrbanLaw macro) {
        this.micro = Objects.requireNonNull(micro, "micro");
        this.macro = Objects.requireNonNull(macro, "macro");
    }

    @Override
    public String name() {
        return "urban-path-loss";
    }

    @Override
    public List<CheckResult> run(long seed) {
        // before and after the breakpoint: 300 m (UMi) and 800 m (UMa)
        return List.of(
                point("UMi", micro, 10, true, 69.85907200780684),
                point("UMi", micro, 100, true, 88.4122283022162),
                point("UMi", micro, 1000, true, 119.311413010021),
                point("UMi", micro, 10, false, 76.75627151208826),
                point("UMi", micro, 100, false, 107.9432437593573),
                point("UMi", micro, 1000, false, 143.1886148901035),
                point("UMa", macro, 10, true, 72.93795505221522),
                point("UMa", macro, 100, true, 86.23619587656724),
                point("UMa", macro, 1000, true, 109.7252044959769),
                point("UMa", macro, 10, false, 82.5130513617903),
                point("UMa", macro, 100, false, 106.1355627897756),
                point("UMa", macro, 1000, false, 144.7640852497027));
    }

    private static CheckResult point(String name, UrbanLaw law, double distanceM, boolean los, double lossDb) {
        String subject =
                String.format(Locale.ROOT, "%s path loss, 5 GHz, %.0f m, %s", name, distanceM, los ? "LoS" : "NLoS");
        return new CheckResult(subject, SOURCE, "dB", lossDb, law.lossDb(distanceM, los, 0.5), ROUNDING_DB, "rounding");
    }
}
