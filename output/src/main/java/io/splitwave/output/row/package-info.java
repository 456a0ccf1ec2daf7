/**
 * The facts a run leaves behind, as flat rows in SI units: s, J, W, Hz, bit, FLOP, rad.
 *
 * <p>One record per table. A row holds facts and derives what follows from them (a waiting time, a mean rate, a share),
 * so that no number is stored twice. Records refuse invalid values; {@code NaN} and {@code null} are accepted only
 * where a component says so, mean "absent", and become SQL {@code NULL} in the tables, never a zero.
 *
 * <p>Left out: where the rows come from (the caller translates simulation events into rows) and how they are stored
 * ({@code io.splitwave.output.store}).
 */
package io.splitwave.output.row;
