package io.splitwave.optimizer.subchannel;

import io.splitwave.optimizer.option.NamedEntries;
import java.util.List;
import java.util.function.Function;

/** The schemes of subchannels, bits and powers. By all of them every user device with a subchannel meets the deadline. */
public final class SubchannelSchemes {
    private static final List<SubchannelSchemeEntry> ENTRIES = List.of(
            new SubchannelSchemeEntry(
                    "sflam-opt",
                    "the joint optimum of subchannel, bits and power, with a proven bound",
                    settings -> twoSteps("sflam-opt", SubchannelSchemes::allBits, Pairings::mostWithBound)),
            new SubchannelSchemeEntry(
                    "sflam-bcd",
                    "the alternation of the source over power, bits and subchannels",
                    settings -> new Alternation("sflam-bcd")),
            new SubchannelSchemeEntry(
                    "greedy",
                    "the most efficient pair of UD and subchannel first, with the best bits and powers",
                    settings -> twoSteps("greedy", SubchannelSchemes::allBits, Pairings::bestPairFirst)),
            new SubchannelSchemeEntry(
                    "random-assignment",
                    "UDs and subchannels paired at random, with the best bits and powers",
                    settings -> twoSteps(
                            "random-assignment",
                            SubchannelSchemes::allBits,
                            table -> Pairings.random(table, settings.chance()))),
            new SubchannelSchemeEntry(
                    "fixed-bits",
                    "the same bits for all, with the best subchannels and powers",
                    settings -> fixed("fixed-bits", settings.fixedBits())),
            new SubchannelSchemeEntry(
                    "max-power",
                    "the most power for all, with the best subchannels and bits",
                    settings -> twoSteps("max-power", PairTable::mostPower, Pairings::most)),
            new SubchannelSchemeEntry(
                    "no-quantisation",
                    "32 bits for all, with the best subchannels and powers",
                    settings -> fixed("no-quantisation", SubchannelInstance.FULL_PRECISION_BITS)));

    private static final NamedEntries<SubchannelSchemeEntry> BY_NAME =
            new NamedEntries<>("scheme", ENTRIES, SubchannelSchemeEntry::name);

    private SubchannelSchemes() {}

    /**
     * The schemes.
     *
     * @return an entry for each; the first is the exact one
     */
    public static List<SubchannelSchemeEntry> entries() {
        return ENTRIES;
    }

    /**
     * The names of the schemes.
     *
     * @return in alphabetical order
     */
    public static List<String> names() {
        return BY_NAME.names();
    }

    /**
     * Makes a scheme for one replication.
     *
     * @param name its name
     * @param settings what it is given
     * @return a new instance
     * @throws IllegalArgumentException if no scheme has that name
     */
    public static SubchannelScheme create(String name, SubchannelSchemeSettings settings) {
        return BY_NAME.named(name).maker().apply(settings);
    }

    private static PairTable allBits(SubchannelWork work) {
        return PairTable.leastPower(
                work, work.instance().bitsMin(), work.instance().bitsMax());
    }

    private static SubchannelScheme fixed(String name, int bits) {
        return twoSteps(
                name,
                work -> {
                    SubchannelInstance instance = work.instance();
                    if (bits < instance.bitsMin() || bits > instance.bitsMax()) {
                        throw new IllegalArgumentException("scheme " + name + " sends " + bits
                                + " bits an element, but the instance allows " + instance.bitsMin() + " to "
                                + instance.bitsMax());
                    }
                    return PairTable.leastPower(work, bits, bits);
                },
                Pairings::most);
    }

    private static SubchannelScheme twoSteps(
            String name, Function<SubchannelWork, PairTable> valuing, Function<PairTable, SubchannelDecision> pairing) {
        return new PairingScheme(name, valuing, pairing);
    }
}
