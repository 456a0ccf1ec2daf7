package io.splitwave.optimizer.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedEntriesTest {
    private final NamedEntries<Map.Entry<String, Integer>> schemes =
            new NamedEntries<>("scheme", List.of(Map.entry("sa", 1), Map.entry("ls", 2)), Map.Entry::getKey);

    @Test
    void anEntryIsFoundByItsNameAndNamesAreInAlphabeticalOrder() {
        assertThat(schemes.named("ls").getValue()).isEqualTo(2);
        assertThat(schemes.names()).containsExactly("ls", "sa");
    }

    @Test
    void anUnknownNameIsRefusedWithTheNamesThatThereAre() {
        assertThatThrownBy(() -> schemes.named("SA"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no scheme is named SA; there are [ls, sa]");
    }
}
