package io.splitwave.network.cellfree;

import io.splitwave.network.mobility.UdPlaces;

/**
 * One frame of a cell-free network.
 *
 * @param places where the devices are
 * @param meanGains beta, path loss and shadowing of all links
 * @param channel h, small-scale fading included
 */
public record CellFreeFrame(UdPlaces places, MeanGains meanGains, CellFreeChannel channel) {}
