package io.telelink.learning.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telelink.learning.model.Artifact;
import io.telelink.learning.model.ChurnModel;
import io.telelink.learning.model.CorruptArtifactException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArtifactDamageTest {

    private static final int HEADER = 12;
    private static final int HASH = 32;

    private final byte[] small = TrainedModels.logisticRegression().artifact();
    private final byte[] large = TrainedModels.byName().get("churn-gradient-boosting").artifact();

    @Test
    void everyFlippedByteIsNoticed() {
        for (int i = 0; i < small.length; i++) {
            byte[] damaged = small.clone();
            damaged[i] ^= (byte) (1 << i % 8);
            refused(damaged);
        }
    }

    @Test
    void everyTruncationIsNoticed() {
        for (int length = 0; length < small.length; length++) {
            refused(Arrays.copyOf(small, length));
        }
        refused(Arrays.copyOf(small, small.length + 1));
    }

    @Test
    void randomBytesAreRefused() {
        Random random = new Random(3);
        for (int trial = 0; trial < 500; trial++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            refused(bytes);
        }
    }

    @Test
    void foreignBytesAndLaterVersionsAreNamed() {
        assertThatThrownBy(() -> ChurnModel.fromBytes("PK, this is some archive, certainly longer than a header".getBytes()))
                .hasMessageContaining("not an artifact");
        byte[] later = small.clone();
        later[5] = 9;
        assertThatThrownBy(() -> ChurnModel.fromBytes(later)).hasMessageContaining("version 9");
        byte[] value = Artifact.pack(Artifact.Type.VALUE_ASSUMPTIONS, out -> out.writeInt(1));
        assertThatThrownBy(() -> ChurnModel.fromBytes(value)).isInstanceOf(CorruptArtifactException.class)
                .hasMessageContaining("type");
    }

    /** Content that carries a right hash, but was never written by this application. */
    @Test
    void sealedNonsenseIsRefusedOrReadsAsSomeModel() {
        Random random = new Random(5);
        int refused = 0;
        for (int trial = 0; trial < 3000; trial++) {
            byte[] source = trial % 10 == 0 ? large : small;
            byte[] content = Arrays.copyOfRange(source, HEADER, source.length - HASH);
            for (int change = 0; change < 1 + random.nextInt(3); change++) {
                content[random.nextInt(content.length)] = (byte) random.nextInt();
            }
            byte[] sealed = Artifact.pack(Artifact.Type.CHURN_MODEL, out -> out.write(content));
            try {
                ChurnModel model = ChurnModel.fromBytes(sealed);
                assertThat(model.answer(new double[model.schema().size()]).probability()).isBetween(0.0, 1.0);
            } catch (CorruptArtifactException e) {
                assertThat(e).hasMessageMatching("(?s).{20,}");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    private static void refused(byte[] bytes) {
        assertThatThrownBy(() -> ChurnModel.fromBytes(bytes)).isExactlyInstanceOf(CorruptArtifactException.class);
    }
}
