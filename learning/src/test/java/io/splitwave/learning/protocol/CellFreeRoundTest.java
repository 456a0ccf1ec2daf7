package io.splitwave.learning.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.play.RoundEnded;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.WorkUnit;
import io.splitwave.learning.TestStreams;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.profile.BackwardWork;
import io.splitwave.learning.profile.SentBits;
import io.splitwave.learning.profile.TrainingProfile;
import io.splitwave.learning.protocol.CellFreeRound.DpuSharing;
import io.splitwave.learning.protocol.CellFreeRound.UploadStart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import umontreal.ssj.rng.RandomStream;

/** Rounds over a cell-free network, played by the kernel at constant rates and by hand. */
class CellFreeRoundTest {

    private static final double TOLERANCE = 1e-9;
    private static final StageRate ONE = (member, stage) -> 1;

    /** At rate 1: forward 1 and 4 s, uploads 5 and 3 s, 2 and 1 s at access points {0, 1} and {1}, downloads 1 and 6 s. */
    private static final Map<Integer, CellFreeStep> TWO =
            Map.of(0, new CellFreeStep(1, 5, 2, 1, List.of(0, 1)), 1, new CellFreeStep(4, 3, 1, 6, List.of(1)));

    private static RoundEnded played(
            CellFreeRound protocol,
            int[] members,
            Map<Integer, CellFreeStep> decided,
            Map<Integer, DropReason> leftOut,
            StageRate rate,
            double frameS) {
        return PlayedRound.play(
                        protocol.resources(),
                        1,
                        frameS,
                        rate,
                        (cohort, round, timeS) ->
                                round == 0 ? Optional.of(protocol.plan(members, decided, leftOut)) : Optional.empty())
                .rounds
                .get(0);
    }

