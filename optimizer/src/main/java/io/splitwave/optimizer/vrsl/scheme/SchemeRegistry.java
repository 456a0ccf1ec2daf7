package io.splitwave.optimizer.vrsl.scheme;

import static io.splitwave.optimizer.vrsl.scheme.VrslOptions.BLOCKS;
import static io.splitwave.optimizer.vrsl.scheme.VrslOptions.CANDIDATE_CUTS;
import static io.splitwave.optimizer.vrsl.scheme.VrslOptions.MAX_ITERATIONS;
import static io.splitwave.optimizer.vrsl.scheme.VrslOptions.PHASE_BITS;
import static io.splitwave.optimizer.vrsl.scheme.VrslOptions.REACTIVE_FRACTION;
import static io.splitwave.optimizer.vrsl.scheme.VrslOptions.START;
import static io.splitwave.optimizer.vrsl.scheme.VrslOptions.STARTS;
import static io.splitwave.optimizer.vrsl.scheme.VrslOptions.TOLERANCE;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.optimizer.option.Option;
import io.splitwave.optimizer.option.Options;
import io.splitwave.optimizer.vrsl.Scheme;
import io.splitwave.optimizer.vrsl.scheme.SchemeEntry.Need;
import io.splitwave.optimizer.vrsl.scheme.SchemeEntry.Trait;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import umontreal.ssj.rng.RandomStream;

/** The schemes of VRSL by name: those listed here, and those of {@link SchemeProvider}s. A new one is a class and a line. */
public final class SchemeRegistry {
    private static final List<SchemeEntry> OWN = List.of(
            SchemeEntry.of("admm", "consensus of the devices on the shared budgets (ADMM)", AdmmScheme::new)
                    .reading(START, CANDIDATE_CUTS)
                    .solvingPhases()
                    .taking(2e-4),
            SchemeEntry.of("ao", "the alternating optimizer of VRSL, Alg. 5", AlternatingScheme::ao)
                    .reading(MAX_ITERATIONS, TOLERANCE, START, CANDIDATE_CUTS, BLOCKS)
                    .solvingPhases()
                    .with(Trait.WEIGHS_LOSS)
                    .with(Trait.KEEPS_LIMITS),
            SchemeEntry.of("direct", "phases by direct descent on the sum of delays, all else exact", DirectScheme::new)
                    .reading(MAX_ITERATIONS, TOLERANCE, STARTS, PHASE_BITS, CANDIDATE_CUTS)
                    .solvingPhases()
                    .with(Trait.KEEPS_LIMITS)
                    .taking(5e-4),
            SchemeEntry.of("dual", "all but the phases by prices, with a proven bound", DualScheme::new)
                    .reading(MAX_ITERATIONS, CANDIDATE_CUTS)
                    .solvingPhases()
                    .with(Trait.KEEPS_LIMITS)
                    .taking(3e-5),
            SchemeEntry.of(
                            "full-local",
                            "every device computes all layers itself",
                            (name, options, stream) -> new FullLocal(name))
                    .playing(RoundForm.LOCAL),
            SchemeEntry.of("full-offload", "every device sends its raw input to the server", FullOffload::new)
                    .solvingPhases()
                    .playing(RoundForm.OFFLOAD)
                    .needing(Need.OFFLOADING),
            SchemeEntry.of("ga", "a genetic algorithm over cuts, places and shares", GeneticScheme::new)
                    .reading(CANDIDATE_CUTS)
                    .solvingPhases()
                    .taking(4e-4),
            SchemeEntry.of("makespan", "the least time of the slowest device, with a proven bound", MakespanScheme::new)
                    .reading(MAX_ITERATIONS, STARTS, CANDIDATE_CUTS)
                    .solvingPhases()
                    .with(Trait.KEEPS_LIMITS)
                    .with(Trait.STEERS)
                    .taking(5e-4),
            SchemeEntry.of("no-dt", "the alternating optimizer without digital twins", AlternatingScheme::withoutTwins)
                    .reading(MAX_ITERATIONS, TOLERANCE, START, CANDIDATE_CUTS, BLOCKS)
                    .solvingPhases()
                    .with(Trait.WEIGHS_LOSS),
            SchemeEntry.of("no-irs", "the alternating optimizer over the direct link alone", NoIrs::new)
                    .reading(MAX_ITERATIONS, TOLERANCE, START, CANDIDATE_CUTS, BLOCKS)
                    .withoutIrs()
                    .with(Trait.WEIGHS_LOSS)
                    .needing(Need.DIRECT_LINK),
            SchemeEntry.of("power-saving", "the least power that keeps a deadline", PowerSaving::new)
                    .reading(MAX_ITERATIONS, CANDIDATE_CUTS)
                    .solvingPhases()
                    .needing(Need.MAX_DELAY)
                    .taking(1e-4),
            SchemeEntry.of(
                            "random-phase",
                            "the alternating optimizer under random phases",
                            AlternatingScheme::withRandomPhases)
                    .reading(MAX_ITERATIONS, TOLERANCE, START, CANDIDATE_CUTS, BLOCKS)
                    .with(Trait.WEIGHS_LOSS),
            SchemeEntry.of("reactive", "makespan, planned again while rounds are in flight", ReactiveScheme::new)
                    .reading(MAX_ITERATIONS, STARTS, CANDIDATE_CUTS, REACTIVE_FRACTION)
                    .solvingPhases()
                    .with(Trait.STEERS)
                    .taking(6e-4));

