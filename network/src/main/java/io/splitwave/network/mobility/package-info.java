/**
 * Where the UDs are from frame to frame, and which of them take part.
 *
 * <p>A {@link io.splitwave.network.mobility.Mobility} is asked once per frame and answers with an immutable {@link
 * io.splitwave.network.mobility.UdPlaces}: at rest, random waypoint (Navidi and Camp 2004), Gauss-Markov (Liang and Haas
 * 1999), traffic on a road. Package {@code visit} lays arrivals and departures over any of them, package {@code trace}
 * replays files. Every UD has random streams of its own.
 *
 * <p>Left out: heights, obstacles, groups that move together, vehicles that hinder each other.
 */
package io.splitwave.network.mobility;
