package io.splitwave.scenarios.format.key;

/** Takes what breaks a rule. */
@FunctionalInterface
public interface Breaches {

    /**
     * Takes one breach.
     *
     * @param at the key to be changed
     * @param expected what would have been right
     * @param found what is there
     * @param nearest what was probably meant, or empty
     */
    void add(Key<?> at, String expected, String found, String nearest);

    /**
     * Takes one breach where no name was mistaken for another.
     *
     * @param at the key to be changed
     * @param expected what would have been right
     * @param found what is there
     */
    default void add(Key<?> at, String expected, String found) {
        add(at, expected, found, "");
    }

    /**
     * Takes a breach where a key is needed and not given.
     *
     * @param needed whether it is needed
     * @param values of the scenario
     * @param key the key
     * @param because what needs it, for instance "barrier.rule deadline"
     */
    default void require(boolean needed, Values values, Key<?> key, String because) {
        if (needed && values.find(key).isEmpty()) {
            add(key, key.kind().expected() + " such as " + key.example() + ", needed by " + because, "nothing");
        }
    }
}
