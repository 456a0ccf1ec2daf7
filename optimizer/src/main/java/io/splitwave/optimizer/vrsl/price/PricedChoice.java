package io.splitwave.optimizer.vrsl.price;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.FrameDecision;

/** Cut, place, twin frequency and power of every device, with a proven bound; immutable. */
public final class PricedChoice {
    private final int[] cut;
    private final boolean[] local;
    private final double[] twinHz;
    private final double[] powerW;
    private final double bound;
    private final SingleChanges.End end;

    PricedChoice(OptionTable table, double[] twinHz, double[] powerW, double bound, SingleChanges.End end) {
        this.cut = table.cuts(end.option());
        this.local = table.locals(end.option());
        this.twinHz = twinHz.clone();
        for (int ud = 0; ud < local.length; ud++) {
            local[ud] |= twinHz[ud] == 0; // a twin that adds nothing is the device
        }
        this.powerW = powerW.clone();
        this.bound = bound;
        this.end = end;
    }

    /**
     * The decision of a split round.
     *
     * @param phases the phases the choice was made for
     * @return the choice with them
     */
    public FrameDecision decision(PhaseShifts phases) {
        return new FrameDecision(RoundForm.SPLIT, phases, powerW, cut, local, twinHz);
    }

    /**
     * Lower bound over all choices, for the phases given: of the sum of delays, s, or of the AP's power, W, whichever
     * is minimised.
     *
     * @return a proven lower bound; devices out of reach count 0
     */
    public double lowerBound() {
        return bound;
    }

    /**
     * Multiplier of the power budget at the choice.
     *
     * @return saving per further watt; 0 if the budget does not bind
     */
    public double pricePerWatt() {
        return end.at().perWatt();
    }

    /**
     * Multiplier of the twin budget at the choice.
     *
     * @return saving per further Hz; 0 if the budget does not bind
     */
    public double pricePerHz() {
        return end.at().perHz();
    }

    /**
     * The minimised value, at the start of the descent and after each of its passes; devices out of reach left out.
     *
     * @return a new array, at least one value
     */
    public double[] valuePerPass() {
        return end.valuePerPass().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * Whether no change of one device's cut and place improves the choice, powers and frequencies solved again.
     *
     * @return false if the passes were used up before
     */
    public boolean settled() {
        return end.settled();
    }
}
