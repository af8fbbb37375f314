package io.telelink.audit;

/**
 * Computes the root of a Merkle tree (RFC 6962, section 2.1) from its leaves one after the other, in memory that grows with
 * the logarithm of their number. Not for use by several threads.
 *
 * <p>It keeps the roots of the full subtrees that the leaves so far make up: one for each bit that is set in their number.
 */
public final class MerkleRoot {

    private final Hash[] subtrees = new Hash[Long.SIZE];
    private long size;

    /** Adds the leaf of some data. */
    public void add(byte[] data) {
        addLeaf(Merkle.leaf(data));
    }

    /** Adds a leaf that is hashed already, as by {@link Merkle#leaf}. */
    public void addLeaf(Hash leaf) {
        Hash carried = leaf;
        int level = 0;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            carried = Merkle.node(subtrees[level], carried);
            level++;
        }
        subtrees[level] = carried;
        size++;
    }

    /** Leaves so far. */
    public long size() {
        return size;
    }

    /** Root over the leaves so far; more may be added. */
    public Hash root() {
        if (size == 0) {
            return Merkle.EMPTY;
        }
        int lowest = Long.numberOfTrailingZeros(size);
        Hash root = subtrees[lowest];
        for (int level = lowest + 1; level < Long.SIZE; level++) {
            if ((size >> level & 1) == 1) {
                root = Merkle.node(subtrees[level], root);
            }
        }
        return root;
    }
}
