package io.telelink.training.specification.web;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.telelink.training.specification.SpecificationVersion;
import org.jspecify.annotations.Nullable;

/**
 * A saved version of a specification as the REST interface shows one.
 *
 * @param retires whether it ended what was saved before, and has no text
 * @param text    in the list, left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SavedVersionBody(int version, boolean retires, String note, String savedBy, Instant savedAt, @Nullable String text) {

    static SavedVersionBody listed(SpecificationVersion version) {
        return of(version, null);
    }

    static SavedVersionBody of(SpecificationVersion version) {
        return of(version, version.specification().orElse(null));
    }

    private static SavedVersionBody of(SpecificationVersion version, @Nullable String text) {
        return new SavedVersionBody(version.number(), version.specification().isEmpty(), version.note(), version.savedBy(),
                version.savedAt(), text);
    }
}