    /** (23) by hand: 4 + 5 + 2 + 0.5 + 0.25, and 1 or 6 s; without the first barrier max(1 + 5, 4 + 3) = 7; shared 3 s. */
    @ParameterizedTest
    @CsvSource({
        "TOGETHER, DEDICATED, 11.75",
        "WHEN_READY, DEDICATED, 9.75",
        "TOGETHER, SHARED, 12.75",
        "WHEN_READY, SHARED, 10.75"
    })
    void timesAreThoseByHand(UploadStart uploads, DpuSharing dpus, double aggregatedS) {
        CellFreeRound protocol = new CellFreeRound(2, 3, uploads, dpus, 0.5, 0.25);
        Map<Integer, Double> timesS = protocol.deviceTimesS(TWO, ONE);
        assertThat(timesS.get(0)).isEqualTo(aggregatedS + 1);
        assertThat(timesS.get(1)).isEqualTo(aggregatedS + 6);
        assertThat(protocol.roundTimeS(TWO, ONE)).isEqualTo(aggregatedS + 6);
        assertThat(played(protocol, new int[] {0, 1}, TWO, Map.of(), ONE, 1000).endS())
                .isCloseTo(aggregatedS + 6, within(TOLERANCE));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void eventTimeIsTheClosedForm(int seed) {
        RandomStream stream = TestStreams.seeded(seed);
        int uds = stream.nextInt(1, 6);
        int aps = stream.nextInt(1, 5);
        UploadStart uploads = UploadStart.values()[seed % 2];
        DpuSharing dpus = DpuSharing.values()[seed / 2 % 2];
        CellFreeRound protocol =
                new CellFreeRound(uds, aps, uploads, dpus, seed % 3 == 0 ? 0 : stream.nextDouble(), seed % 5 * 0.1);
        Map<Integer, CellFreeStep> decided = new TreeMap<>();
        Map<Integer, DropReason> leftOut = new TreeMap<>();
        double[][] perS = new double[uds + 1][4 + aps];
        for (int ud = 0; ud < uds; ud++) {
            for (int resource = 0; resource < 4 + aps; resource++) {
                perS[ud][resource] = 0.5 + stream.nextDouble();
            }
            if (ud > 0 && stream.nextDouble() < 0.25) {
                leftOut.put(ud, DropReason.NOT_SELECTED);
                continue;
            }
            List<Integer> cluster = new ArrayList<>();
            for (int ap = 0; ap < aps; ap++) {
                if (stream.nextDouble() < 0.5) {
                    cluster.add(ap);
                }
            }
            if (cluster.isEmpty()) {
                cluster.add(stream.nextInt(0, aps - 1));
            }
            double server = stream.nextDouble() < 0.2 ? 0 : stream.nextDouble();
            decided.put(
                    ud,
                    new CellFreeStep(
                            stream.nextDouble(), 3 * stream.nextDouble(), server, stream.nextDouble(), cluster));
        }
        // one speed for all UDs at an access point, so that sharing it has a closed form
        StageRate rate = (member, stage) -> stage.unit() == WorkUnit.SECOND
                ? 1
                : perS[stage.resource() >= CellFreeRound.DPU_RESOURCE ? 0 : member][stage.resource()];
        RoundEnded ended = played(
                protocol,
                IntStream.range(0, uds).toArray(),
                decided,
                leftOut,
                rate,
                new double[] {0.0371, 1, 1000}[seed % 3]);
        double expectedS = protocol.roundTimeS(decided, rate);
        assertThat(ended.endS()).isCloseTo(expectedS, within(expectedS * TOLERANCE));
    }

    /** The bound is never below the time without the barrier in front of the uploads: max a + max b >= max (a + b). */
    @ParameterizedTest
    @EnumSource(DpuSharing.class)
    void uploadsWhenReadyAreNeverLater(DpuSharing dpus) {
        for (int seed = 1; seed <= 30; seed++) {
            RandomStream stream = TestStreams.seeded(seed);
            Map<Integer, CellFreeStep> decided = new TreeMap<>();
            for (int ud = 0; ud < 4; ud++) {
                decided.put(
                        ud,
                        new CellFreeStep(
                                stream.nextDouble(),
                                stream.nextDouble(),
                                stream.nextDouble(),
                                stream.nextDouble(),
                                List.of(ud % 2)));
            }
            double bound = new CellFreeRound(4, 2, UploadStart.TOGETHER, dpus, 0, 0).roundTimeS(decided, ONE);
            double ready = new CellFreeRound(4, 2, UploadStart.WHEN_READY, dpus, 0, 0).roundTimeS(decided, ONE);
            assertThat(ready).isLessThanOrEqualTo(bound * (1 + 1e-15));
        }
    }

    /** Loads of VGG16 at split 2, 4 samples, 1 and 5 GHz: 37.69 and 17.21 s of computation, as the source's table gives. */
    @Test
    void aStepOfVgg16HasTheLoadsOfTheTable() {
        TrainingProfile vgg = TrainingProfile.of(
                KnownNetworks.named("vgg16").orElseThrow(), BackwardWork.COUNTED, SentBits.plain(32));
        CellFreeStep step = CellFreeStep.of(vgg, 2, 4, List.of(0));
        assertThat(step.forwardFlop() / 1e9).isCloseTo(4 * 9.42, within(4 * 0.005));
        assertThat(step.serverFlop() / 5e9).isCloseTo(4 * (30.94 - 9.42) / 5, within(4 * 0.01 / 5));
        assertThat(step.activationBit()).isEqualTo(4 * 32 * 401_408.0);
        assertThat(step.modelBit()).isEqualTo(32 * 260_160.0);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        CellFreeRound protocol = new CellFreeRound(2, 2, UploadStart.TOGETHER, DpuSharing.DEDICATED, 0, 0);
        CellFreeStep far = new CellFreeStep(1, 1, 1, 1, List.of(2));
        assertThatThrownBy(() -> protocol.plan(new int[] {0}, Map.of(0, far), Map.of()))
                .hasMessage("cell-free round: UD 0: access point must be in 0..1, was 2");
        assertThatThrownBy(() -> protocol.plan(new int[] {0, 1}, Map.of(0, TWO.get(1)), Map.of()))
                .hasMessage("cell-free round: UD 1 must be either decided or left out, was neither");
        assertThatThrownBy(() -> protocol.roundTimeS(Map.of(), ONE))
                .hasMessageContaining("at least 1 member is needed");
        assertThatThrownBy(() -> new CellFreeStep(1, 1, 1, 1, List.of(1, 1)))
                .hasMessage("cell-free step: cluster must name at least 1 access point and none twice, was [1, 1]");
        assertThatThrownBy(() -> new CellFreeStep(1, -1, 1, 1, List.of(1)))
                .hasMessage("cell-free step: activationBit must be finite and >= 0, was -1.0");
        assertThatThrownBy(() -> new CellFreeRound(2, 0, UploadStart.TOGETHER, DpuSharing.DEDICATED, 0, 0))
                .hasMessageContaining("at least 1 UD and 1 access point");
        assertThatThrownBy(() -> new CellFreeRound(2, 1, UploadStart.TOGETHER, DpuSharing.DEDICATED, Double.NaN, 0))
                .hasMessageContaining("backwardS must be finite and >= 0");
        assertThat(protocol.plan(new int[] {1}, Map.of(), Map.of(1, DropReason.LEFT))
                        .barriers())
                .isEmpty();
    }
}
