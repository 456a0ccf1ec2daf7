package io.splitwave.scenarios.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What axe-core (Deque, MPL-2.0) finds wrong on the page that is open: its rules for WCAG 2.2 up to AA, and those it calls
 * best practice.
 */
final class Axe {
    private static final String SCRIPT = script();

    private Axe() {}

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unfolds all that can be unfolded, and answers a line for each violation: the rule, where, and why. */
    static List<?> violations(Browser browser) {
        browser.ask("for (const each of document.querySelectorAll('details')) each.open = true;"
                + " for (const each of document.querySelectorAll('button[aria-expanded=false]')) each.click()");
        browser.ask(SCRIPT);
        browser.ask("window.found = null; axe.run(document, { resultTypes: ['violations'] })"
                + ".then((all) => { window.found = all.violations.flatMap((rule) => rule.nodes.map((node) => rule.id + ' at '"
                + " + node.target.join(' ') + ': ' + node.failureSummary)); },"
                + " (error) => { window.found = ['axe failed: ' + error]; })");
        browser.until("return window.found !== null");
        return (List<?>) browser.ask("return window.found");
    }
}
