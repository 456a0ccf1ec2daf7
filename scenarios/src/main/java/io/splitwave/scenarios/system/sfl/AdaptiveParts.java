package io.splitwave.scenarios.system.sfl;

import io.splitwave.optimizer.sfl.RoundSchemes;
import io.splitwave.optimizer.sfl.adaptive.AdaptiveSchemes;
import io.splitwave.scenarios.format.group.ClassKeys;
import io.splitwave.scenarios.format.group.UdKeys;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.IntervalKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.key.WholeListKind;
import io.splitwave.scenarios.format.text.Bounds;
import io.splitwave.scenarios.format.text.Dimension;
import io.splitwave.scenarios.format.text.Interval;
import java.util.List;

/** The keys that adaptive split federated learning has on top of those of the family. */
final class AdaptiveParts {
    /** Most energy of a budget or a battery. */
    private static final Bounds ENERGY = Bounds.between(0, 1e12);

    private static final Part.Builder DEVICE = Part.builder();
    private static final Part.Builder MODEL = Part.builder();
    private static final Part.Builder SERVER = Part.builder();

    static final Key<Double> MIN_POWER = DEVICE.defaulted(
            "ud.minTransmitPower",
            new QuantityKind(Dimension.POWER, Bounds.between(0, 1e9)),
            "0 W",
            "Least transmit power of a UD; ud.transmitPower is the highest.");

    static final Key<Double> MIN_CPU = DEVICE.defaulted(
            "ud.minCpu",
            new QuantityKind(Dimension.FREQUENCY, Bounds.between(0, 1e15)),
            "0 Hz",
            "Lowest clock of a UD; ud.cpu is the highest.");

    static final Key<Interval> ENERGY_BUDGET = DEVICE.optional(
            "ud.energyBudget",
            IntervalKind.within(Dimension.ENERGY, ENERGY),
            "[3 J, 12 J]",
            "Most energy that a UD may draw in a round, drawn once for each UD; not given, there is no budget.");

    static final Key<Interval> BATTERY = DEVICE.optional(
            "ud.battery",
            IntervalKind.within(Dimension.ENERGY, ENERGY),
            "[30 J, 120 J]",
            "Energy that a UD has for a replication, drawn once for each UD; when it is used up, the UD is dropped at that"
                    + " instant and takes part no more. Not given, it does not end.");

    static final Key<List<Integer>> CUTS = MODEL.optional(
            "model.cuts",
            new WholeListKind(1, 1_000),
            "[1, 4, 6]",
            "Cuts that may be chosen, ascending; not given, all of 1..M. The last cut, M, is federated learning; cut 0 would"
                    + " send raw data up and is excluded.");

    /** {@code model.cut}, which not every scheme needs. */
    static final Key<Long> CUT = new Key<>(
            SflParts.CUT.path(),
            SflParts.CUT.kind(),
            Key.Presence.DEFAULT,
            "1",
            "Cut of the scheme fixed-cut, and where asfl-bcd starts; one of model.cuts.");

    static final Key<PlannedShare> PLANNED_SHARE = SERVER.defaulted(
            "server.plannedShare",
            ChoiceKind.of(PlannedShare.class),
            "equal",
            "Speed of the server that a UD is planned with: an equal part of it, or the whole, as the source assumes. A"
                    + " dedicated server works at that speed.");

    static final Part LIMITS = DEVICE.rule(new Rule(
                    "least-below-highest",
                    "`ud.minTransmitPower` is at most `ud.transmitPower`, and `ud.minCpu` at most the lowest of `ud.cpu`.",
                    List.of(MIN_POWER, MIN_CPU, UdKeys.TRANSMIT_POWER, UdKeys.CPU),
                    List.of(ClassKeys.CLASSES),
                    AdaptiveParts::leastBelowHighest))
            .build();

    static final Part ADAPTIVE_MODEL = MODEL.rule(new Rule(
                    "cuts-in-network",
                    "`model.cuts` is ascending, and `model.cut` is one of them.",
                    List.of(CUT),
                    List.of(CUTS),
                    AdaptiveParts::cutsInOrder))
            .build();

    static final Part PLANNED_SERVER = SERVER.build();

    /** With which part of the server a device is planned. */
    enum PlannedShare {
        /** An equal part for each device of the round. */
        EQUAL,
        /** The whole server for each. */
        WHOLE
    }

    private AdaptiveParts() {}

    /** Who may decide. */
    static RoundSchemes schemes() {
        return RoundSchemes.of(AdaptiveSchemes.entries());
    }

    /** Who may decide without what plug-ins bring. */
    static RoundSchemes ownSchemes() {
        return RoundSchemes.only(AdaptiveSchemes.entries());
    }

    private static void leastBelowHighest(Values values, Breaches breaches) {
        double highestW = ClassKeys.all(values, UdKeys.TRANSMIT_POWER)
                .min(Double::compare)
                .orElseThrow();
        if (!(values.of(MIN_POWER) <= highestW)) {
            breaches.add(MIN_POWER, "at most ud.transmitPower, " + highestW + " W", values.of(MIN_POWER) + " W");
        }
        double lowestHz = ClassKeys.all(values, UdKeys.CPU)
                .mapToDouble(Interval::min)
                .min()
                .orElseThrow();
        if (!(values.of(MIN_CPU) <= lowestHz)) {
            breaches.add(MIN_CPU, "at most the lowest of ud.cpu, " + lowestHz + " Hz", values.of(MIN_CPU) + " Hz");
        }
    }

    private static void cutsInOrder(Values values, Breaches breaches) {
        List<Integer> cuts = values.find(CUTS).orElse(List.of());
        for (int i = 1; i < cuts.size(); i++) {
            if (cuts.get(i) <= cuts.get(i - 1)) {
                breaches.add(CUTS, "whole numbers in ascending order", cuts.toString());
                return;
            }
        }
        if (!cuts.isEmpty() && !cuts.contains(values.of(CUT).intValue())) {
            breaches.add(CUT, "one of model.cuts, " + cuts, "" + values.of(CUT));
        }
    }
}
