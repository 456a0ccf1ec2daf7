/**
 * The channels of a run in one Parquet file, {@code channels.parquet}: recorded by a run, or to be replayed by one.
 *
 * <p>{@link io.splitwave.output.channel.ChannelStore} writes them while replications play, {@link
 * io.splitwave.output.channel.ChannelReader} returns them frame by frame, exact to the bit. A row is one row of one
 * link's matrix, so any tool that writes Parquet can make such a file; {@link io.splitwave.output.channel.ChannelCheck}
 * checks a file before it is used and reports where it does not fit. The dictionary of the columns is
 * {@link io.splitwave.output.channel.ChannelColumns}.
 *
 * <p>Left out: what the matrices mean for rates, and the large-scale gains apart from the fading, which are contained in
 * the entries.
 */
package io.splitwave.output.channel;
