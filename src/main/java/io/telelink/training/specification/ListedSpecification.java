package io.telelink.training.specification;

import java.util.Optional;

import io.telelink.learning.Task;

/**
 * A specification as a list shows it.
 *
 * @param title      for people; the name where no text holds
 * @param algorithm  as specifications write it; empty where no text holds
 * @param hasDefault whether there is a file of this name in {@code models/}
 * @param newest     what was saved last; empty where only the default was ever there
 */
public record ListedSpecification(String name, String title, Task task, String algorithm, boolean hasDefault, Standing standing,
                                  Optional<SpecificationVersion> newest) {

    /** Which text holds. */
    public enum Standing {
        /** The file of {@code models/}. */
        DEFAULT,
        /** The newest saved version. */
        SAVED,
        /** None: it was retired and has no default. */
        RETIRED,
        /** The default, or none: the newest saved version is not understood any more. */
        UNUSABLE
    }

    /** Number of the newest saved version; 0 where there is none. */
    public int number() {
        return newest.map(SpecificationVersion::number).orElse(0);
    }
}
