package io.telelink.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final Texts texts = new Texts(Map.of(
            "plain", "It's {0} as it stands",
            "filled", "It's {0} of {1}",
            "broken", "A brace { too many",
            "unicode", "Größe · 90 % – ∅"));

    @Test
    void aTextWithoutArgumentsStandsAsItIs() {
        assertThat(texts.getTranslation("plain", Locale.ENGLISH)).isEqualTo("It's {0} as it stands");
    }

    @Test
    void argumentsAreFilledInAndApostrophesStay() {
        assertThat(texts.getTranslation("filled", Locale.ENGLISH, 1200, "<b>2,850</b>"))
                .isEqualTo("It's 1,200 of <b>2,850</b>");
    }

    @Test
    void aMissingTextShowsItsKey() {
        assertThat(texts.getTranslation("nowhere", Locale.ENGLISH)).isEqualTo("!{nowhere}!");
    }

    @Test
    void aBrokenPatternIsShownRatherThanThrown() {
        assertThat(texts.getTranslation("broken", Locale.ENGLISH, 1)).isEqualTo("A brace { too many");
    }

    @Test
    void bundlesOnTheClassPathAreReadAsUtf8() {
        Texts all = new Texts();
        assertThat(all.getTranslation("shell.page-title", Locale.ENGLISH, "Customers"))
                .isEqualTo("Customers · TeleLink Retention");
        assertThat(all.keys()).allMatch(key -> key.matches("[a-z]+\\.[A-Za-z0-9_.-]+"));
    }
}
