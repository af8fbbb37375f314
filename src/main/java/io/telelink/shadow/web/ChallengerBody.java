package io.telelink.shadow.web;

import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.telelink.shadow.Challenger;
import org.jspecify.annotations.Nullable;

/**
 * A challenger as the REST interface shows it.
 *
 * @param cause {@code by_hand}, {@code became_champion} or {@code archived}; not there while it is in shadow
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChallengerBody(long id, long versionId, int versionNumber, boolean inShadow, String reason, Instant beganAt, String beganBy,
                      @Nullable String cause, @Nullable String endReason, @Nullable Instant endedAt, @Nullable String endedBy) {

    static ChallengerBody of(Challenger challenger) {
        Challenger.Ending ended = challenger.ended();
        return new ChallengerBody(challenger.id(), challenger.versionId(), challenger.versionNumber(), challenger.isInShadow(),
                challenger.reason(), challenger.beganAt(), challenger.beganBy(),
                ended == null ? null : ended.cause().name().toLowerCase(Locale.ROOT), ended == null ? null : ended.reason(),
                ended == null ? null : ended.at(), ended == null ? null : ended.by());
    }
}
