package io.telelink.training.specification;

import java.time.Instant;
import java.util.Optional;

import io.telelink.learning.Task;
import org.jspecify.annotations.Nullable;

/**
 * A version of a specification that an administrator saved, or its retirement.
 *
 * @param number  from 1 within the name
 * @param content the YAML text; null where the specification was retired
 * @param note    why, in the words of whoever saved it
 */
public record SpecificationVersion(String name, int number, Task task, @Nullable String content, String note, String savedBy,
                                   Instant savedAt) {

    /** The text; empty where the specification was retired. */
    public Optional<String> specification() {
        return Optional.ofNullable(content);
    }

    /** What messages call it. */
    public String file() {
        return name + ".yaml, version " + number;
    }
}
