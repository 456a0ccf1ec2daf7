package io.splitwave.scenarios.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.play.FrameProcess;
import io.splitwave.kernel.play.Horizon;
import io.splitwave.kernel.play.Observer;
import io.splitwave.kernel.play.RateSource;
import io.splitwave.kernel.play.RoundEnded;
import io.splitwave.kernel.play.RoundPlayer;
import io.splitwave.kernel.play.StageEnded;
import io.splitwave.kernel.play.StageStarted;
import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.kernel.round.Stage;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.profile.BackwardWork;
import io.splitwave.learning.profile.SentBits;
import io.splitwave.learning.profile.TrainingProfile;
import io.splitwave.learning.protocol.CellFreeRound;
import io.splitwave.learning.protocol.CellFreeRound.DpuSharing;
import io.splitwave.learning.protocol.CellFreeRound.UploadStart;
import io.splitwave.learning.protocol.CellFreeStep;
import io.splitwave.learning.protocol.StageRate;
import io.splitwave.learning.protocol.TrainingStage;
import io.splitwave.network.cellfree.Association;
import io.splitwave.network.cellfree.Beams;
import io.splitwave.network.cellfree.CellFreeChannel;
import io.splitwave.network.cellfree.CellFreeFrame;
import io.splitwave.network.cellfree.CellFreeFrames;
import io.splitwave.network.cellfree.CellFreeLinks;
import io.splitwave.network.cellfree.CellFreePlan;
import io.splitwave.network.cellfree.DownlinkSinr;
import io.splitwave.network.cellfree.GramTensor;
import io.splitwave.network.cellfree.UplinkSinr;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.geometry.Torus;
import io.splitwave.network.mobility.AtRest;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.network.propagation.LogDistancePathLoss;
import io.splitwave.optimizer.cellfree.CellFreeInstance;
import io.splitwave.optimizer.cellfree.CellFreeTimes;
import io.splitwave.optimizer.cellfree.CellFreeWork;
import io.splitwave.optimizer.cellfree.ModelSplit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import umontreal.ssj.rng.RandomStream;

/**
 * Uploads in one band, with SINRs anew at every start and end, against the bound of the source in which all send at once: random
 * drops of 8 APs and 4 UDs, random clusters, split points and processors of 1 to 3 GHz.
 */
class CellFreeEventsTest {
    private static final int APS = 8;
    private static final int UDS = 4;
    private static final int ANTENNAS = 4;
    private static final double BANDWIDTH_HZ = 140e3;
    private static final double NOISE_W = Math.pow(10, (-174 + 7 - 30) / 10.0) * BANDWIDTH_HZ;
    private static final double AP_POWER_W = 0.3;
    private static final double DPU_HZ = 5e9;
    private static final TrainingProfile VGG =
            TrainingProfile.of(KnownNetworks.named("vgg16").orElseThrow(), BackwardWork.COUNTED, SentBits.plain(32));

    private final double[] cpuHz = new double[UDS];
    private final Map<Integer, CellFreeStep> steps = new TreeMap<>();
    private final int[] cut = new int[UDS];
    private CellFreeLinks links;
    private CellFreeChannel channel;
    private double[] uplinkSinr;
    private double[] downlinkSinr;

    static IntStream drops() {
        return IntStream.range(0, 30);
    }

