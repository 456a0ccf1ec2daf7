package io.splitwave.optimizer.vrsl.scheme;

import java.util.List;

/** Brings schemes of its own; found by {@link java.util.ServiceLoader}. */
public interface SchemeProvider {
    /**
     * The schemes.
     *
     * @return entries, each with a name that no other scheme has
     */
    List<SchemeEntry> schemes();
}
