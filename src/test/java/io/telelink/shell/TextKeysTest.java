package io.telelink.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

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

    /** The later of two would silently take the place of the first. */
    @Test
    void noFileHasAKeyTwice() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/i18n"))) {
            for (Path file : files.toList()) {
                assertThat(Files.readAllLines(file).stream().filter(line -> line.matches("[\\w.-]+ *=.*"))
                        .map(line -> line.substring(0, line.indexOf('=')).strip())).as(file.toString()).doesNotHaveDuplicates();
            }
        }
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
