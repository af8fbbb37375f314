package io.telelink.audit;

/**
 * A Merkle root over rows of a module.
 *
 * @param source kind of its {@link EvidenceSource}
 * @param name   what it stands for, such as {@code block 3 of scoring run 12}
 * @param size   leaves under it
 */
public record EvidenceRoot(String source, String name, long size, Hash root) {
}
