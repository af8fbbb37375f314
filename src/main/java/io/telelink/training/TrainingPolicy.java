package io.telelink.training;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One version of the rules; never changed after it was made.
 *
 * @param id        0 while nobody has set any; so are the next null
 * @param setOn     the store's day
 * @param reason    why
 * @param changedBy user name
 */
public record TrainingPolicy(long id, PolicyRules rules, @Nullable LocalDate setOn, @Nullable String reason,
                             @Nullable Instant changedAt, @Nullable String changedBy) {

    public boolean propose() {
        return rules.propose();
    }
}
