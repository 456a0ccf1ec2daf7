/** Keeps what estimators have learned from one run to the next. */
package io.splitwave.scenarios.estimate;
