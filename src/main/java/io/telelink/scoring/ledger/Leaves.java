package io.telelink.scoring.ledger;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

import io.telelink.audit.Hash;
import io.telelink.audit.MerkleRoot;

/** Gathers the leaves of a block in order. */
final class Leaves {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final MerkleRoot root = new MerkleRoot();

    void add(Hash leaf) {
        bytes.writeBytes(leaf.bytes());
        root.addLeaf(leaf);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    Hash root() {
        return root.root();
    }

    int size() {
        return (int) root.size();
    }

    /** Root of leaves that were stored one after the other. */
    static Hash root(byte[] stored) {
        var root = new MerkleRoot();
        for (int from = 0; from + Hash.LENGTH <= stored.length; from += Hash.LENGTH) {
            root.addLeaf(Hash.of(Arrays.copyOfRange(stored, from, from + Hash.LENGTH)));
        }
        return root.root();
    }
}
