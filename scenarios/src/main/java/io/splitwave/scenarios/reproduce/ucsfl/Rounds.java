package io.splitwave.scenarios.reproduce.ucsfl;

import io.splitwave.output.row.Values;
import io.splitwave.scenarios.reproduce.Measure;
import java.util.Arrays;
import java.util.List;

/** What the figures have in common: schemes, and measures of the first round and its plan. */
final class Rounds {
    /** UCSFL by the reference of the search. */
    static final String UCSFL = "sa";

    /** BL1: the cuts of UCSFL, all access points. */
    static final String ALL_APS = "all-aps";

    /** BL2: the clusters of UCSFL, the first cut. */
    static final String FIRST_CUT = "first-cut";

    /** BL3 as printed: the whole model on each device, which sends up its last activations. */
    static final String FEDAVG = "fedavg";

    /** BL3 with the model sent up. */
    static final String FEDAVG_FULL = "fedavg-full";

    /** UCSFL and the baselines that split. */
    static final List<String> SPLIT = List.of(UCSFL, ALL_APS, FIRST_CUT);

    /** All that are compared. */
    static final List<String> ALL = List.of(UCSFL, ALL_APS, FIRST_CUT, FEDAVG, FEDAVG_FULL);

    /** Gamma of the plan: largest time / size^e of a device, mean over the draws, s. */
    static final Measure GAMMA = Measure.figure("plan_objective_s");

    /** Time of a round by the closed form, s. */
    static final Measure TIME = Measure.figure("mean_planned_s");

    /** Mean cut. */
    static final Measure CUT = Measure.figure("mean_cut");

    /** Mean number of access points of a device. */
    static final Measure CLUSTER = Measure.figure("mean_cluster_size");

    /** The smallest number of access points of a device. */
    static final Measure SMALLEST_CLUSTER =
            replica -> smallest(replica.firstRound().integers("cluster_size"));

    /** The first cut of a device. */
    static final Measure SMALLEST_CUT = replica -> smallest(replica.firstRound().integers("cut"));

    /** Own computing of the device with the largest time / size^e, s. */
    static final Measure LOCAL = part("local_s");

    /** The longest upload, which all wait for, s. */
    static final Measure UPLINK = replica ->
            Arrays.stream(replica.firstRound().reals("uplink_s")).max().orElseThrow();

    /** Computing at an access point for the device with the largest time / size^e, s. */
    static final Measure SERVER = part("server_s");

    /** Download of the device with the largest time / size^e, s. */
    static final Measure DOWNLINK = part("downlink_s");

    private static final int REPLICATIONS = 24;

    private Rounds() {}

    /** How many drops a figure asks for. */
    static int replications() {
        return REPLICATIONS;
    }

    private static double smallest(int[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    private static Measure part(String name) {
        return replica -> replica.firstRound().reals(name)[last(replica.firstRound())];
    }

    /** The device whose time / size^e is the largest. */
    private static int last(Values first) {
        double[] gammaS = first.reals("gamma_s");
        int last = 0;
        for (int ud = 1; ud < gammaS.length; ud++) {
            last = gammaS[ud] > gammaS[last] ? ud : last;
        }
        return last;
    }
}
