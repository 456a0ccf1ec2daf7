package io.splitwave.scenarios.system.vrsl.world;

import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.mobility.UdPlaces;

/**
 * One frame of a world.
 *
 * @param truth the channel that delays come from, of all UDs
 * @param known the channel that decisions are made on; the same object where knowledge is perfect
 * @param places where the UDs are, and who takes part
 */
public record WorldFrame(ChannelState truth, ChannelState known, UdPlaces places) {}
