package io.splitwave.scenarios.command;

import io.splitwave.output.report.Figures;
import io.splitwave.scenarios.assembly.CloseUds;
import io.splitwave.scenarios.assembly.LeastDistances;
import io.splitwave.scenarios.format.Coordinates;
import io.splitwave.scenarios.format.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says how often UDs were so near to an end of a link that its path loss was that of a longer distance. */
final class CloseUdsLines {

    private CloseUdsLines() {}

    /** A line for each end that UDs came too near to. */
    static List<String> of(CloseUds found, Scenario scenario) {
        LeastDistances least = LeastDistances.of(scenario, true, true);
        List<String> lines = new ArrayList<>();
        add(lines, found.nearIrs(), found.udFrames(), "IRS", least.irsM());
        add(lines, found.nearAccessPoint(), found.udFrames(), "AP", least.accessPointM());
        return lines;
    }

    /** A line if AP and IRS themselves are. */
    static Optional<String> ofEnds(Scenario scenario) {
        Coordinates irs = scenario.irs().position();
        Coordinates accessPoint = scenario.accessPoint().position();
        double apartM = Math.hypot(irs.xM() - accessPoint.xM(), irs.yM() - accessPoint.yM());
        double leastM = scenario.radio().pathLoss().leastDistanceM();
        return scenario.channel().replay().isEmpty() && apartM < leastM
                ? Optional.of("splitwave: AP and IRS are " + Figures.show(apartM) + " m apart, nearer than "
                        + Figures.show(leastM) + " m, where the path loss begins; it is that of " + Figures.show(leastM)
                        + " m")
                : Optional.empty();
    }

    private static void add(List<String> lines, long near, long all, String end, double leastM) {
        if (near > 0) {
            String metres = Figures.show(leastM) + " m";
            lines.add(
                    "splitwave: UDs were nearer to the " + end + " than " + metres + ", where the path loss begins, in "
                            + near + " of " + all + " UD-frames (" + Figures.show(100.0 * near / all)
                            + " %); their path loss was that of " + metres);
        }
    }
}
