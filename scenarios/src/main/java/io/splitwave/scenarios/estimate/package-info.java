/** The 5G links of a scenario, and estimators of their goodput: their keys, what they learn from, and what they have learned. */
package io.splitwave.scenarios.estimate;
