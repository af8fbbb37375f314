package io.telelink.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TextKeysTest {

    @Test
    void everyTextThatTheSourcesNameExists() {
        Texts texts = new Texts();
        Map<String, Path> used = TextKeys.used(Path.of("src/main/java"));
        Map<String, Path> missing = new TreeMap<>(used);
        missing.keySet().removeIf(texts::has);

        assertThat(used).hasSizeGreaterThan(20);
        assertThat(missing).isEmpty();
    }

    @Test
    void literalsAreFoundWhereverKeysAreTaken() {
        Map<String, Path> keys = new TreeMap<>();
        TextKeys.collect(
                """
                getTranslation("a.one"); I18NProvider.translate(
                    "a.two", 3); @Menu(title = "a.three", order = 1) super("a.four", "x");
                new EmptyState("A text with a dot. And more"); getTranslation("a.part." + name);
                """,
                Path.of("Some.java"),
                keys);

        assertThat(keys).containsOnlyKeys("a.one", "a.two", "a.three", "a.four");
    }
}
