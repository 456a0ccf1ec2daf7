package io.splitwave.output.report;

/**
 * A result folder that a page names.
 *
 * @param name of the folder
 * @param kind for example {@code run}
 * @param about what it holds, in a few words
 * @param href address of its page, relative to the page with the link; empty if it has none
 */
public record PageLink(String name, String kind, String about, String href) {}
