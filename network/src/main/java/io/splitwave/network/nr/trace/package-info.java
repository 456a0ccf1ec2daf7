/**
 * Recorded links of a user's own: a CSV file of KPMs and goodput is read as data, checked line by line, and replayed in the
 * steps of a simulation in place of a simulated link.
 */
package io.splitwave.network.nr.trace;
