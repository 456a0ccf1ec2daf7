package io.splitwave.output.channel;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The links of every frame of a run, and their sizes.
 *
 * @param userDevices K, at least 1
 * @param links at least one, each name once; of those with places each has K rows; copied
 */
public record ChannelShape(int userDevices, List<ChannelLink> links) {

    /**
     * Checks and copies.
     *
     * @param userDevices K, at least 1
     * @param links the links
     * @throws IllegalArgumentException if there is no link, a name occurs twice, or a link with places has not K rows
     */
    public ChannelShape {
        links = List.copyOf(links);
        if (userDevices < 1 || links.isEmpty()) {
            throw new IllegalArgumentException(
                    "channel shape: at least 1 UD and 1 link are needed, were " + userDevices + " and " + links.size());
        }
        Set<String> names = new HashSet<>();
        for (ChannelLink link : links) {
            if (!names.add(link.text()) || (link.places() && link.rows() != userDevices)) {
                throw new IllegalArgumentException("channel shape: link " + link.text()
                        + " must occur once, and with places have " + userDevices + " rows, had " + link.rows());
            }
        }
    }

    /**
     * A link by name.
     *
     * @param name its name
     * @return the link; empty if the shape has none of that name
     */
    public Optional<ChannelLink> link(String name) {
        return links.stream().filter(link -> link.text().equals(name)).findFirst();
    }

    /** Complex entries of one frame. */
    long entries() {
        return links.stream()
                .mapToLong(link -> (long) link.rows() * link.columns())
                .sum();
    }

    /** Columns of the widest link. */
    int mostColumns() {
        return links.stream().mapToInt(ChannelLink::columns).max().orElseThrow();
    }
}
