package io.telelink.learning.value;

import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Schema;
import io.telelink.learning.model.Artifact;
import io.telelink.learning.model.CorruptArtifactException;
import io.telelink.learning.model.Fields;
import io.telelink.learning.model.SchemaFormat;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/** A survival model within an artifact. */
final class SurvivalModelFormat {

    private static final int SHIFTED_BETA_GEOMETRIC = 1;
    private static final int GEOMETRIC = 2;

    private SurvivalModelFormat() {
    }

    static byte[] write(SurvivalModel model) {
        return Artifact.pack(Artifact.Type.SURVIVAL_MODEL, out -> {
            SchemaFormat.write(out, new Schema(model.features(), List.of()));
            Fields.writeList(out, model.segments(), SurvivalModelFormat::writeSegment);
            writeCurve(out, model.pooled());
            out.writeDouble(model.persistence());
            model.revenue().write(out);
            out.writeBoolean(model.interval().isPresent());
            if (model.interval().isPresent()) {
                model.interval().get().write(out);
            }
        });
    }

    static SurvivalModel read(byte[] artifact) {
        return Artifact.unpack(Artifact.Type.SURVIVAL_MODEL, artifact, in -> {
            List<Feature> features = SchemaFormat.read(in).raw();
            List<SurvivalSegment> segments = Fields.readList(in, SurvivalModelFormat::readSegment);
            if (segments.size() > SegmentLookup.MOST) {
                throw new CorruptArtifactException("the artifact holds " + segments.size() + " segments");
            }
            return new SurvivalModel(features, segments, readCurve(in), in.readDouble(), ExpectedRevenue.read(in),
                    in.readBoolean() ? ConformalInterval.read(in) : null);
        });
    }

    private static void writeSegment(DataOutputStream out, SurvivalSegment segment) throws IOException {
        Fields.writeInts(out, segment.levels());
        writeCurve(out, segment.curve());
        out.writeLong(segment.exposure());
        out.writeLong(segment.leavers());
        out.writeBoolean(segment.pooled());
    }

    private static SurvivalSegment readSegment(DataInputStream in) throws IOException {
        return new SurvivalSegment(Fields.readInts(in), readCurve(in), in.readLong(), in.readLong(), in.readBoolean());
    }

    private static void writeCurve(DataOutputStream out, RetentionCurve curve) throws IOException {
        switch (curve) {
            case ShiftedBetaGeometric(double alpha, double beta) -> {
                out.writeByte(SHIFTED_BETA_GEOMETRIC);
                out.writeDouble(alpha);
                out.writeDouble(beta);
            }
            case Geometric(double rate) -> {
                out.writeByte(GEOMETRIC);
                out.writeDouble(rate);
            }
        }
    }

    private static RetentionCurve readCurve(DataInputStream in) throws IOException {
        int code = in.readByte();
        return switch (code) {
            case SHIFTED_BETA_GEOMETRIC -> new ShiftedBetaGeometric(in.readDouble(), in.readDouble());
            case GEOMETRIC -> new Geometric(in.readDouble());
            default -> throw new CorruptArtifactException("the artifact holds the unknown curve " + code);
        };
    }
}
