package io.telelink.learning.train;

import io.telelink.learning.model.Artifact;
import io.telelink.learning.value.SegmentLives;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The hash of what a survival model is trained on. */
final class LivesHash {

    private LivesHash() {
    }

    static String of(List<SegmentLives> segments, Optional<ValueHistory> history) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (SegmentLives segment : SegmentTables.merged(segments)) {
                for (int level : segment.levels()) {
                    out.writeInt(level);
                }
                for (int i = 0; i < segment.lives().left().length; i++) {
                    out.writeLong(segment.lives().atRisk()[i]);
                    out.writeLong(segment.lives().left()[i]);
                }
            }
            if (history.isPresent()) {
                write(out, history.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Artifact.sha256(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, ValueHistory history) throws IOException {
        for (int i = 0; i < history.keys().length; i++) {
            out.writeUTF(history.keys()[i]);
            for (double value : new double[] {history.batch().tenureMonths()[i], history.batch().monthlyCharge()[i],
                history.batch().probability()[i], history.batch().bills().last()[i], history.batch().bills().mean12()[i]}) {
                out.writeDouble(value);
            }
            for (double month : history.revenue()[i]) {
                out.writeDouble(month);
            }
        }
    }
}
