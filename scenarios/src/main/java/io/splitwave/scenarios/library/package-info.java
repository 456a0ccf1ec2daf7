/**
 * Splitwave as a library: a scenario from Java, played, its figures read. With the rows of {@code io.splitwave.output.row}
 * and what PLUGINS.md names for systems of one's own, these classes are the public interface: they keep their names and
 * meanings as long as the first number of the version stays. Everything else may change with any version. LIBRARY.md has a
 * program.
 *
 * <p>Nothing here writes files or prints; the command does that.
 */
package io.splitwave.scenarios.library;
