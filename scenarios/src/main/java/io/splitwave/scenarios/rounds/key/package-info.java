/** Keys that systems which decide by round have in common, in parts that each system chooses from. */
package io.splitwave.scenarios.rounds.key;
