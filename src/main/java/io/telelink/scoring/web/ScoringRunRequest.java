package io.telelink.scoring.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.telelink.web.ApiException;
import org.jspecify.annotations.Nullable;

/** Whom a run is to score. Everyone, for now: both names say the same. */
record ScoringRunRequest(@Schema(example = "all") @Nullable String scope, @Nullable String segment) {

    private static final String ALL = "all";

    /** @throws ApiException when something other than everyone is asked for */
    void check() {
        if (scope != null && segment != null) {
            throw refusal("Give 'scope' or 'segment', not both.");
        }
        String asked = scope == null ? segment : scope;
        if (asked != null && !asked.equalsIgnoreCase(ALL)) {
            throw refusal("The only scope is '" + ALL + "', every active customer.");
        }
    }

    private static ApiException refusal(String detail) {
        return ApiException.badRequest("Invalid scope", detail);
    }
}
