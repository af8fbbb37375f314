package io.telelink.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows that one leaf is in a Merkle tree without the other leaves: the audit path of RFC 6962, section 2.1.1.
 *
 * @param index which leaf, from 0
 * @param size  leaves of the tree
 * @param path  hashes beside the way from the leaf to the root, nearest the leaf first
 */
public record InclusionProof(long index, long size, List<Hash> path) {

    /** @throws IllegalArgumentException unless {@code 0 <= index < size} */
    public InclusionProof {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        path = List.copyOf(path);
    }

    /**
     * Proof for one of a tree's leaves.
     *
     * @param leaves hashes of all leaves, as by {@link Merkle#leaf}
     * @throws IllegalArgumentException where there is no such leaf
     */
    public static InclusionProof of(List<Hash> leaves, int index) {
        List<Hash> path = new ArrayList<>();
        List<Hash> level = leaves;
        for (int position = index; level.size() > 1; position /= 2) {
            int beside = position ^ 1;
            if (beside < level.size()) {
                path.add(level.get(beside));
            }
            level = above(level);
        }
        return new InclusionProof(index, leaves.size(), path);
    }

    /** Whether the leaf is in the tree that has this root (algorithm of RFC 9162, section 2.1.3.2). */
    public boolean proves(Hash leaf, Hash root) {
        long node = index;
        long last = size - 1;
        Hash reached = leaf;
        for (Hash beside : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                reached = Merkle.node(beside, reached);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                reached = Merkle.node(reached, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && reached.equals(root);
    }

    private static List<Hash> above(List<Hash> level) {
        List<Hash> above = new ArrayList<>((level.size() + 1) / 2);
        for (int i = 0; i + 1 < level.size(); i += 2) {
            above.add(Merkle.node(level.get(i), level.get(i + 1)));
        }
        if (level.size() % 2 == 1) {
            above.add(level.getLast());
        }
        return above;
    }
}
