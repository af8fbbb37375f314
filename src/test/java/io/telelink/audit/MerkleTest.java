package io.telelink.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MerkleTest {

    private static final int LARGEST = 70;

    @Test
    void rootsAreThePublishedOnes() {
        var root = new MerkleRoot();
        assertThat(root.root().hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        root.add(new byte[0]);
        root.add(new byte[] {0});
        assertThat(root.root().hex()).isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        root.add(new byte[] {0x10});
        assertThat(root.root().hex()).isEqualTo("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
    }

    @Test
    void aRootBuiltLeafByLeafIsThatOfTheDefinition() {
        var root = new MerkleRoot();
        for (int size = 0; size <= LARGEST; size++) {
            assertThat(root.root()).as("size %d", size).isEqualTo(byDefinition(data(size)));
            assertThat(root.size()).isEqualTo(size);
            root.add(datum(size));
        }
    }

    @Test
    void everyLeafOfEverySizeIsProvedByItsPath() {
        for (int size = 1; size <= LARGEST; size++) {
            List<Hash> leaves = leaves(size);
            Hash root = byDefinition(data(size));
            for (int index = 0; index < size; index++) {
                InclusionProof proof = InclusionProof.of(leaves, index);
                assertThat(proof.proves(leaves.get(index), root)).as("leaf %d of %d", index, size).isTrue();
                assertThat(proof.path()).hasSizeLessThanOrEqualTo(Long.SIZE - Long.numberOfLeadingZeros(size - 1));
            }
        }
    }

    @Test
    void aPathProvesNothingElse() {
        for (int size = 1; size <= LARGEST; size++) {
            List<Hash> leaves = leaves(size);
            Hash root = byDefinition(data(size));
            for (int index = 0; index < size; index++) {
                InclusionProof proof = InclusionProof.of(leaves, index);
                Hash leaf = leaves.get(index);
                assertThat(proof.proves(Merkle.leaf(datum(size)), root)).as("another leaf").isFalse();
                assertThat(proof.proves(leaf, Merkle.leaf(datum(size)))).as("another root").isFalse();
                var longer = new ArrayList<>(proof.path());
                longer.add(root);
                assertThat(new InclusionProof(index, size, longer).proves(leaf, root)).as("a longer path").isFalse();
                if (size > 1) {
                    int other = (index + 1) % size;
                    assertThat(new InclusionProof(other, size, proof.path()).proves(leaf, root)).as("another place").isFalse();
                    List<Hash> shorter = proof.path().subList(0, proof.path().size() - 1);
                    assertThat(new InclusionProof(index, size, shorter).proves(leaf, root)).as("a shorter path").isFalse();
                }
            }
        }
    }

    @Test
    void aLeafThatIsNotThereHasNoProof() {
        assertThatThrownBy(() -> InclusionProof.of(leaves(3), 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> InclusionProof.of(List.of(), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** RFC 6962, section 2.1, word for word: split at the largest power of two below the size. */
    private static Hash byDefinition(List<byte[]> data) {
        if (data.isEmpty()) {
            return Hash.sha256();
        }
        if (data.size() == 1) {
            return Hash.sha256(new byte[] {0}, data.getFirst());
        }
        int split = Integer.highestOneBit(data.size() - 1);
        return Hash.sha256(new byte[] {1}, byDefinition(data.subList(0, split)).bytes(),
                byDefinition(data.subList(split, data.size())).bytes());
    }

    private static List<Hash> leaves(int size) {
        return data(size).stream().map(Merkle::leaf).toList();
    }

    private static List<byte[]> data(int size) {
        return IntStream.range(0, size).mapToObj(MerkleTest::datum).toList();
    }

    private static byte[] datum(int number) {
        return ("leaf " + number).getBytes(StandardCharsets.US_ASCII);
    }
}
