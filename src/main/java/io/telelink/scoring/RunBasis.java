package io.telelink.scoring;

import org.jspecify.annotations.Nullable;

/**
 * The settings that a run keeps from when it was asked for; null in runs from before there were any.
 *
 * @param policyId of proposals; null where no policy decides
 */
public record RunBasis(@Nullable Long economicsId, @Nullable Long policyId) {
}
