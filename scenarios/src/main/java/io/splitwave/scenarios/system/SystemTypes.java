package io.splitwave.scenarios.system;

import io.splitwave.scenarios.format.key.SystemKeys;
import io.splitwave.scenarios.format.key.SystemSource;
import java.util.List;

/** Shows the systems at hand to the scenario format, which does not know this package. */
public final class SystemTypes implements SystemSource {
    /** Made by the service loader. */
    public SystemTypes() {}

    @Override
    public List<? extends SystemKeys> systems() {
        return Systems.find().all();
    }
}
