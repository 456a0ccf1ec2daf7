package io.splitwave.scenarios.reproduce.vrsl;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The origin of the value of every key of the presets: the paper; our choice, with what it was fitted to or why it was
 * chosen; or none, where the key has no effect here.
 */
final class Provenance {
    private static final String JOINTLY =
            "Fig. 5 at K = 100: 17.8 s (`ao`), above 28 s (`no-dt`), above 26 s (`no-irs`), together with the others so marked";
    private static final String DIRECT = "Fig. 5: above 26 s (`no-irs`), the only scheme with a direct link";
    private static final String COUNT = "not fitted: how much is played; figures set their own";
    private static final String LOOP = "not fitted: the paper leaves it open; a search takes four to five iterations";

    /** Given by the paper, and where; in its Section VI unless stated otherwise. */
    private static final Map<String, String> PUBLISHED = ordered(
            "ud.count", "K = 100",
            "ud.cpu", "U(5, 12) GHz",
            "ud.energyCoefficient", "kappa = 1e-28",
            "irs.elements", "N_IRS = 32",
            "accessPoint.antennas", "N_AP = 32",
            "accessPoint.totalPower", "3000 mW",
            "radio.noisePower", "1e-11 W",
            "radio.minUplinkRate", "5 kbit/s",
            "radio.pathLoss.referenceGain", "(68): -30 dB",
            "radio.pathLoss.referenceDistance", "(68): 1 m",
            "radio.pathLoss.apIrsExponent", "2.2",
            "radio.pathLoss.irsUdExponent", "2.8",
            "radio.directLink.presentWithIrs", "the direct link is blocked",
            "channel.largeScale.irsUd", "(68)",
            "channel.largeScale.shadowing", "(68) has none",
            "channel.fading.apIrs.model", "Rayleigh",
            "channel.fading.irsUd.model", "Rayleigh",
            "channel.irsArray.scatter", "independent entries",
            "channel.apArray.neighbourCorrelation", "independent entries",
            "knowledge.error", "the channel is known",
            "knowledge.ageFrames", "the channel is known",
            "irs.faults.deadShare", "no faults",
            "irs.faults.stuckShare", "no faults",
            "mobility.model", "UDs at rest",
            "visits.arrivals", "all UDs are there",
            "model.layers", "M = 12",
            "model.layerWork", "U(0.5, 1.5) GFLOP",
            "server.discipline", "(9) has no server time",
            "learning.lambda", "figures show delays",
            "barrier.rule", "a round ends with all",
            "optimizer.scheme", "Alg. 5",
            "optimizer.start", "Alg. 5, line 1",
            "optimizer.every", "a decision each frame",
            "optimizer.blocks", "Alg. 1 to 5");

    /** Ours: what each was fitted to, or why it was chosen. */
    private static final Map<String, String> OURS = ordered(
            "seed", "not fitted: 1",
            "replications", COUNT,
            "sampling.method", "not fitted: independent worlds, so that intervals are Student's",
            "horizon.rounds", COUNT,
            "horizon.frames", COUNT,
            "frame.length", "not fitted: a coherence time at walking speed; figures of plans do not depend on it",
            "ud.distance", JOINTLY,
            "ud.transmitPower", JOINTLY,
            "irs.position", JOINTLY,
            "accessPoint.position", "not fitted: the origin",
            "radio.bandwidth", JOINTLY,
            "radio.uplink",
                    "not fitted: (3) and (12) contradict each other in shape; one physical way for both directions",
            "radio.normals", "not fitted: how random numbers are drawn, not their law",
            "radio.directLink.exponent", DIRECT,
            "radio.directLink.penetrationLoss", DIRECT,
            "channel.largeScale.direct", "not fitted: as the other links; `no-irs` alone uses it",
            "channel.fading.direct.model", "not fitted: as the other links; `no-irs` alone uses it",
            "channel.fading.apIrs.time",
                    "not fitted: the paper has one frame; independent frames are what averages fastest",
            "channel.fading.irsUd.time", "not fitted: as above",
            "channel.fading.direct.time", "not fitted: as above",
            "model.downlinkSize", JOINTLY,
            "model.uplinkSize", JOINTLY,
            "model.uplinkRatio", JOINTLY,
            "model.rawInputSize", "not fitted: one more member of the row of sizes; `full-offload` alone uses it",
            "model.offloadServerSpeed", "not fitted: for each UD, some twenty devices; `full-offload` alone uses it",
            "twin.budget",
                    "Fig. 5: 17.8 s (`ao`), from the printed start; the others stayed as first fitted, from `all-local` with 3 THz",
            "twin.threshold", JOINTLY,
            "optimizer.maxIterations", LOOP,
            "optimizer.tolerance", LOOP,
            "optimizer.randomisations", "not fitted: (45) leaves their number open",
            "optimizer.polish", "not fitted: Alg. 4 has none; it changes delays by 0.04 %",
            "optimizer.sdrTolerance", "not fitted: the relaxation is proven to it",
            "optimizer.starts",
                    "not fitted: schemes `makespan`, `reactive` and `direct`, which the paper does not have",
            "optimizer.keepLimits", "not fitted: as printed, where (60) has no floor");

