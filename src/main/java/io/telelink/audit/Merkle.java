package io.telelink.audit;

/**
 * Hashes of a Merkle tree (RFC 6962, section 2.1). Leaves and nodes are hashed with different first bytes, so that a node
 * can never pass for a leaf.
 */
public final class Merkle {

    /** Root of a tree without leaves: the hash of nothing. */
    public static final Hash EMPTY = Hash.sha256();

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Merkle() {
    }

    /** SHA-256(0x00 || data). */
    public static Hash leaf(byte[] data) {
        return Hash.sha256(LEAF, data);
    }

    /** SHA-256(0x01 || left || right). */
    public static Hash node(Hash left, Hash right) {
        return Hash.sha256(NODE, left.bytes(), right.bytes());
    }
}
