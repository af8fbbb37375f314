package io.telelink.scoring;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Where a prediction stands in the ledger.
 *
 * @param position of the block in its run; null for a block of single answers
 * @param root     of the block, 64 hexadecimal digits
 */
public record Seal(long blockId, @Nullable Integer position, String root, Instant sealedAt) {
}
