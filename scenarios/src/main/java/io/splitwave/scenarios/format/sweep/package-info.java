/**
 * Several values for one key, written as {@code ${70, 100, 130}} or {@code ${10 m..50 m step 10 m}}: their text, and the
 * axis that they make of a key.
 */
package io.splitwave.scenarios.format.sweep;
