package io.splitwave.output.straggler;

import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.StageFigures;
import io.splitwave.output.word.Variable;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps the account of one round while its stages end: a few numbers for each stage, in arrays, so that a round of a million
 * user devices needs some 30 byte a stage and no row has to be kept.
 *
 * <p>Stages may be entered in any order. Sums over the stages of a chain run in the order of the chain, sums over chains in
 * the order of their numbers, so that equal stages give equal bits.
 */
public final class RoundBook {
    private final RoundWords words;
    private final StageBook stages;

    /**
     * Opens the account of a round.
     *
     * @param words the words of the system
     * @param members numbers of all chains of the round's plan, support chains included, ascending
     * @param stages how many stages each chain has, in the same order
     * @throws IllegalArgumentException if the arrays differ in length or the numbers do not ascend
     */
    public RoundBook(RoundWords words, int[] members, int[] stages) {
        this.words = words;
        this.stages = new StageBook(words, members, stages);
    }

    /**
     * Opens the account of another round in the room of this one, which is closed: with a million user devices it takes 54 MB.
     *
     * @param members numbers of all chains of the round's plan, support chains included, ascending
     * @param stages how many stages each chain has, in the same order
     * @return the account, which is this object
     * @throws IllegalArgumentException if the arrays differ in length or the numbers do not ascend
     */
    public RoundBook reopen(int[] members, int[] stages) {
        this.stages.reopen(members, stages);
        return this;
    }

    /**
     * Makes room for the stages of a further leg of the round.
     *
     * @param members numbers of the chains of the leg, each at most once; those of chains that were there before, and new ones
     * @param stages how many stages each chain has by the end of the leg, those of earlier legs counted in; in the same order
     */
    public void lengthen(int[] members, int[] stages) {
        this.stages.lengthen(members, stages);
    }

    /**
     * Enters a stage that has ended.
     *
     * @param member number of its chain
     * @param stage its row, or for a user device its figures alone, of which nothing is kept
     * @throws IllegalArgumentException if it belongs to no chain of this book, was entered before, or is none that the system
     *     has words for: another kind, another support chain, energy of a payer whose energy is not modelled
     */
    public void add(int member, StageFigures stage) {
        stages.add(member, stage);
    }

    /**
     * Closes the account. The straggler is the user device that completed last, of several at one instant the one with
     * the lowest number; a support chain that is awaited and was later is recorded with it. Delays and idle time count those that completed. Energy and bits count every stage, also of those
     * that were dropped and of support chains.
     *
     * @param facts what became of the round and of each user device
     * @param rows takes one row per user device, ascending
     * @return the row of the round
     * @throws IllegalArgumentException if a value is out of range
     */
    public RoundRow close(RoundFacts facts, Consumer<RoundUdRow> rows) {
        Survivors survivors = new Survivors(facts.uds().size());
        int dropped = 0;
        for (UdFacts ud : facts.uds()) {
            RoundUdRow row = udRow(facts, ud);
            survivors.add(row, ud.member());
            dropped += row.dropped() ? 1 : 0;
            rows.accept(row);
        }
        boolean closed = !facts.failed() && !facts.unfinished();
        return new RoundRow(
                facts.replication(),
                facts.cohort(),
                facts.round(),
                facts.startS(),
                facts.endS(),
                facts.failed(),
                facts.unfinished(),
                closed ? survivors.delays() : null,
                closed ? straggler(facts, survivors) : null,
                survivors.count(),
                dropped,
                closed ? supportS(survivors) : Double.NaN,
                stages.energyOfAllJ(),
                stages.sentBit());
    }

    private RoundUdRow udRow(RoundFacts facts, UdFacts ud) {
        requireAdopted(facts, ud);
        return new RoundUdRow(
                facts.replication(),
                facts.cohort(),
                facts.round(),
                ud.ud(),
                facts.startS(),
                ud.completionS(),
                facts.endS() - ud.completionS(),
                ud.dropReason(),
                ud.adopted(),
                ud.stalenessRounds(),
                stages.partS(ud.member()),
                stages.queueS(ud.member()),
                stages.energyJ(ud.member()));
    }

    private void requireAdopted(RoundFacts facts, UdFacts ud) {
        List<Variable> adopted = words.adopted();
        if (ud.adopted().size() != adopted.size()) {
            throw new IllegalArgumentException(
                    "UD " + ud.ud() + ", round " + facts.round() + ": expected a value for each of" + " the "
                            + adopted.size() + " adopted variables, found " + ud.adopted());
        }
        for (int i = 0; i < adopted.size(); i++) {
            adopted.get(i)
                    .checkNumber(
                            () -> "UD " + ud.ud() + ", round " + facts.round(),
                            ud.adopted().get(i));
        }
    }

    private RoundRow.Straggler straggler(RoundFacts facts, Survivors survivors) {
        RoundUdRow last = survivors.last();
        RoundRow.Awaited later = stages.awaited().after(last.completionS(), facts.startS());
        String blame = later == null
                ? stages.blame(survivors.lastMember())
                : stages.awaited().blame();
        return new RoundRow.Straggler(last.ud(), last.partS(), last.queueS(), blame, later);
    }

    private double supportS(Survivors survivors) {
        double endS = stages.supportEndS();
        return Double.isNaN(endS)
                ? Double.NaN
                : Math.max(0, endS - survivors.last().completionS());
    }
}
