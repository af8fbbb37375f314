package io.telelink.learning.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.telelink.learning.model.Artifact;
import io.telelink.learning.model.CorruptArtifactException;
import io.telelink.learning.model.Models;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damage in transport is noticed by the hash; "sealed" damage carries a right hash, as an artifact by another hand would. */
class ValueArtifactTest {

    private static final int HEADER = 12;
    private static final int HASH = 32;
    private static final long MOST_MEMORY = 64 << 20;
    private static final ConformalInterval RANGE = new ConformalInterval(.9, 12, new double[] {.1, .5}, new double[] {.1, .4},
            new double[] {.2, .3}, 1.5, 100);
    private static final ValueAssumptions TERMS = new ValueAssumptions(.6, .1, 12, 90);

    static List<byte[]> artifacts() {
        return List.of(SurvivalModelTest.model(.5, RANGE).toBytes(), SurvivalModelTest.model(1, null).toBytes(),
                new LearnedValue(Models.value(1), 12, .1, ExpectedRevenue.ofMean(), RANGE).toBytes(),
                new ValueAssumptions(.6, .1, 24, 90).toBytes());
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void comesBackBitIdenticalAndAnswersTheSame(byte[] artifact) {
        ValueEstimator back = ValueEstimator.fromBytes(artifact);
        assertThat(back.toBytes()).isEqualTo(artifact);
        ValueBatch batch = SurvivalModelTest.batch(50, 1);
        ValueColumns first = ValueColumns.ofSize(50);
        ValueColumns second = ValueColumns.ofSize(50);
        back.estimate(batch, 0, 50, TERMS, first);
        ValueEstimator.fromBytes(back.toBytes()).estimate(batch, 0, 50, TERMS, second);
        assertThat(second.clv()).isEqualTo(first.clv());
        assertThat(second.high()).isEqualTo(first.high());
        assertThat(back.estimate(SurvivalModelTest.inputs(batch, 7), TERMS)).isEqualTo(first.at(7));
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void theValueIfKeptIsThatOfNoRiskAndNeverBelowTheValue(byte[] artifact) {
        ValueEstimator estimator = ValueEstimator.fromBytes(artifact);
        ValueBatch batch = SurvivalModelTest.batch(200, 2);
        for (int horizon : new int[] {12, 24}) {
            ValueAssumptions terms = new ValueAssumptions(.6, .1, horizon, 90);
            ValueColumns asTheyAre = ValueColumns.ofSize(200);
            ValueColumns sure = ValueColumns.ofSize(200);
            estimator.estimate(batch, 0, 200, terms, asTheyAre);
            estimator.estimate(batch.kept(), 0, 200, terms, sure);
            for (int i = 0; i < 200; i++) {
                assertThat(asTheyAre.ifKept()[i]).isEqualTo(Math.max(asTheyAre.clv()[i], sure.clv()[i]));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void everyFlippedByteAndEveryTruncationIsNoticed(byte[] artifact) {
        for (int i = 0; i < artifact.length; i++) {
            byte[] damaged = artifact.clone();
            damaged[i] ^= (byte) (1 << i % 8);
            refused(damaged);
            refused(Arrays.copyOf(artifact, i));
        }
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void everySealedTruncationIsRefused(byte[] artifact) {
        byte[] content = content(artifact);
        for (int length = 0; length < content.length; length++) {
            assertThat(readable(artifact, Arrays.copyOf(content, length))).isFalse();
        }
        assertThat(readable(artifact, Arrays.copyOf(content, content.length + 1))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void everySealedByteIsReadAsAnEstimatorOrRefused(byte[] artifact) {
        byte[] content = content(artifact);
        int refused = 0;
        for (int i = 0; i < content.length; i++) {
            for (byte change : new byte[] {1, (byte) 0x80, (byte) 0xff}) {
                byte[] damaged = content.clone();
                damaged[i] ^= change;
                refused += readable(artifact, damaged) ? 0 : 1;
            }
        }
        assertThat(refused).isGreaterThan(content.length / 10);
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
                readable(artifact, damaged);
                assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_MEMORY);
            }
        }
    }

    @Test
    void whatIsNoEstimatorIsRefused() {
        refused(Models.linear(1).toBytes());
        refused(Models.value(1).toBytes());
        Random random = new Random(6);
        for (int trial = 0; trial < 500; trial++) {
            byte[] bytes = new byte[random.nextInt(600)];
            random.nextBytes(bytes);
            refused(bytes);
            assertThat(readable(artifacts().get(trial % 4), bytes)).isFalse();
        }
    }

    private static byte[] content(byte[] artifact) {
        return Arrays.copyOfRange(artifact, HEADER, artifact.length - HASH);
    }

    /** Whether sealed content of the artifact's type is an estimator; anything but a refusal fails the test. */
    private static boolean readable(byte[] artifact, byte[] content) {
        byte[] sealed = Artifact.pack(Artifact.typeOf(artifact), out -> out.write(content));
        try {
            return ValueEstimator.fromBytes(sealed) != null;
        } catch (CorruptArtifactException e) {
            assertThat(e).hasMessageMatching("(?s).{20,}");
            return false;
        }
    }

    private static void refused(byte[] bytes) {
        assertThatThrownBy(() -> ValueEstimator.fromBytes(bytes)).isExactlyInstanceOf(CorruptArtifactException.class);
    }
}
