package io.telelink.registry.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Figures that the system this one replaces has published for its churn models, to stand beside ours.
 *
 * @param testRows     rows they were measured on
 * @param testChurners churners among them
 */
record ReplacedSystem(int testRows, int testChurners, List<Published> models) {

    /** @param threshold where it is not the usual one half; null otherwise */
    record Published(String name, double accuracy, double precision, double recall, double f1,
                     @Nullable Double threshold) {
    }

    ReplacedSystem {
        models = List.copyOf(models);
    }

    static ReplacedSystem read() {
        try (InputStream yaml = new ClassPathResource("registry/replaced-system.yaml").getInputStream()) {
            return new YAMLMapper().readValue(yaml, ReplacedSystem.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether figures measured on so many rows with so many churners can be held against these. */
    boolean measuredOnAsMany(int rows, int churners) {
        return rows == testRows && churners == testChurners;
    }
}