    private void draw(int drop) {
        RandomStreams streams = new RandomStreams(drop);
        RandomStream chance = streams.stream("choices", 0);
        Torus torus = Torus.square(500);
        List<Position> aps =
                Stream.generate(() -> torus.area().uniform(chance)).limit(APS).toList();
        List<Position> uds =
                Stream.generate(() -> torus.area().uniform(chance)).limit(UDS).toList();
        CellFreePlan plan =
                new CellFreePlan(torus, aps, 10, new LogDistancePathLoss(Math.pow(10, -3.05), 1, 3.67), 4, 9);
        CellFreeFrame frame = new CellFreeFrames(
                        new AtRest(UdPlaces.atRest(uds)),
                        plan.gains(streams, 0),
                        plan.rayleigh("fading", UDS, ANTENNAS, streams, 0))
                .next();
        boolean[][] serves = new boolean[APS][UDS];
        for (int ud = 0; ud < UDS; ud++) {
            int of = ud;
            int size = chance.nextInt(1, APS);
            IntStream.range(0, APS)
                    .boxed()
                    .sorted((one, other) -> Double.compare(
                            frame.meanGains().gain(other, of), frame.meanGains().gain(one, of)))
                    .limit(size)
                    .forEach(ap -> serves[ap][of] = true);
            cpuHz[ud] = 1e9 * (1 + 2 * chance.nextDouble());
        }
        Association serving = new Association(serves);
        UplinkSinr uplink = new UplinkSinr(GramTensor.of(frame.channel()), serving);
        double[] powerW = new double[UDS];
        double least =
                IntStream.range(0, UDS).mapToDouble(uplink::noiseFactor).min().orElseThrow();
        for (int ud = 0; ud < UDS; ud++) {
            powerW[ud] = 0.1 * least / uplink.noiseFactor(ud);
            cut[ud] = chance.nextInt(1, 6);
            steps.put(
                    ud,
                    CellFreeStep.of(
                            VGG,
                            cut[ud],
                            4,
                            Arrays.stream(serving.clusterOf(ud)).boxed().toList()));
        }
        channel = frame.channel();
        DownlinkSinr downlink = DownlinkSinr.of(channel, matched(channel, serving));
        uplinkSinr = uplink.sinr(powerW, NOISE_W);
        downlinkSinr = downlink.sinr(NOISE_W);
        links = new CellFreeLinks(BANDWIDTH_HZ, NOISE_W, uplink, powerW, downlink);
    }

    /** Beams along the channels, each AP's power in equal parts. */
    private static Beams matched(CellFreeChannel channel, Association serving) {
        double[] re = new double[APS * UDS * ANTENNAS];
        double[] im = new double[re.length];
        GramTensor gram = GramTensor.of(channel);
        for (int ap = 0; ap < APS; ap++) {
            for (int ud : serving.devicesOf(ap)) {
                double scale = Math.sqrt(AP_POWER_W / serving.devices(ap) / gram.gain(ap, ud));
                for (int antenna = 0; antenna < ANTENNAS; antenna++) {
                    int entry = (ap * UDS + ud) * ANTENNAS + antenna;
                    re[entry] = scale * channel.re(ap, ud, antenna);
                    im[entry] = scale * channel.im(ap, ud, antenna);
                }
            }
        }
        return new Beams(serving, ANTENNAS, re, im);
    }

    private double perS(int member, Stage stage, boolean[] sending, boolean[] served) {
        switch (stage.kind()) {
            case TrainingStage.UD_FWD:
                return cpuHz[member];
            case TrainingStage.UL_ACT:
                return links.uplinkBps(member, sending);
            case TrainingStage.SRV_FWD:
                return DPU_HZ;
            case TrainingStage.DL_MODEL:
                return links.downlinkBps(member, served);
            default:
                return 1;
        }
    }

    private double playedS(CellFreeRound protocol, double frameS, boolean fixed) {
        RoundPlayer player = new RoundPlayer(new Horizon(frameS, Long.MAX_VALUE, 1_000_000));
        SendersNow senders = new SendersNow(UDS, player, TrainingStage.UL_ACT, TrainingStage.DL_MODEL);
        boolean[] all = new boolean[UDS];
        Arrays.fill(all, true);
        RateSource rates = new RateSource() {
            @Override
            public double ratePerS(int member, Stage stage) {
                return perS(
                        member,
                        stage,
                        fixed ? all : senders.copySending(TrainingStage.UL_ACT),
                        fixed ? all : senders.copySending(TrainingStage.DL_MODEL));
            }

            @Override
            public double powerW(int member, Stage stage) {
                return 0;
            }
        };
        FrameProcess still = new FrameProcess() {
            @Override
            public void boundary(long frame, double startS) {}

            @Override
            public void decide(long frame, double startS) {}
        };
        double[] endS = new double[1];
        player.play(
                protocol.resources(),
                1,
                rates,
                still,
                (cohort, round, timeS) -> round == 0
                        ? Optional.of(protocol.plan(IntStream.range(0, UDS).toArray(), steps, Map.of()))
                        : Optional.empty(),
                new Observer() {
                    @Override
                    public boolean wantsStageStarts() {
                        return true;
                    }

                    @Override
                    public void stageStarted(StageStarted fact) {
                        senders.stageStarted(fact);
                    }

                    @Override
                    public void stageEnded(StageEnded fact) {
                        senders.stageEnded(fact);
                    }

                    @Override
                    public void roundEnded(RoundEnded fact) {
                        endS[0] = fact.endS();
                    }
                });
        return endS[0];
    }