    /** What those read that look at a plan after its scheme. */
    private static final List<Option<?>> AFTERWARDS = List.of(CANDIDATE_CUTS, MAX_ITERATIONS, TOLERANCE);

    /** The order in which options of this module are listed. */
    private static final List<Option<?>> ORDER = List.of(
            MAX_ITERATIONS,
            TOLERANCE,
            VrslOptions.RANDOMISATIONS,
            VrslOptions.POLISH,
            VrslOptions.SDR_TOLERANCE,
            START,
            CANDIDATE_CUTS,
            PHASE_BITS,
            REACTIVE_FRACTION,
            STARTS,
            VrslOptions.PHASE_SAMPLE,
            BLOCKS);

    private final SortedMap<String, SchemeEntry> entries = new TreeMap<>();
    private final Map<String, Option<?>> options = new HashMap<>();

    /**
     * The schemes of this module and those of the providers that the thread's class loader finds.
     *
     * @throws IllegalStateException if two have the same name
     */
    public SchemeRegistry() {
        this(provided());
    }

    /**
     * The schemes of this module and others.
     *
     * @param others entries with names of their own
     * @throws IllegalStateException if two have the same name, or two options of one name take other values
     */
    public SchemeRegistry(Collection<SchemeEntry> others) {
        ORDER.forEach(option -> options.put(option.name(), option));
        OWN.forEach(this::add);
        others.forEach(this::add);
    }

    private static List<SchemeEntry> provided() {
        List<SchemeEntry> found = new ArrayList<>();
        ServiceLoader.load(SchemeProvider.class).forEach(provider -> found.addAll(provider.schemes()));
        return found;
    }

    private void add(SchemeEntry entry) {
        if (entries.putIfAbsent(entry.name(), entry) != null) {
            throw new IllegalStateException("two schemes are called '" + entry.name() + "'");
        }
        for (Option<?> option : entry.options()) {
            Option<?> known = options.putIfAbsent(option.name(), option);
            if (known != null && !known.takesTheSameAs(option)) {
                throw new IllegalStateException("the option '" + option.name() + "' of scheme '" + entry.name()
                        + "' has another range or default than one of that name that is there already");
            }
        }
    }

    /**
     * The registered names.
     *
     * @return a copy, in alphabetical order
     */
    public SortedSet<String> names() {
        return new TreeSet<>(entries.keySet());
    }

    /**
     * All entries.
     *
     * @return in alphabetical order of their names
     */
    public List<SchemeEntry> entries() {
        return List.copyOf(entries.values());
    }

    /**
     * An entry by name.
     *
     * @param name a registered name
     * @return its entry
     * @throws IllegalArgumentException if no scheme has that name
     */
    public SchemeEntry entry(String name) {
        SchemeEntry entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("no scheme is named " + name + "; there are " + names());
        }
        return entry;
    }

    /**
     * The options of all schemes.
     *
     * @return each once: those of this module first, then those that other schemes bring, in the order of their names
     */
    public Set<Option<?>> options() {
        Set<Option<?>> all = new LinkedHashSet<>(ORDER);
        entries.values().forEach(entry -> all.addAll(entry.options()));
        return Collections.unmodifiableSet(all);
    }

    /**
     * Makes a scheme for one run.
     *
     * @param name a registered name
     * @param options values of options; what is not set has its default
     * @param stream its own source of randomness
     * @return a new instance, which leaves devices out that a frame's decision cannot reach
     * @throws IllegalArgumentException if no scheme has that name
     */
    public Scheme create(String name, Options options, RandomStream stream) {
        return create(name, options, stream, 1, false);
    }

    /**
     * Makes a scheme that decides every so many frames, and keeps R_min and T_max if it can. A frame that reaches others than
     * the frame of the decision gets a new decision.
     *
     * @param name a registered name
     * @param options values of options; what is not set has its default
     * @param stream its own source of randomness
     * @param period frames from one decision to the next, &gt;= 1
     * @param keepsLimits whether plans keep the limits that are else only reported; schemes with {@link
     *     Trait#KEEPS_LIMITS} can, the others go on reporting
     * @return a new instance
     * @throws IllegalArgumentException if no scheme has that name, or the period is below 1
     */
    public Scheme create(String name, Options options, RandomStream stream, int period, boolean keepsLimits) {
        SchemeEntry entry = entry(name);
        Options afterwards = options.only(AFTERWARDS);
        Scheme scheme = entry.maker().make(name, options.only(entry.options()), stream);
        if (keepsLimits && entry.has(Trait.KEEPS_LIMITS)) {
            scheme = new KeepingLimits(scheme, afterwards);
        }
        if (period != 1) {
            scheme = new HeldDecision(scheme, period);
        }
        return switch (entry.form()) {
            case LOCAL -> scheme;
            case OFFLOAD -> new WithinReach(scheme, RoundForm.OFFLOAD, layers -> new int[] {0});
            case SPLIT -> new WithinReach(scheme, RoundForm.SPLIT, layers -> VrslOptions.cuts(afterwards, layers));
        };
    }
}