    /** Without effect while the keys above have these values. */
    private static final Map<String, String> IDLE = ordered(
            "name", "a label",
            "description", "a label",
            "sampling.points", "independent worlds",
            "irs.faults.known", "no faults",
            "channel.record", "a file, no result",
            "channel.height.accessPoint", "(68) has no heights",
            "channel.height.irs", "(68) has no heights",
            "channel.height.ud", "(68) has no heights",
            "channel.largeScale.decorrelation", "no shadowing",
            "channel.largeScale.sharedMap", "no shadowing",
            "channel.fading.paths", "Clarke's model only",
            "channel.irsArray.spacing", "no line of sight",
            "channel.irsArray.facing", "no line of sight",
            "channel.apArray.spacing", "no line of sight",
            "channel.apArray.axis", "no line of sight",
            "mobility.pause", "UDs at rest",
            "mobility.memory", "UDs at rest",
            "visits.stayLaw", "all UDs are there",
            "visits.returning", "all UDs are there",
            "server.slots", "no server time",
            "learning.loss", "nothing is learned",
            "learning.data", "nothing is learned",
            "learning.testShare", "nothing is learned",
            "learning.partition", "nothing is learned",
            "learning.beta", "nothing is learned",
            "learning.protocol", "nothing is learned",
            "learning.rate", "nothing is learned",
            "learning.steps", "nothing is learned",
            "optimizer.reactiveFraction", "scheme `reactive` only");

    /** Ours, of Fig. 7, where its scenario differs from the preset {@code paper}. */
    private static final Map<String, String> OF_FIG_7 = ordered(
            "replications", "not fitted: by the spread of three",
            "horizon.rounds", "not fitted: what is trained in minutes",
            "ud.cpu", "not fitted: a round of this network takes about a tenth of a second",
            "radio.bandwidth", "not fitted: likewise",
            "model.profile.architecture", "not fitted: a small convolutional network that is trained in minutes",
            "model.profile.batch", "not fitted: two steps of 17 images, so that no UD among 85 trains on a single one",
            "model.profile.passes", "not fitted: a round of training has both",
            "model.profile.elementSize", "not fitted: single precision",
            "model.profile.downlink", "not fitted: what split training sends down",
            "model.profile.inputElementSize", "not fitted: `full-offload` alone uses it",
            "model.offloadServerSpeed", "not fitted: `full-offload` alone uses it",
            "learning.loss", "not fitted: Fig. 7 is about training",
            "learning.data", "not fitted: the data set that comes with the program",
            "learning.testShare", "not fitted: a usual share",
            "learning.partition", "not fitted: equal shares, so that K changes nothing else",
            "learning.protocol", "not fitted: the server's part is one, as in split learning",
            "learning.rate", "not fitted: a usual rate of plain gradient descent",
            "learning.steps", "not fitted: two, of 17 images each",
            "twin.budget", "not fitted: 1 GHz for each UD",
            "server.discipline", "not fitted: the server takes time here",
            "server.speed", "not fitted: some twenty devices for each UD");

    private Provenance() {}

    static Map<String, String> published() {
        return PUBLISHED;
    }

    static Map<String, String> ours() {
        return OURS;
    }

    static Map<String, String> idle() {
        return IDLE;
    }

    static Map<String, String> ofFig7() {
        return OF_FIG_7;
    }

    /** All other keys in force are the same in both presets. */
    static Set<String> notOfFig7() {
        return Set.of("name", "description", "seed", "ud.count");
    }

    private static Map<String, String> ordered(String... keysAndWords) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndWords.length; i += 2) {
            if (map.put(keysAndWords[i], keysAndWords[i + 1]) != null) {
                throw new IllegalArgumentException("key " + keysAndWords[i] + " occurs twice");
            }
        }
        return map;
    }
}
