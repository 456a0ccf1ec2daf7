package io.splitwave.scenarios.system.sfl;

import io.splitwave.kernel.play.RateSource;
import io.splitwave.kernel.round.Stage;
import io.splitwave.network.channel.GainFrame;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.optimizer.sfl.Facilities;
import io.splitwave.optimizer.sfl.RoundDecision;
import io.splitwave.optimizer.sfl.RoundRates;
import io.splitwave.scenarios.rounds.UdFrames;
import java.util.Arrays;

/**
 * What holds now: for each device the decision of its round, from its start to its end, and the channels of the frame. The
 * rates follow from both.
 *
 * <p>Where devices have rounds of their own, decisions of several times hold at once. If their shares together exceed the
 * band, all are made smaller in proportion.
 */
final class RoundInForce implements RateSource {
    private final boolean alone;
    private final boolean[] underWay; // [ud]
    private final boolean[] sending; // [ud], looked at only where shares are pooled
    private Facilities facilities; // null before the first round
    private GainFrame frame; // null before the first frame
    private double frameStartS;
    private int[] members = {};
    private RoundDecision decision; // null before the first round
    private RoundRates rates; // null before the first round

    /**
     * @param devices K
     * @param alone whether each device has rounds of its own
     */
    RoundInForce(int devices, boolean alone) {
        this.alone = alone;
        this.underWay = new boolean[devices];
        this.sending = new boolean[devices];
    }

    /** A frame begins; the round continues with its decision. */
    void moved(GainFrame next, double startS) {
        frame = next;
        frameStartS = startS;
        if (decision != null) {
            rates = rates(stillThere());
        }
    }

    private int[] stillThere() {
        UdPlaces places = frame.places();
        return Arrays.stream(members).filter(places::present).toArray();
    }

    /**
     * A round begins in the present frame.
     *
     * @param of the devices whose round it is
     * @param with the decision, of which only what it says of them is adopted
     * @param playedWith what serves it
     */
    void begins(int[] of, RoundDecision with, Facilities playedWith) {
        decision = alone && decision != null ? decision.adopting(of, with) : with;
        facilities = playedWith;
        members = with.selected(of);
        for (int ud : of) {
            underWay[ud] = false;
            sending[ud] = false;
        }
        for (int ud : members) {
            underWay[ud] = true;
        }
        rates = rates(members);
    }

    /** Devices that have played all their rounds leave their shares to others. */
    void retire(int[] devices) {
        for (int ud : devices) {
            underWay[ud] = false;
        }
        if (decision != null) {
            rates = rates(stillThere());
        }
    }

    /** A device begins or ends to send. */
    void sends(int ud, boolean now) {
        sending[ud] = now;
        rates = rates(stillThere());
    }

    private RoundRates rates(int[] listeners) {
        RoundDecision inForce = decision;
        if (alone || decision.pooled()) {
            inForce = decision.withShare(shares());
        }
        return new RoundRates(facilities, inForce, frame.copyGain(), listeners);
    }

    /** The shares of the band that are held now. */
    private double[] shares() {
        double[] share = decision.copyShare();
        boolean[] counts = decision.pooled() ? sending : underWay;
        double sum = 0;
        for (int ud = 0; ud < share.length; ud++) {
            sum += counts[ud] ? share[ud] : 0;
        }
        if (sum > 0 && (decision.pooled() || sum > 1)) {
            for (int ud = 0; ud < share.length; ud++) {
                share[ud] = counts[ud] ? Math.min(1, share[ud] / sum) : share[ud];
            }
        }
        return share;
    }

    /** When the present frame began, s. */
    double frameStartS() {
        return frameStartS;
    }

    /** The channels of the present frame. */
    GainFrame frame() {
        return frame;
    }

    /** The devices that are there, ascending; none before the first frame. */
    int[] present() {
        if (frame == null) {
            return new int[0];
        }
        return UdFrames.present(frame.places());
    }

    /** For each device, what was decided for its round that began last. */
    RoundDecision decision() {
        return decision;
    }

    @Override
    public double ratePerS(int member, Stage stage) {
        return rates.perS(member, stage);
    }

    @Override
    public double powerW(int member, Stage stage) {
        return rates.powerW(member, stage);
    }
}
