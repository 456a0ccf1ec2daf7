package io.splitwave.scenarios.system.vrsl;

import io.splitwave.output.report.Figures;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.text.Coordinates;
import io.splitwave.scenarios.system.Counts;
import io.splitwave.scenarios.system.vrsl.world.CloseUds;
import io.splitwave.scenarios.system.vrsl.world.LeastDistances;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports how often UDs were so near to an end of a link that its path loss was that of a longer distance. */
final class CloseUdsRemarks {
    private static final String UD_FRAMES = "ud-frames";
    private static final String NEAR_IRS = "near-irs";
    private static final String NEAR_AP = "near-ap";

    private CloseUdsRemarks() {}

    static Counts counts(CloseUds found) {
        return Counts.NONE
                .with(UD_FRAMES, found.udFrames())
                .with(NEAR_IRS, found.nearIrs())
                .with(NEAR_AP, found.nearAccessPoint());
    }

    /** A sentence for each end that UDs came too near to. */
    static List<String> of(Counts counts, Scenario scenario) {
        LeastDistances least = LeastDistances.of(scenario, true, true);
        List<String> remarks = new ArrayList<>();
        add(remarks, counts.of(NEAR_IRS), counts.of(UD_FRAMES), "IRS", least.irsM());
        add(remarks, counts.of(NEAR_AP), counts.of(UD_FRAMES), "AP", least.accessPointM());
        return remarks;
    }

    /** A sentence if AP and IRS themselves are too near to each other. */
    static Optional<String> ofEnds(Scenario scenario) {
        Coordinates irs = scenario.irs().position();
        Coordinates accessPoint = scenario.accessPoint().position();
        double apartM = Math.hypot(irs.xM() - accessPoint.xM(), irs.yM() - accessPoint.yM());
        double leastM = scenario.radio().pathLoss().leastDistanceM();
        return scenario.channel().replay().isEmpty() && apartM < leastM
                ? Optional.of("AP and IRS are " + Figures.show(apartM) + " m apart, nearer than " + Figures.show(leastM)
                        + " m, where the path loss begins; it is that of " + Figures.show(leastM) + " m")
                : Optional.empty();
    }

    private static void add(List<String> remarks, long near, long all, String end, double leastM) {
        if (near > 0) {
            String metres = Figures.show(leastM) + " m";
            remarks.add("UDs were nearer to the " + end + " than " + metres + ", where the path loss begins, in " + near
                    + " of " + all + " UD-frames (" + Figures.show(100.0 * near / all)
                    + " %); their path loss was that of "
                    + metres);
        }
    }
}
