/**
 * One replication as a timeline for trace viewers, in the Chrome Trace Event format ("Trace Event Format", the Chromium
 * project), which Perfetto and chrome://tracing open.
 *
 * <p>Processes are the players: rounds, user devices, support chains, access point, server, replicas of devices, decisions;
 * those that a system does not have are absent. A user device or support chain has one thread with all its stages and the
 * times it waited; stages that overlap get further threads. Transmissions of the access point, the server's work and the
 * replicas' overlap freely, so there they are asynchronous slices. Names are labels of the system's words. Flows lead along the critical path to the end of the round. A {@link io.splitwave.output.trace.TraceLimit} keeps traces of large
 * runs small.
 *
 * <p>Left out: anything finer than a stage, such as the rate inside it.
 */
package io.splitwave.output.trace;
