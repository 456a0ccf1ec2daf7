package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.optimizer.vrsl.Scheme;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import umontreal.ssj.rng.RandomStream;

/** The schemes by name. A new one is a class and a line here. */
public final class SchemeRegistry {
    /** Makes a scheme under its registered name. */
    private interface Maker {
        Scheme make(String name, SchemeOptions options, RandomStream stream);
    }

    private final SortedMap<String, Maker> makers = new TreeMap<>(Map.ofEntries(
            Map.entry("ao", AlternatingScheme::ao),
            Map.entry("direct", DirectScheme::new),
            Map.entry("dual", DualScheme::new),
            Map.entry("random-phase", AlternatingScheme::withRandomPhases),
            Map.entry("no-dt", AlternatingScheme::withoutTwins),
            Map.entry("no-irs", NoIrs::new),
            Map.entry("full-local", (name, options, stream) -> new FullLocal(name)),
            Map.entry("full-offload", FullOffload::new),
            Map.entry("power-saving", PowerSaving::new),
            Map.entry("ga", GeneticScheme::new),
            Map.entry("admm", AdmmScheme::new),
            Map.entry("makespan", MakespanScheme::new),
            Map.entry("reactive", ReactiveScheme::new)));

    /** A registry of all schemes of this module. */
    public SchemeRegistry() {}

    /**
     * The registered names.
     *
     * @return a copy, in alphabetical order
     */
    public SortedSet<String> names() {
        return new TreeSet<>(makers.keySet());
    }

    /**
     * Makes a scheme for one run.
     *
     * @param name a registered name
     * @param options how it iterates
     * @param stream its own source of randomness
     * @return a new instance, which leaves out devices that no decision of a frame reaches
     * @throws IllegalArgumentException if no scheme has that name
     */
    public Scheme create(String name, SchemeOptions options, RandomStream stream) {
        return withinReach(made(name, options, stream), options);
    }

    /**
     * Makes a scheme that decides every so many frames, and keeps R_min and T_max if it can. A frame that reaches other
     * devices than the frame of the decision gets a new decision.
     *
     * @param name a registered name
     * @param options how it iterates
     * @param stream its own source of randomness
     * @param period frames from one decision to the next, &gt;= 1
     * @param keepsLimits whether plans keep the limits that are otherwise only reported; {@code ao}, {@code direct},
     *     {@code dual} and {@code makespan} can, the others still only report
     * @return a new instance
     * @throws IllegalArgumentException if no scheme has that name, or the period is below 1
     */
    public Scheme create(String name, SchemeOptions options, RandomStream stream, int period, boolean keepsLimits) {
        Scheme plain = made(name, options, stream);
        Scheme scheme = keepsLimits && KeepingLimits.SCHEMES.contains(name) ? new KeepingLimits(plain, options) : plain;
        return withinReach(period == 1 ? scheme : new HeldDecision(scheme, period), options);
    }

    private static Scheme withinReach(Scheme scheme, SchemeOptions options) {
        return switch (scheme.form()) {
            case LOCAL -> scheme;
            case OFFLOAD -> new WithinReach(scheme, RoundForm.OFFLOAD, layers -> new int[] {0});
            case SPLIT -> new WithinReach(scheme, RoundForm.SPLIT, options::cuts);
        };
    }

    private Scheme made(String name, SchemeOptions options, RandomStream stream) {
        Maker maker = makers.get(name);
        if (maker == null) {
            throw new IllegalArgumentException("no scheme is named " + name + "; there are " + names());
        }
        return maker.make(name, options, stream);
    }
}
