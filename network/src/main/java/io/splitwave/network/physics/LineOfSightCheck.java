package io.splitwave.network.physics;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.network.propagation.Heights;
import io.splitwave.network.propagation.UrbanChance;
import io.splitwave.network.propagation.UrbanGains;
import io.splitwave.network.propagation.UrbanLaw;
import io.splitwave.network.propagation.UrbanMacro;
import io.splitwave.network.propagation.UrbanMicro;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * How often UDs at one distance are in line of sight, against the probability of TR 38.901 by hand. The UDs go far away
 * between two looks, so that looks are independent.
 */
public final class LineOfSightCheck implements PhysicsCheck {

    private static final Position SITE = new Position(0, 0);
    private static final int UDS = 400;
    private static final int LOOKS = 40;
    private static final double FAR_M = 1e7;

    private final double distanceScale;

    /** The check of the models as they are. */
    public LineOfSightCheck() {
        this(1);
    }

    /** The check with UDs at another distance than stated, to see it fail. */
    LineOfSightCheck(double distanceScale) {
        this.distanceScale = distanceScale;
    }

    @Override
    public String name() {
        return "line-of-sight";
    }

    @Override
    public List<CheckResult> run(long seed) {
        UrbanLaw micro = new UrbanMicro(5e9, new Heights(10, 1.5));
        UrbanLaw low = new UrbanMacro(5e9, new Heights(25, 1.5));
        UrbanLaw high = new UrbanMacro(5e9, new Heights(25, 22.5));
        // Table 7.4.2-1 by hand with 30 digits
        List<CheckResult> results = new ArrayList<>();
        results.add(share("UMi", micro, 50, 0.5195854136174696, seed));
        results.add(share("UMi", micro, 100, 0.2309847496981354, seed));
        results.add(share("UMa, UDs at 1.5 m", low, 50, 0.6494021903337922, seed));
        results.add(share("UMa, UDs at 1.5 m", low, 300, 0.06803635091090489, seed));
        results.add(share("UMa, UDs at 22.5 m", high, 100, 0.554272602744515, seed));
        results.add(share("UMa, UDs at 22.5 m", high, 300, 0.3557836353399788, seed));
        return results;
    }

    private CheckResult share(String name, UrbanLaw law, double distanceM, double theory, long seed) {
        UrbanGains gains = new UrbanGains(SITE, law, UrbanChance.perTrack(law, "check", new RandomStreams(seed), 0));
        UdPlaces near = allAt(distanceM * distanceScale);
        UdPlaces far = allAt(FAR_M);
        int seen = 0;
        for (int look = 0; look < LOOKS; look++) {
            gains.next(near);
            for (int ud = 0; ud < UDS; ud++) {
                seen += gains.lineOfSight(ud) ? 1 : 0;
            }
            gains.next(far);
        }
        int looks = UDS * LOOKS;
        return new CheckResult(
                String.format(Locale.ROOT, "%s, share in line of sight at %.0f m", name, distanceM),
                "TR 38.901 Table 7.4.2-1",
                "1",
                theory,
                (double) seen / looks,
                Confidence.Z * Math.sqrt(theory * (1 - theory) / looks),
                Confidence.of(looks + " looks"));
    }

    private static UdPlaces allAt(double distanceM) {
        return UdPlaces.atRest(Collections.nCopies(UDS, new Position(distanceM, 0)));
    }
}
