package io.telelink.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTextTest {

    @Test
    void everyKeyHasItsLine() {
        YamlText text = YamlText.of("t", "# first\na: 1\nb:\n  c: {d: 2}\n  e:\n    - x\n    - y\n");
        assertThat(text.line("a")).isEqualTo(2);
        assertThat(text.line("b.c.d")).isEqualTo(4);
        assertThat(text.line("b.e[1]")).isEqualTo(7);
        assertThat(text.line("b.missing")).isEqualTo(3);
        assertThat(text.line("missing")).isZero();
        assertThat(text.line("")).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'a: &x 1\nb: *x'|anchor|1", "'a: 1\nb: !!int 2'|tag|2", "'a: 1\n---\nb: 2'|second document|2",
        "'a: 1\nb: 2\na: 3'|given twice|3", "'a: 1\n  b: 2'|not valid YAML|2", "'a: {'|not valid YAML|1"})
    void whatPeopleDoNotWriteByHandIsRefusedWithItsLine(String yaml, String reason, int line) {
        assertThatThrownBy(() -> YamlText.of("t", yaml)).isInstanceOfSatisfying(InvalidModelFileException.class, fault -> {
            assertThat(fault.reason()).contains(reason);
            assertThat(fault.line()).isEqualTo(line);
        });
    }

    @Test
    void aTextThatWouldGrowWithoutEndIsRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThatThrownBy(() -> YamlText.of("t", bomb.toString())).hasMessageContaining("anchor or alias");
        assertThatThrownBy(() -> YamlText.of("t", "a: " + "[".repeat(60_000))).hasMessageContaining("deeper than 20");
    }
}
