package io.telelink.training.web;

import java.util.Collections;
import java.util.List;

import io.telelink.web.ApiException;
import org.jspecify.annotations.Nullable;

/** What to train: one specification or several. */
record TrainingRequest(@Nullable String specification, @Nullable List<String> specifications) {

    List<String> names() {
        if ((specification == null) == (specifications == null)) {
            throw ApiException.badRequest("Unclear what to train",
                    "The body must have either specification, a name, or specifications, a list of names.");
        }
        return specification == null ? Collections.unmodifiableList(specifications) : List.of(specification);
    }
}
