package io.splitwave.scenarios.system.genfv;

import io.splitwave.learning.compute.GpuTraining;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.key.IntervalKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.RealKind;
import io.splitwave.scenarios.format.text.Bounds;
import io.splitwave.scenarios.format.text.Dimension;
import io.splitwave.scenarios.format.text.Interval;

/** Keys of the devices' GPUs. */
final class GpuKeys {
    private static final Part.Builder GPU =
            Part.builder().group("gpu", "The GPU of a UD: time t0 + b (memory cycles / clock + core cycles / clock).");

    private static final RealKind CYCLES = new RealKind(Bounds.between(1e-3, 1e15));

    static final Key<Double> SETUP = GPU.defaulted(
            "gpu.setup",
            QuantityKind.within(Dimension.TIME, Limits.WAIT),
            "0.2 s",
            "Time t0 of a UD's training that does not depend on its images.");

    static final Key<Double> MEMORY_CYCLES = GPU.defaulted(
            "gpu.memoryCycles",
            CYCLES,
            "3e6",
            "Cycles of the memory for an image in an iteration, written without a unit.");

    static final Key<Double> CORE_CYCLES = GPU.defaulted(
            "gpu.coreCycles",
            CYCLES,
            "5e6",
            "Cycles of the cores for an image in an iteration, written without a unit.");

    static final Key<Interval> MEMORY_CLOCK = GPU.required(
            "gpu.memoryClock",
            IntervalKind.within(Dimension.FREQUENCY, Limits.FREQUENCY),
            "[1.0 GHz, 1.5 GHz]",
            "Clock of a UD's GPU memory, drawn uniformly.");

    static final Key<Interval> CORE_CLOCK = GPU.required(
            "gpu.coreClock",
            IntervalKind.within(Dimension.FREQUENCY, Limits.FREQUENCY),
            "[0.7 GHz, 1.3 GHz]",
            "Clock of a UD's GPU cores, drawn uniformly.");

    static final Key<Double> POWER = GPU.defaulted(
            "gpu.power",
            QuantityKind.within(Dimension.POWER, Limits.POWER),
            "2 W",
            "Power of a UD's GPU while it trains.");

    static final Part PART = GPU.build();

    private GpuKeys() {}

    /** The GPU of a device with given clocks, Hz, and power, W. */
    static GpuTraining gpu(Scenario scenario, double memoryHz, double coreHz, double powerW) {
        return new GpuTraining(
                scenario.of(SETUP), scenario.of(MEMORY_CYCLES), scenario.of(CORE_CYCLES), memoryHz, coreHz, powerW);
    }
}
