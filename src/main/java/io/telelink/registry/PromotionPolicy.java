package io.telelink.registry;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a promotion needs beside a reason.
 *
 * @param fourEyes  whether a second administrator must approve it
 * @param reason    why it was set so; null while nobody has set it
 * @param changedAt null while nobody has set it
 * @param changedBy null while nobody has set it
 */
public record PromotionPolicy(boolean fourEyes, @Nullable String reason, @Nullable Instant changedAt,
                              @Nullable String changedBy) {

    /** What holds before anybody has set it. */
    public static final PromotionPolicy INITIAL = new PromotionPolicy(false, null, null, null);
}
