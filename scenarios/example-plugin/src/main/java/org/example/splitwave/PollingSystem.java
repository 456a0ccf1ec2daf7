package org.example.splitwave;

import io.splitwave.output.word.Activity;
import io.splitwave.output.word.Cadence;
import io.splitwave.output.word.CommonFigures;
import io.splitwave.output.word.CommonMetrics;
import io.splitwave.output.word.StageWord;
import io.splitwave.output.word.Variable;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.RunKeys;
import io.splitwave.scenarios.format.key.IntervalKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.KeyTable;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.text.Dimension;
import io.splitwave.scenarios.format.text.Interval;
import io.splitwave.scenarios.system.Forecast;
import io.splitwave.scenarios.system.Shared;
import io.splitwave.scenarios.system.SystemType;
import java.util.List;

/** A small system: in each round all devices compute, and each sends its result over one link, one after the other. */
public final class PollingSystem implements SystemType {
    private static final Part.Builder KEYS =
            Part.builder().group("device", "The devices.").group("link", "The link that they share.");

    static final Key<Long> COUNT =
            KEYS.required("device.count", new WholeKind(1, 100_000), "10", "Number K of devices.");
    static final Key<Double> WORK = KEYS.required(
            "device.work", QuantityKind.within(Dimension.WORK, Limits.WORK), "1 GFLOP", "Work of a device in a round.");
    static final Key<Interval> SPEED = KEYS.required(
            "device.speed",
            IntervalKind.within(Dimension.SPEED, Limits.COMPUTING),
            "[1 GFLOP/s, 4 GFLOP/s]",
            "Speed of a device, drawn uniformly.");
    static final Key<Double> RESULT = KEYS.required(
            "device.result", QuantityKind.within(Dimension.DATA, Limits.DATA), "1 Mbit", "Size of a result.");
    static final Key<Double> RATE = KEYS.required(
            "link.rate", QuantityKind.within(Dimension.DATA_RATE, Limits.DATA_RATE), "10 Mbit/s", "Rate of the link.");

    private static final KeyTable TABLE = KeyTable.of(List.of(RunKeys.PART, KEYS.build()));

    /** Made by the service loader. */
    public PollingSystem() {}

    @Override
    public String name() {
        return "polling";
    }

    @Override
    public String line() {
        return "devices compute at once and send results over one link in turn; the example of a plug-in";
    }

    @Override
    public KeyTable keys() {
        return TABLE;
    }

    @Override
    public Vocabulary words(Scenario scenario) {
        List<Variable> figures = CommonFigures.of(List.of(), false, true, false);
        return new Vocabulary(
                name(),
                List.of(
                        new StageWord("compute", "compute_s", "computing", "the device computes", Activity.DEVICE),
                        new StageWord("send", "send_s", "sending", "the device sends its result", Activity.SEND_UP)),
                List.of(),
                List.of(),
                false,
                List.of(),
                Cadence.ROUND,
                List.of(),
                figures,
                CommonMetrics.of(List.of(), figures));
    }

    @Override
    public int devices(Scenario scenario) {
        return Math.toIntExact(scenario.of(COUNT));
    }

    @Override
    public int cohorts(Scenario scenario) {
        return 1;
    }

    @Override
    public String size(Scenario scenario) {
        return devices(scenario) + " devices";
    }

    @Override
    public Shared share(Scenario scenario) {
        return new PollingRounds(scenario);
    }

    @Override
    public Forecast forecast(Scenario scenario) {
        return new Forecast(100e6, 2000.0 * devices(scenario));
    }
}
