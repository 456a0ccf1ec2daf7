package io.splitwave.scenarios.progress;

/** A number of things in words: "1 round", "2 rounds". */
public final class Counted {

    private Counted() {}

    /**
     * A number with its noun.
     *
     * @param number how many
     * @param one the noun of one, which takes an s for all other numbers
     * @return for instance "3 rounds"
     */
    public static String of(long number, String one) {
        return number + " " + noun(number, one);
    }

    /**
     * The noun alone, where its number stands apart.
     *
     * @param number how many
     * @param one the noun of one, which takes an s for all other numbers
     * @return for instance "rounds"
     */
    public static String noun(long number, String one) {
        return number == 1 ? one : one + "s";
    }
}
