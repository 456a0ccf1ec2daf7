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
     */
    void add(Key<?> at, String expected, String found);

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
