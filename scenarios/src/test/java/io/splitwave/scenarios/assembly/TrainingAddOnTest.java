package io.splitwave.scenarios.assembly;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

class TrainingAddOnTest {
    @Test
    void itsAbsenceIsToldWithTheCommandThatEndsIt() throws IOException {
        try (URLClassLoader empty = new URLClassLoader(new URL[0], null)) {
            assertThatThrownBy(() -> TrainingAddOn.require(empty, "learning.loss trained"))
                    .isInstanceOf(UnusableFileException.class)
                    .hasMessageStartingWith("learning.loss trained: expected the training add-on, found")
                    .hasMessageEndingWith("/training/pom.xml' package");
        }
    }

    @Test
    void itIsFoundWhereItIs() {
        assertThatCode(() -> TrainingAddOn.require(TrainingAddOn.class.getClassLoader(), "learning.loss trained"))
                .doesNotThrowAnyException();
    }
}
