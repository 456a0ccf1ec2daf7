package io.splitwave.optimizer.sfl;

import java.util.List;

/** Brings schemes of its own; found by {@link java.util.ServiceLoader}. */
public interface RoundSchemeProvider {
    /**
     * The schemes.
     *
     * @return entries, each with a name that no other scheme has
     */
    List<RoundSchemeEntry> schemes();
}
