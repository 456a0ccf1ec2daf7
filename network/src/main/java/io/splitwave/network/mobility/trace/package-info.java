/**
 * Motion read from a file: CSV, or the floating-car-data XML of the traffic simulator SUMO.
 *
 * <p>{@link io.splitwave.network.mobility.trace.Trace} is the whole file, checked when it is read and then immutable, so
 * that replications on several threads share it; {@link io.splitwave.network.mobility.trace.TraceReplay} plays it in
 * frames. Every fault names file and line. Models open no files; the caller passes the lines of a file or an XML
 * reader.
 *
 * <p>Left out: positions in degrees, heights, and files that do not fit the heap (about 32 bytes a sample).
 */
package io.splitwave.network.mobility.trace;
