package io.telelink.training.specification.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.telelink.training.specification.ListedSpecification;
import io.telelink.training.specification.OpenedSpecification;
import io.telelink.training.specification.SpecificationFault;
import io.telelink.training.specification.SpecificationVersion;
import org.jspecify.annotations.Nullable;

/**
 * A specification as the REST interface shows one.
 *
 * @param standing    {@code default}, {@code saved}, {@code retired} or {@code unusable}
 * @param version     number of the newest saved version, which the next one is based on; 0 where there is none
 * @param text        in the list, left out
 * @param defaultText the file that comes with the application; left out where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SpecificationBody(String name, String title, String task, String algorithm, String standing, boolean hasDefault, int version,
                         @Nullable String note, @Nullable String savedBy, @Nullable Instant savedAt, @Nullable String text,
                         @Nullable String defaultText) {

    static SpecificationBody of(ListedSpecification listed) {
        return of(listed, null, null);
    }

    static SpecificationBody of(OpenedSpecification opened) {
        return of(opened.listed(), opened.text(), opened.defaultText().orElse(null));
    }

    private static SpecificationBody of(ListedSpecification listed, @Nullable String text, @Nullable String defaultText) {
        return new SpecificationBody(listed.name(), listed.title(), word(listed.task()), listed.algorithm(), word(listed.standing()),
                listed.hasDefault(), listed.number(), listed.newest().map(SpecificationVersion::note).orElse(null),
                listed.newest().map(SpecificationVersion::savedBy).orElse(null),
                listed.newest().map(SpecificationVersion::savedAt).orElse(null), text, defaultText);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** A text to be saved. */
    record NewVersion(@Nullable String text, @Nullable String note, @Nullable Integer basedOn) {
    }

    /** A saved version to be retired. */
    record Retirement(@Nullable String note, @Nullable Integer basedOn) {
    }

    /**
     * A text to be checked.
     *
     * @param name that it is to be saved under; left out for the one it says
     */
    record Text(@Nullable String text, @Nullable String name) {
    }

    /** What a check found. */
    record Check(boolean valid, List<SpecificationFault> problems) {
    }
}
