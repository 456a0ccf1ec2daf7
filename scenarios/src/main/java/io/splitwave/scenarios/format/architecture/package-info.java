/** Descriptions of networks in YAML, and the key that names a known network or such a file. */
package io.splitwave.scenarios.format.architecture;
