/**
 * The channels of a run in one Parquet file, {@code channels.parquet}: what they were, or what they are to be.
 *
 * <p>{@link io.splitwave.output.channel.ChannelStore} writes them while replications play, {@link
 * io.splitwave.output.channel.ChannelReader} hands them back frame by frame, to the bit. A row is one row of one
 * link's matrix, so any tool that writes Parquet can make such a file; {@link io.splitwave.output.channel.ChannelCheck}
 * looks through a file before it is used and says where it does not fit. The dictionary of the columns is {@link
 * io.splitwave.output.channel.ChannelColumns}.
 *
 * <p>Left out: what the matrices mean for rates, and the large-scale gains apart from the fading, which are contained in
 * the entries.
 */
package io.splitwave.output.channel;
