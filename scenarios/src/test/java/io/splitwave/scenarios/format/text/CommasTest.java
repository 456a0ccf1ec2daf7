package io.splitwave.scenarios.format.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommasTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a                      | a",
                "a, b ,c                | a;b;c",
                "a,,b                   | a;;b",
                "[1, 2], 3              | [1, 2];3",
                "[[1, 2], [3]], 4       | [[1, 2], [3]];4",
                "x=[1, 2],y=3           | x=[1, 2];y=3",
                "x='a, b',y=3           | x='a, b';y=3",
                "x=\"a, b\",y=3         | x=\"a, b\";y=3",
                "x='it''s, well', y     | x='it''s, well';y",
                "x=\"\\\", \\\\\", y    | x=\"\\\", \\\\\";y",
                "x=['a, b]', c], y      | x=['a, b]', c];y",
                "x=['a', 'b, c'], y     | x=['a', 'b, c'];y",
                "x=it's, y=isn't        | x=it's;y=isn't",
                "x=a=b,y='=,='          | x=a=b;y='=,='",
                "x='open, y             | x='open, y",
                "x=[1, 2                | x=[1, 2",
            })
    void partsAtCommasOutsideOfListsAndTexts(String line, String parts) {
        assertThat(Commas.split(line)).isEqualTo(List.of(parts.split(";", -1)));
    }
}
