package io.telelink.audit.verification;

import io.telelink.audit.Hash;

/**
 * What a walk along the chain read.
 *
 * @param first       first entry of the period
 * @param last        last entry of the period; before the first where it has none
 * @param start       hash in front of the first
 * @param end         hash of the last
 * @param entries     entries recomputed
 * @param checkpoints entries compared with their checkpoint outside the database
 */
record ChainOutcome(long first, long last, Hash start, Hash end, long entries, long checkpoints) {
}
