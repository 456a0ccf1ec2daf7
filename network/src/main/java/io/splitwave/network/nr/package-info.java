/**
 * The 5G NR uplink of one UE at a time, in steps: where the UE walks, what the radio loses, how many competing users share
 * the carrier, which MCS is sent and how much arrives. Nothing here grows with the number of steps. Tables and block errors
 * are in {@code coding}, recorded links in {@code trace}.
 */
package io.splitwave.network.nr;
