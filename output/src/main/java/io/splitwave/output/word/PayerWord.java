package io.splitwave.output.word;

import java.io.Serializable;

/**
 * A payer whose energy a system models.
 *
 * @param payer who pays
 * @param meaning what its energy covers, and what the model leaves out, in one line
 */
public record PayerWord(Payer payer, String meaning) implements Serializable {
    /**
     * Checks the words.
     *
     * @param payer who pays
     * @param meaning what its energy covers
     * @throws IllegalArgumentException if one is missing
     */
    public PayerWord {
        Spelling.given("payer", "payer", payer);
        Spelling.line("payer " + payer, "meaning", meaning);
    }
}
