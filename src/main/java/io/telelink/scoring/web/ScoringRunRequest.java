package io.telelink.scoring.web;

import java.util.Optional;

import io.swagger.v3.oas.annotations.media.Schema;
import io.telelink.web.ApiException;
import org.jspecify.annotations.Nullable;

/** Whom a run is to score: everyone, or the members of a segment. */
record ScoringRunRequest(@Schema(example = "all") @Nullable String scope, @Nullable String segment) {

    private static final String ALL = "all";

    /**
     * Id of the segment; empty for everyone.
     *
     * @throws ApiException when neither is asked for
     */
    Optional<Long> segmentId() {
        if (scope != null && segment != null) {
            throw refusal("Give 'scope' or 'segment', not both.");
        }
        if (scope != null && !scope.equalsIgnoreCase(ALL)) {
            throw refusal("The only scope is '" + ALL + "', every active customer; for others give 'segment'.");
        }
        if (segment == null || segment.equalsIgnoreCase(ALL)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.valueOf(segment.strip()));
        } catch (NumberFormatException none) {
            throw refusal("'segment' is the number of a segment, or '" + ALL + "', not '" + segment + "'.");
        }
    }

    private static ApiException refusal(String detail) {
        return ApiException.badRequest("Invalid scope", detail);
    }
}