    /** The time at which work that starts at given times is over, by a sweep from one start or end to the next. */
    private static double sweptS(double[] startS, double[] work, SetRate rate) {
        double[] left = work.clone();
        double nowS = 0;
        while (true) {
            boolean[] active = new boolean[UDS];
            double nextS = Double.POSITIVE_INFINITY;
            for (int ud = 0; ud < UDS; ud++) {
                active[ud] = startS[ud] <= nowS && left[ud] > 0;
                nextS = startS[ud] > nowS ? Math.min(nextS, startS[ud]) : nextS;
            }
            int first = -1;
            for (int ud = 0; ud < UDS; ud++) {
                if (active[ud] && nowS + left[ud] / rate.perS(ud, active) <= nextS) {
                    nextS = nowS + left[ud] / rate.perS(ud, active);
                    first = ud;
                }
            }
            if (nextS == Double.POSITIVE_INFINITY) {
                return nowS;
            }
            for (int ud = 0; ud < UDS; ud++) {
                left[ud] -= active[ud] ? rate.perS(ud, active) * (nextS - nowS) : 0;
            }
            if (first >= 0) {
                left[first] = 0;
            }
            nowS = nextS;
        }
    }

    private interface SetRate {
        double perS(int ud, boolean[] active);
    }

    @ParameterizedTest
    @MethodSource("drops")
    void eventsAreNeverLaterThanTheBoundAndFollowTheSweep(int drop) {
        draw(drop);
        DpuSharing dpus = DpuSharing.values()[drop % 2];
        double frameS = drop % 3 == 0 ? 7.3 : 1e6;
        CellFreeRound bound = new CellFreeRound(UDS, APS, UploadStart.TOGETHER, dpus, 0.5, 0);
        CellFreeRound event = new CellFreeRound(UDS, APS, UploadStart.WHEN_READY, dpus, 0.5, 0);
        boolean[] all = {true, true, true, true};
        StageRate constant = (member, stage) -> perS(member, stage, all, all);
        double boundS = bound.roundTimeS(steps, constant);
        assertThat(playedS(bound, frameS, true)).isCloseTo(boundS, within(1e-9 * boundS));

        double[] computedS = new double[UDS];
        double[] activationBit = new double[UDS];
        double[] modelBit = new double[UDS];
        double[] dpuS = new double[APS];
        steps.forEach((ud, step) -> {
            computedS[ud] = step.forwardFlop() / cpuHz[ud];
            activationBit[ud] = step.activationBit();
            modelBit[ud] = step.modelBit();
            for (int ap : step.cluster()) {
                double oneS = step.serverFlop() / DPU_HZ;
                dpuS[ap] = dpus == DpuSharing.SHARED ? dpuS[ap] + oneS : Math.max(dpuS[ap], oneS);
            }
        });
        double eventS = sweptS(computedS, activationBit, links::uplinkBps)
                + Arrays.stream(dpuS).max().orElseThrow()
                + 0.5
                + sweptS(new double[UDS], modelBit, links::downlinkBps);
        double playedS = playedS(event, frameS, false);
        assertThat(playedS).isCloseTo(eventS, within(1e-9 * eventS));
        assertThat(playedS).isLessThanOrEqualTo(boundS * (1 + 1e-12));
    }

    /** What the schemes search on and what is played have the same closed form, UD by UD. */
    @ParameterizedTest
    @MethodSource("drops")
    void theSearchHasTheTimesOfTheProtocol(int drop) {
        draw(drop);
        List<ModelSplit> splits = IntStream.rangeClosed(1, 6)
                .mapToObj(VGG::at)
                .map(at -> new ModelSplit(at.activationElements(), at.parameters(), at.forwardFlop()))
                .toList();
        CellFreeTimes searched = new CellFreeWork(new CellFreeInstance(
                        BANDWIDTH_HZ, NOISE_W, 0.1, AP_POWER_W, channel, cpuHz, DPU_HZ, 4, 32, 0.1, splits))
                .times(cut, uplinkSinr, downlinkSinr);
        boolean[] all = {true, true, true, true};
        Map<Integer, Double> played = new CellFreeRound(UDS, APS, UploadStart.TOGETHER, DpuSharing.DEDICATED, 0, 0)
                .deviceTimesS(steps, (member, stage) -> perS(member, stage, all, all));
        for (int ud = 0; ud < UDS; ud++) {
            assertThat(searched.timeS(ud)).isCloseTo(played.get(ud), within(1e-12 * played.get(ud)));
        }
    }
}
