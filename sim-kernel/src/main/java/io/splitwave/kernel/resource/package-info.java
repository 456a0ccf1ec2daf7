/**
 * What serves work, as data: a name and a discipline.
 *
 * <p>A processor, a transfer over an orthogonal channel, an edge server, a set of subchannels are all a {@link
 * io.splitwave.kernel.resource.Resource}; the kernel does not tell them apart. How fast a stage is served is not said
 * here: rates come from outside and may change. Priorities between waiting stages and preemption other than processor
 * sharing are left out.
 */
package io.splitwave.kernel.resource;
