package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.optimizer.option.Option;
import io.splitwave.optimizer.option.Options;
import io.splitwave.optimizer.vrsl.Scheme;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import umontreal.ssj.rng.RandomStream;

/**
 * Everything that is said of a scheme before it is made: one line in a list, from which its name is offered, its options
 * become keys, and what it needs is checked.
 *
 * @param name lower case, words joined by hyphens
 * @param meaning what it decides, one line
 * @param maker makes it
 * @param form what the rounds are that it decides for
 * @param options what it reads; copied
 * @param traits what it can; copied
 * @param needs what it cannot work without; copied
 * @param secondsPerUd wall-clock time of a decision per device, s, greater than 0, of a thousand devices on; an estimate
 */
public record SchemeEntry(
        String name,
        String meaning,
        Maker maker,
        RoundForm form,
        List<Option<?>> options,
        Set<Trait> traits,
        Set<Need> needs,
        double secondsPerUd) {
    /** Time of a decision that is not slow. */
    private static final double PLAIN_S = 1e-5;

    /** Makes a scheme. */
    @FunctionalInterface
    public interface Maker {
        /**
         * Makes a scheme for one run.
         *
         * @param name the name that it is registered under
         * @param options values of the options that it reads
         * @param stream its own source of randomness
         * @return a new instance
         */
        Scheme make(String name, Options options, RandomStream stream);
    }

    /** What a scheme can. */
    public enum Trait {
        /** It sends through the IRS. One that does not is shown a channel without it, with the direct link alone. */
        SERVED_BY_IRS,
        /** It weighs the training loss of a cut, lambda L(m) of VRSL (28). */
        WEIGHS_LOSS,
        /** It steers rounds in flight. */
        STEERS,
        /** Its plans can be made to keep R_min and T_max. */
        KEEPS_LIMITS
    }

    /** What a scheme cannot work without. */
    public enum Need {
        /** A link from access point to devices past the IRS. */
        DIRECT_LINK,
        /** The size of the raw input, and a server that takes it. */
        OFFLOADING,
        /** T_max, a bound on the delay of a device. */
        MAX_DELAY
    }

    /**
     * Checks and copies.
     *
     * @param name its name
     * @param meaning what it decides
     * @param maker makes it
     * @param form what its rounds are
     * @param options what it reads
     * @param traits what it can
     * @param needs what it cannot work without
     * @param secondsPerUd time of a decision per device, s
     * @throws IllegalArgumentException if the name is not of that form, the meaning is blank, or the time is not above 0
     */
    public SchemeEntry {
        Objects.requireNonNull(maker, "maker");
        Objects.requireNonNull(form, "form");
        options = List.copyOf(options);
        traits = Set.copyOf(traits);
        needs = Set.copyOf(needs);
        if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || meaning.isBlank() || !(secondsPerUd > 0)) {
            throw new IllegalArgumentException(
                    "scheme '" + name + "': the name must be lower case with hyphens, the meaning"
                            + " not blank, secondsPerUd > 0, was " + secondsPerUd);
        }
    }

    /**
     * A scheme for split rounds through the IRS, without options.
     *
     * @param name its name
     * @param meaning what it decides, one line
     * @param maker makes it
     * @return the entry, to be completed
     */
    public static SchemeEntry of(String name, String meaning, Maker maker) {
        return new SchemeEntry(
                name, meaning, maker, RoundForm.SPLIT, List.of(), Set.of(Trait.SERVED_BY_IRS), Set.of(), PLAIN_S);
    }

    /**
     * The same, reading more options.
     *
     * @param more what else it reads
     * @return an entry that differs in this alone
     */
    public SchemeEntry reading(Option<?>... more) {
        List<Option<?>> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return new SchemeEntry(name, meaning, maker, form, all, traits, needs, secondsPerUd);
    }

    /** The same, reading also what block 4 reads. */
    SchemeEntry solvingPhases() {
        return reading(VrslOptions.PHASES.toArray(Option<?>[]::new));
    }

    /**
     * The same with a trait.
     *
     * @param trait what it can
     * @return an entry that differs in this alone
     */
    public SchemeEntry with(Trait trait) {
        Set<Trait> all = EnumSet.of(trait);
        all.addAll(traits);
        return new SchemeEntry(name, meaning, maker, form, options, all, needs, secondsPerUd);
    }

    /**
     * The same without the IRS.
     *
     * @return an entry that differs in this alone
     */
    public SchemeEntry withoutIrs() {
        Set<Trait> all = EnumSet.noneOf(Trait.class);
        all.addAll(traits);
        all.remove(Trait.SERVED_BY_IRS);
        return new SchemeEntry(name, meaning, maker, form, options, all, needs, secondsPerUd);
    }

    /**
     * The same with a need.
     *
     * @param need what it cannot work without
     * @return an entry that differs in this alone
     */
    public SchemeEntry needing(Need need) {
        Set<Need> all = EnumSet.of(need);
        all.addAll(needs);
        return new SchemeEntry(name, meaning, maker, form, options, traits, all, secondsPerUd);
    }

    /**
     * The same for rounds of another form.
     *
     * @param other what its rounds are
     * @return an entry that differs in this alone
     */
    public SchemeEntry playing(RoundForm other) {
        return new SchemeEntry(name, meaning, maker, other, options, traits, needs, secondsPerUd);
    }

    /**
     * The same, taking longer.
     *
     * @param seconds wall-clock time of a decision per device, s, greater than 0
     * @return an entry that differs in this alone
     */
    public SchemeEntry taking(double seconds) {
        return new SchemeEntry(name, meaning, maker, form, options, traits, needs, seconds);
    }

    /**
     * Whether it has a trait.
     *
     * @param trait what it may be able to do
     * @return true if it can
     */
    public boolean has(Trait trait) {
        return traits.contains(trait);
    }
}
