package io.splitwave.output.row;

/** Where a stage is served. Written to the tables as {@code UD}, {@code DT}, {@code AP}. */
public enum Place {
    /** At the user device: local computing, uplink transmission. */
    UD,
    /** At a replica of the user device, which lives at the access point. */
    DT,
    /** At the access point or its edge server: downlink transmission, server computing. */
    AP
}
