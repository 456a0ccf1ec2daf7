package io.splitwave.output.straggler;

import io.splitwave.output.row.StageFigures;
import io.splitwave.output.row.Unit;
import io.splitwave.output.word.Activity;
import io.splitwave.output.word.Part;
import io.splitwave.output.word.Payer;
import io.splitwave.output.word.StageWord;
import io.splitwave.output.word.Support;
import io.splitwave.output.word.Variable;
import io.splitwave.output.word.Vocabulary;
import java.util.List;

/** The words of a system by number, looked up once for the accounts of many rounds. */
public final class RoundWords {
    /** Of a kind that counts in no part. */
    static final int NO_PART = -1;

    private final Vocabulary words;
    private final List<Part> parts;
    private final List<Variable> adopted;
    private final String[] kinds;
    private final int[] partOfKind;
    private final int[] payers; // [payer]: its number; -1 if its energy is not modelled
    private final boolean countsSent;

    /**
     * Looks the words up.
     *
     * @param words the words of the system
     */
    public RoundWords(Vocabulary words) {
        this.words = words;
        this.parts = words.parts();
        this.adopted = words.adopted();
        this.countsSent = words.countsSent();
        this.kinds = words.stages().stream().map(StageWord::kind).toArray(String[]::new);
        if (kinds.length > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("vocabulary of " + words.system() + ": at most " + Byte.MAX_VALUE
                    + " kinds of stages can be told apart, found " + kinds.length);
        }
        this.partOfKind = words.stages().stream().mapToInt(this::partOf).toArray();
        this.payers = new int[Payer.values().length];
        for (Payer payer : Payer.values()) {
            payers[payer.ordinal()] =
                    words.payers().stream().map(word -> word.payer()).toList().indexOf(payer);
        }
    }

    private int partOf(StageWord stage) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).stages().contains(stage)) {
                return i;
            }
        }
        return NO_PART;
    }

    List<Part> parts() {
        return parts;
    }

    List<Variable> adopted() {
        return adopted;
    }

    List<Support> supports() {
        return words.supports();
    }

    int payers() {
        return words.payers().size();
    }

    boolean countsSent() {
        return countsSent;
    }

    /** The number of a part; {@link #NO_PART} if the kind counts in none. */
    int part(int kind) {
        return partOfKind[kind];
    }

    /** The number of the kind of a stage, which is checked. */
    byte kind(StageFigures stage) {
        byte kind = number(stage);
        if (stage.support() == null && part(kind) == NO_PART) {
            throw refused(stage, "its kind " + stage.kind() + " is for support chains only, it has no column");
        }
        if (stage.support() != null && words.support(stage.support()).isEmpty()) {
            throw refused(stage, "the system has no support chain of this name");
        }
        return kind;
    }

    private byte number(StageFigures stage) {
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i].equals(stage.kind())) {
                return (byte) i;
            }
        }
        throw refused(stage, "no kind of stage of the system is named " + stage.kind() + ": " + List.of(kinds));
    }

    /** The number of the payer of a stage; 0 if its energy is not modelled and the stage has none. */
    byte payer(StageFigures stage) {
        int payer = payers[stage.payer().ordinal()];
        if (payer < 0 && stage.energyJ() > 0) {
            throw refused(
                    stage,
                    "it draws " + stage.energyJ() + " J that " + stage.payer().text()
                            + " pays for, whose energy is not modelled");
        }
        return (byte) Math.max(0, payer);
    }

    /** Whether a kind is of this activity. */
    boolean is(int kind, Activity activity) {
        return words.stages().get(kind).activity() == activity;
    }

    /** Bits that a stage has sent; 0 of a stage of other work. */
    static double sentBit(StageFigures stage) {
        return stage.unit() == Unit.BIT ? stage.done() : 0;
    }

    private IllegalArgumentException refused(StageFigures stage, String why) {
        return new IllegalArgumentException("round book of " + words.system() + ": stage " + stage.stage() + " of "
                + stage.chain() + ", round " + stage.round() + ": " + why);
    }
}
