package io.splitwave.output.store;

/**
 * One column of a result table.
 *
 * @param name snake case, with the unit as suffix where there is one
 * @param type SQL type, for example {@code DOUBLE} or {@code INTEGER[]}
 * @param nullable true if the value may be absent
 * @param unit SI unit, {@code 1} for counts and ratios, {@code -} for names, numbers of things and truth values
 * @param meaning what it says, in one line
 */
public record Column(String name, String type, boolean nullable, String unit, String meaning) {}
