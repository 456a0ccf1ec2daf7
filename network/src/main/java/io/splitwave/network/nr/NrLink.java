package io.splitwave.network.nr;

import io.splitwave.kernel.time.FrameGrid;
import io.splitwave.network.mobility.Mobility;
import io.splitwave.network.mobility.RandomWaypoint;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.network.nr.coding.Delivery;
import io.splitwave.network.nr.coding.LinkAdaptation;
import io.splitwave.network.nr.coding.McsTable;
import io.splitwave.network.nr.coding.RankRule;
import io.splitwave.network.propagation.Decibels;
import io.splitwave.network.propagation.SpatialNormals;
import io.splitwave.network.propagation.TrackNormals;
import java.util.Objects;
import java.util.OptionalDouble;
import umontreal.ssj.probdist.NormalDist;
import umontreal.ssj.rng.RandomStream;

/**
 * The uplink of one UE, simulated. A step is seen at its start: place, users and interference of that instant hold for all of
 * it. The UE shares the PRBs evenly with the competing users and sends all the time.
 */
public final class NrLink implements LinkSteps {

    private static final int THE_UE = 0;
    private static final double MILLIWATTS = 1e3;

    private final NrSettings settings;
    private final FrameGrid grid;
    private final Mobility motion;
    private final SpatialNormals shadowing;
    private final BandFading fading;
    private final CompetingUsers users;
    private final InterferenceBursts interference;
    private final AdaptiveRate sender;
    private final RandomStream rank;
    private long step;

    /**
     * A link before its first step.
     *
     * @param settings what it is made of
     * @param streams its sources of chance, advanced by this object alone
     */
    public NrLink(NrSettings settings, NrStreams streams) {
        this.settings = Objects.requireNonNull(settings, "settings");
        double stepS = settings.stepS();
        NrRadio radio = settings.radio();
        grid = new FrameGrid(stepS);
        motion = new RandomWaypoint(settings.walk(), 1, stepS, ue -> streams.motion());
        shadowing = new TrackNormals(radio.shadowing().decorrelationM(), ue -> streams.shadowing());
        fading = new BandFading(radio.fading(), radio.law().carrierHz(), stepS, streams.fading());
        users = new CompetingUsers(settings.load(), streams.load());
        interference = new InterferenceBursts(settings.interference(), streams.interference());
        sender = new AdaptiveRate(settings.adaptation());
        rank = streams.rank();
    }

    @Override
    public LinkStep next() {
        double startS = grid.startS(step);
        step++;
        UdPlaces places = motion.next();
        NrRadio radio = settings.radio();
        double lossDb = radio.pathLossDb(places.distanceM(THE_UE, radio.site()))
                + radio.shadowing().deviationDb() * shadowing.next(places)[THE_UE]
                - radio.arrayGainDb();
        int others = users.at(startS);
        double prbs = (double) settings.carrier().prbs() / (1 + others);
        double noiseDbm = Decibels.of(radio.noise().powerW(settings.carrier().bandwidthHz(prbs)) * MILLIWATTS);
        double sinrDb = settings.power().dbm(lossDb, prbs)
                - lossDb
                + fading.nextDb(places)
                - noiseDbm
                - interference.riseDb(startS);
        return sent(startS, lossDb, prbs, (1.0 + others) / (1 + settings.load().most()), sinrDb);
    }

    private LinkStep sent(double startS, double lossDb, double prbs, double usersShare, double sinrDb) {
        LinkAdaptation adaptation = settings.adaptation();
        RankRule rule = adaptation.rank();
        int mcs = sender.mcs(sinrDb);
        int layers = rule.rank(sinrDb, NormalDist.inverseF01(rank.nextDouble()));
        Delivery delivery =
                adaptation.harq().delivery(sinrDb - adaptation.thresholds().mcsDb(mcs));
        sender.measured(sinrDb, delivery.bler());
        double bitsPerElement = McsTable.row(mcs).efficiency() * rule.multiple(layers);
        double goodputBps = settings.carrier().sentBps(prbs, bitsPerElement) * delivery.perTransmission();
        Kpms kpms = new Kpms(
                settings.reference().rsrpDbm(lossDb),
                settings.reference().rsrqDb(sinrDb, usersShare),
                sinrDb,
                adaptation.thresholds().cqi(sinrDb),
                layers,
                mcs,
                delivery.bler());
        return new LinkStep(startS, kpms, OptionalDouble.of(prbs), goodputBps);
    }

    /**
     * Whether other cells interfered in the step last asked for.
     *
     * @return true if interference was on
     */
    public boolean interfered() {
        return interference.on();
    }
}
