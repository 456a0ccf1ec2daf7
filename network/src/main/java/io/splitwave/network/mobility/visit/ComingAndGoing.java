package io.splitwave.network.mobility.visit;

import io.splitwave.kernel.time.FrameGrid;
import io.splitwave.kernel.time.Instants;
import io.splitwave.kernel.time.StoppedException;
import io.splitwave.network.mobility.Mobility;
import io.splitwave.network.mobility.UdPlaces;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.IntFunction;
import umontreal.ssj.rng.RandomStream;

/**
 * Lays arrivals and departures over a motion: a UD takes part in a frame if it is there at the frame's start. UDs that
 * are away keep moving, so that no UD's motion depends on which others are present.
 *
 * <p>An arrival takes the UD that has been away longest (at first the lowest index). If there is none, it is refused and
 * lost, as in Erlang's loss system. A visit that begins and ends between two frame starts is never seen.
 */
public final class ComingAndGoing implements Mobility {

    private final Mobility motion;
    private final VisitPlan plan;
    private final ArrivalProcess arrivals;
    private final FrameGrid grid;
    private final IntFunction<RandomStream> stayStreamOf;
    private final PriorityQueue<Departure> departures =
            new PriorityQueue<>(Comparator.comparingDouble(Departure::atS).thenComparingInt(Departure::ud));
    private final Deque<Integer> away = new ArrayDeque<>();
    private RandomStream[] stayStreams;
    private boolean[] there;
    private double nextArrivalS;
    private long frame;
    private long arrived;
    private long refused;

    /**
     * Before frame 0.
     *
     * @param motion where the UDs are; a UD is present only if it is present there too
     * @param plan how long they stay, and which are present at the start
     * @param arrivals when UDs arrive
     * @param frameS time from frame to frame, s, finite, greater than 0
     * @param stayStreamOf UD to the stream of its stays, asked once per UD
     * @throws IllegalArgumentException if the frame length is out of range
     */
    public ComingAndGoing(
            Mobility motion,
            VisitPlan plan,
            ArrivalProcess arrivals,
            double frameS,
            IntFunction<RandomStream> stayStreamOf) {
        this.motion = Objects.requireNonNull(motion, "motion");
        this.plan = Objects.requireNonNull(plan, "plan");
        this.arrivals = Objects.requireNonNull(arrivals, "arrivals");
        this.stayStreamOf = Objects.requireNonNull(stayStreamOf, "stayStreamOf");
        if (!(frameS > 0) || Double.isInfinite(frameS)) {
            throw new IllegalArgumentException("visits: frameS must be finite and > 0, was " + frameS);
        }
        this.grid = new FrameGrid(frameS);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException in frame 0, if more UDs are to be present at the start than there are
     */
    @Override
    public UdPlaces next() {
        UdPlaces places = motion.next();
        if (there == null) {
            open(places.userDevices());
        }
        double nowS = grid.startS(frame);
        while (Instants.reached(nowS, nextArrivalS)) {
            StoppedException.throwIfStopped();
            leaveUntil(nextArrivalS);
            arrive(nextArrivalS);
            nextArrivalS = arrivals.nextS();
        }
        leaveUntil(nowS);
        frame++;
        return places.where(there).leavingIn(standingS(nowS));
    }

    /**
     * Arrivals so far, the refused ones included.
     *
     * @return at least 0
     */
    public long arrived() {
        return arrived;
    }

    /**
     * Arrivals that found no UD away.
     *
     * @return at least 0
     */
    public long refused() {
        return refused;
    }

    private void open(int userDevices) {
        if (plan.presentAtStart() > userDevices) {
            throw new IllegalArgumentException("visits: presentAtStart must be <= the number of UDs = " + userDevices
                    + ", was " + plan.presentAtStart());
        }
        there = new boolean[userDevices];
        stayStreams = new RandomStream[userDevices];
        for (int ud = 0; ud < userDevices; ud++) {
            stayStreams[ud] = Objects.requireNonNull(stayStreamOf.apply(ud), "stay stream of UD " + ud);
            if (ud < plan.presentAtStart()) {
                begin(ud, 0);
            } else {
                away.addLast(ud);
            }
        }
        nextArrivalS = arrivals.nextS();
    }

    private double[] standingS(double nowS) {
        double[] standingS = new double[there.length];
        for (Departure departure : departures) {
            standingS[departure.ud()] = Math.max(0, departure.atS() - nowS);
        }
        return standingS;
    }

    private void arrive(double atS) {
        arrived++;
        Integer ud = away.pollFirst();
        if (ud == null) {
            refused++;
        } else {
            begin(ud, atS);
        }
    }

    private void begin(int ud, double atS) {
        there[ud] = true;
        departures.add(new Departure(atS + plan.stay().drawS(stayStreams[ud]), ud));
    }

    private void leaveUntil(double untilS) {
        while (!departures.isEmpty()
                && Instants.reached(untilS, departures.peek().atS())) {
            int ud = departures.poll().ud();
            there[ud] = false;
            if (plan.returning()) {
                away.addLast(ud);
            }
        }
    }

    private record Departure(double atS, int ud) {}
}
