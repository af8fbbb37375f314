package io.telelink.learning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.telelink.learning.explain.Background;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damage in transport is noticed by the hash; "sealed" damage carries a right hash, as an artifact by another hand would. */
class ArtifactFuzzTest {

    private static final int HEADER = 12;
    private static final int HASH = 32;
    private static final long MOST_MEMORY = 32 << 20;

    private static final Background BACKGROUND = Background.of(Models.SUBSCRIBERS, 4);

    static List<byte[]> artifacts() {
        return List.of(Models.trees(Scale.LOG_ODDS, 3, 3, 1).with(BACKGROUND).toBytes(),
                Models.trees(Scale.PROBABILITY, 3, 3, 1).toBytes(), Models.linear(1).with(BACKGROUND).toBytes(),
                Models.linear(1).toBytes(), Models.network(1).toBytes());
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void comesBackBitIdentical(byte[] artifact) {
        ChurnModel back = ChurnModel.fromBytes(artifact);
        assertThat(back.toBytes()).isEqualTo(artifact);
        back.background().ifPresent(background -> {
            assertThat(background.min()).isEqualTo(BACKGROUND.min());
            assertThat(background.max()).isEqualTo(BACKGROUND.max());
            assertThat(background.deviation()).isEqualTo(BACKGROUND.deviation());
            assertThat(background.sample().row(3)).isEqualTo(BACKGROUND.sample().row(3));
        });
    }

    @Test
    void aModelCarriesItsBackgroundOnlyWhereItHasOne() {
        assertThat(artifacts().stream().map(bytes -> ChurnModel.fromBytes(bytes).background().isPresent()))
                .containsExactly(true, false, true, false, false);
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void everyFlippedByteIsNoticed(byte[] artifact) {
        for (int i = 0; i < artifact.length; i++) {
            byte[] damaged = artifact.clone();
            damaged[i] ^= (byte) (1 << i % 8);
            refused(damaged);
        }
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void everyTruncationIsNoticed(byte[] artifact) {
        for (int length = 0; length < artifact.length; length++) {
            refused(Arrays.copyOf(artifact, length));
        }
        refused(Arrays.copyOf(artifact, artifact.length + 1));
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void everySealedTruncationIsRefusedExceptThatOfTheBackground(byte[] artifact) {
        byte[] content = content(artifact);
        int readable = 0;
        for (int length = 0; length < content.length; length++) {
            readable += readable(Arrays.copyOf(content, length)) ? 1 : 0;
        }
        assertThat(readable).isEqualTo(ChurnModel.fromBytes(artifact).background().isPresent() ? 1 : 0);
        assertThat(readable(Arrays.copyOf(content, content.length + 1))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void everySealedByteIsReadAsAModelOrRefused(byte[] artifact) {
        byte[] content = content(artifact);
        int refused = 0;
        for (int i = 0; i < content.length; i++) {
            for (byte change : new byte[] {1, (byte) 0x80, (byte) 0xff}) {
                byte[] damaged = content.clone();
                damaged[i] ^= change;
                refused += readable(damaged) ? 0 : 1;
            }
        }
        assertThat(refused).isGreaterThan(content.length / 4);
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void aForgedLengthTakesNoMemory(byte[] artifact) {
        byte[] content = content(artifact);
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i + 4 <= content.length; i++) {
            for (int length : new int[] {Integer.MAX_VALUE, 1 << 24}) {
                byte[] damaged = content.clone();
                ByteBuffer.wrap(damaged).putInt(i, length);
                long before = memory.getCurrentThreadAllocatedBytes();
                readable(damaged);
                assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_MEMORY);
            }
        }
    }

    @Test
    void randomBytesAreRefusedSealedOrNot() {
        Random random = new Random(6);
        for (int trial = 0; trial < 2000; trial++) {
            byte[] bytes = new byte[random.nextInt(600)];
            random.nextBytes(bytes);
            refused(bytes);
            assertThat(readable(bytes)).isFalse();
        }
    }

    @Test
    void anotherTypeAndALaterVersionAreNamed() {
        byte[] value = Artifact.pack(Artifact.Type.VALUE_ASSUMPTIONS, out -> out.writeInt(1));
        assertThatThrownBy(() -> ChurnModel.fromBytes(value)).isExactlyInstanceOf(CorruptArtifactException.class)
                .hasMessageContaining("type 2");
        byte[] later = artifacts().getFirst().clone();
        ByteBuffer.wrap(later).putShort(4, (short) 2);
        assertThatThrownBy(() -> ChurnModel.fromBytes(later)).isExactlyInstanceOf(CorruptArtifactException.class)
                .hasMessageContaining("version 2");
    }

    @Test
    void damageOfValueModelsIsNoticedToo() {
        byte[] artifact = Models.value(1).toBytes();
        assertThat(ValueModel.fromBytes(artifact).toBytes()).isEqualTo(artifact);
        for (int i = 0; i < artifact.length; i++) {
            byte[] damaged = artifact.clone();
            damaged[i] ^= (byte) (1 << i % 8);
            assertThatThrownBy(() -> ValueModel.fromBytes(damaged)).isExactlyInstanceOf(CorruptArtifactException.class);
            byte[] truncated = Arrays.copyOf(artifact, i);
            assertThatThrownBy(() -> ValueModel.fromBytes(truncated)).isExactlyInstanceOf(CorruptArtifactException.class);
        }
        byte[] content = content(artifact);
        for (int length = 0; length < content.length; length++) {
            byte[] shorter = Arrays.copyOf(content, length);
            byte[] sealed = Artifact.pack(Artifact.Type.VALUE_MODEL, out -> out.write(shorter));
            assertThatThrownBy(() -> ValueModel.fromBytes(sealed)).isExactlyInstanceOf(CorruptArtifactException.class);
        }
        assertThatThrownBy(() -> ValueModel.fromBytes(Models.linear(1).toBytes()))
                .isExactlyInstanceOf(CorruptArtifactException.class);
        assertThatThrownBy(() -> ChurnModel.fromBytes(artifact)).isExactlyInstanceOf(CorruptArtifactException.class);
    }

    private static byte[] content(byte[] artifact) {
        return Arrays.copyOfRange(artifact, HEADER, artifact.length - HASH);
    }

    /** Whether sealed content is a model, which then answers in either way; anything but a refusal fails the test. */
    private static boolean readable(byte[] content) {
        ChurnModel model;
        try {
            model = ChurnModel.fromBytes(Artifact.pack(Artifact.Type.CHURN_MODEL, out -> out.write(content)));
        } catch (CorruptArtifactException e) {
            assertThat(e).hasMessageMatching("(?s).{20,}");
            return false;
        }
        assertThat(model.answer(new double[model.schema().size()]).probability())
                .matches(p -> p.isNaN() || p >= 0 && p <= 1);
        return true;
    }

    private static void refused(byte[] bytes) {
        assertThatThrownBy(() -> ChurnModel.fromBytes(bytes)).isExactlyInstanceOf(CorruptArtifactException.class);
    }
}
