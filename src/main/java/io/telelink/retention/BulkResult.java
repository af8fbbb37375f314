package io.telelink.retention;

import java.util.Map;

/**
 * What became of a change to many actions.
 *
 * @param changed how many
 * @param skipped those that were left as they are, with the reason in a sentence
 */
public record BulkResult(int changed, Map<Long, String> skipped) {

    public BulkResult {
        skipped = Map.copyOf(skipped);
    }
}
