package io.telelink.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTextTest {

    @Test
    void aTextIsKeptWithoutWhatSurroundsIt() {
        assertThat(required("  Too slow.\n")).isEqualTo("Too slow.");
        assertThat(required(" ".repeat(10) + "1234567890")).isEqualTo("1234567890");
        assertThat(WrittenText.optional("A comment has", " ", 10, IllegalArgumentException::new)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "12345678901"})
    void whatIsTooShortOrTooLongIsRefusedWithItsLength(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> required(text))
                .withMessage("Say why, in 1 to 10 characters, not %d.", text.strip().length());
    }

    @Test
    void whatTheDatabaseCannotKeepIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> required("a\0b")).withMessageContaining("NUL");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WrittenText.optional("A comment has", "\0", 10, IllegalArgumentException::new))
                .withMessage("A comment has at most 10 characters, none of which is NUL.");
    }

    private static String required(String text) {
        return WrittenText.required("Say why", text, 10, IllegalArgumentException::new);
    }
}
