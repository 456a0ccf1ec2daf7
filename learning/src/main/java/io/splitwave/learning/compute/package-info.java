/**
 * How fast a device or its digital twin (DT) works, and at what power.
 *
 * <p>VRSL (6), (7), (30): one FLOP per cycle, so a clock in Hz is a speed in FLOP/s; a twin runs at the device's clock
 * plus what the AP adds. Other systems give the FLOP of a cycle. {@link io.splitwave.learning.compute.UniformCpu} draws the clocks as VRSL Section
 * VI does. {@link io.splitwave.learning.compute.GpuTraining} has the GPU of GenFV, where memory and cores have clocks of their own.
 *
 * <p>Left out: parallelism inside a device, memory bandwidth, throttling, static power.
 */
package io.splitwave.learning.compute;
