package io.splitwave.scenarios.system.sfl;

import io.splitwave.kernel.play.RateSource;
import io.splitwave.kernel.round.Stage;
import io.splitwave.network.channel.GainFrame;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.optimizer.sfl.Facilities;
import io.splitwave.optimizer.sfl.RoundDecision;
import io.splitwave.optimizer.sfl.RoundRates;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What holds now: the decision of the round, from its start to its end, and the channels of the frame. The rates follow from
 * both.
 */
final class RoundInForce implements RateSource {
    private final Facilities facilities;
    private GainFrame frame; // null before the first frame
    private int[] members = {};
    private RoundDecision decision;
    private RoundRates rates; // null before the first round

    RoundInForce(Facilities facilities) {
        this.facilities = facilities;
    }

    /** A frame begins; the round continues with its decision. */
    void moved(GainFrame next) {
        frame = next;
        if (decision != null) {
            rates = new RoundRates(facilities, decision, frame.copyGain(), stillThere());
        }
    }

    private int[] stillThere() {
        UdPlaces places = frame.places();
        return Arrays.stream(members).filter(places::present).toArray();
    }

    /** A round begins in the present frame; all its members are there. */
    void begins(int[] of, RoundDecision with) {
        members = of;
        decision = with;
        rates = new RoundRates(facilities, decision, frame.copyGain(), members);
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
        UdPlaces places = frame.places();
        return IntStream.range(0, places.userDevices()).filter(places::present).toArray();
    }

    /** The decision of the round that began last. */
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
