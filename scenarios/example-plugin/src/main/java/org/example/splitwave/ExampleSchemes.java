package org.example.splitwave;

import io.splitwave.optimizer.vrsl.scheme.SchemeEntry;
import io.splitwave.optimizer.vrsl.scheme.SchemeProvider;
import java.util.List;

/** Brings the schemes; named in {@code META-INF/services}. */
public final class ExampleSchemes implements SchemeProvider {
    @Override
    public List<SchemeEntry> schemes() {
        return List.of(SchemeEntry.of("equal-parts", "one cut, equal parts of the power, no twins", EqualParts::new)
                .reading(EqualParts.CUT_AT));
    }
}
