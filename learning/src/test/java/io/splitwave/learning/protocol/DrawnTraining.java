package io.splitwave.learning.protocol;

import io.splitwave.kernel.round.Stage;
import io.splitwave.learning.TestStreams;
import io.splitwave.learning.profile.CutFigures;
import io.splitwave.learning.profile.RoundLoad;
import io.splitwave.learning.profile.SentBits;
import io.splitwave.learning.profile.TrainingProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import umontreal.ssj.rng.RandomStream;

/** A training of random size with random constant rates, from a seed: 2 to 7 UDs, 1 to 4 cuts, 1 to 3 local iterations. */
final class DrawnTraining {

    final RoundLoad load;
    /** All but the last UD, from the last to the first. */
    final int[] members;

    final int[] cut; // [ud]
    final double aggregateFlop;
    final double aggregatorFlops;
    final double serverFlops;
    final double frameLengthS;
    final StageRate rate;

    private final RandomStream stream;

    DrawnTraining(int seed) {
        stream = TestStreams.seeded(seed);
        int userDevices = stream.nextInt(3, 8);
        int lastCut = stream.nextInt(1, 4);
        load = new RoundLoad(
                profile(lastCut),
                IntStream.range(0, userDevices).map(ud -> stream.nextInt(0, 40)).toArray(),
                stream.nextInt(1, 3));
        members =
                IntStream.rangeClosed(2, userDevices).map(i -> userDevices - i).toArray();
        cut = IntStream.range(0, userDevices)
                .map(ud -> stream.nextInt(1, lastCut))
                .toArray();
        aggregateFlop = between(0, 1e6);
        aggregatorFlops = between(1e5, 1e6);
        serverFlops = between(1e6, 1e7);
        frameLengthS = new double[] {0.0371, 1, 1000}[seed % 3];
        double[] downBps = several(userDevices, 1e5, 1e6);
        double[] upBps = several(userDevices, 1e5, 1e6);
        double[] deviceFlops = several(userDevices, 1e5, 1e6);
        rate = (member, stage) -> perS(member, stage, downBps, upBps, deviceFlops);
    }

    private double perS(int member, Stage stage, double[] downBps, double[] upBps, double[] deviceFlops) {
        return switch (stage.kind()) {
            case TrainingStage.DL_MODEL, TrainingStage.DL_GRAD -> downBps[member];
            case TrainingStage.UL_MODEL, TrainingStage.UL_ACT -> upBps[member];
            case TrainingStage.SRV_FB -> serverFlops;
            case TrainingStage.SRV_AGG -> aggregatorFlops;
            default -> deviceFlops[member];
        };
    }

    ServerSpec server(ServerDiscipline discipline) {
        return new ServerSpec(serverFlops, 1, discipline);
    }

    private TrainingProfile profile(int lastCut) {
        List<CutFigures> cuts = new ArrayList<>();
        cuts.add(new CutFigures(0, 0, 0, 100, 0));
        for (int m = 1; m <= lastCut; m++) {
            CutFigures before = cuts.get(m - 1);
            cuts.add(new CutFigures(
                    before.forwardFlop() + between(0, 1e4),
                    before.backwardFlop() + between(0, 2e4),
                    before.parameters() + stream.nextInt(0, 1000),
                    stream.nextInt(0, 500),
                    stream.nextInt(0, 500)));
        }
        return new TrainingProfile(cuts, SentBits.plain(32));
    }

    private double[] several(int count, double least, double most) {
        return IntStream.range(0, count).mapToDouble(i -> between(least, most)).toArray();
    }

    private double between(double least, double most) {
        return least + (most - least) * stream.nextDouble();
    }
}
