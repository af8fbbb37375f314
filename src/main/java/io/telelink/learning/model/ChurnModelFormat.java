package io.telelink.learning.model;

import io.telelink.learning.data.Schema;
import io.telelink.learning.preprocess.EncodedColumn;
import io.telelink.learning.preprocess.Imputer;
import io.telelink.learning.preprocess.Preprocessor;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/** A churn model within an artifact; where it carries a background, that comes last. */
final class ChurnModelFormat {

    private ChurnModelFormat() {
    }

    static byte[] write(ChurnModel model) {
        return Artifact.pack(Artifact.Type.CHURN_MODEL, out -> {
            writePreprocessor(out, model.preprocessor());
            PredictorFormat.write(out, model.predictor());
            writeCalibration(out, model.calibration());
            out.writeDouble(model.threshold());
            out.writeDouble(model.baseRate());
            Fields.writeDoubles(out, model.bins().upper());
            Fields.writeInts(out, model.bins().rows());
            Fields.writeInts(out, model.bins().churners());
            if (model.background().isPresent()) {
                BackgroundFormat.write(out, model.background().get());
            }
        });
    }

    static ChurnModel read(byte[] artifact) {
        return Artifact.unpack(Artifact.Type.CHURN_MODEL, artifact, in -> {
            ChurnModel model = new ChurnModel(readPreprocessor(in), PredictorFormat.read(in), readCalibration(in),
                    in.readDouble(), in.readDouble(),
                    new ScoreBins(Fields.readDoubles(in), Fields.readInts(in), Fields.readInts(in)));
            return in.available() == 0 ? model : model.with(BackgroundFormat.read(in, model.schema()));
        });
    }

    static void writePreprocessor(DataOutputStream out, Preprocessor preprocessor) throws IOException {
        SchemaFormat.write(out, preprocessor.schema());
        Fields.writeDoubles(out, preprocessor.imputer().fallback());
        Fields.writeInts(out, preprocessor.imputer().ratioSource());
        Fields.writeDoubles(out, preprocessor.imputer().ratio());
        Fields.writeList(out, preprocessor.columns(), (column, entry) -> {
            column.writeShort(entry.source());
            Fields.writeEnum(column, entry.reading());
            column.writeInt(entry.level());
            column.writeDouble(entry.shift());
            column.writeDouble(entry.scale());
        });
    }

    static Preprocessor readPreprocessor(DataInputStream in) throws IOException {
        Schema schema = SchemaFormat.read(in);
        Imputer imputer = new Imputer(Fields.readDoubles(in), Fields.readInts(in), Fields.readDoubles(in));
        List<EncodedColumn> columns = Fields.readList(in, column -> new EncodedColumn(column.readUnsignedShort(),
                Fields.readEnum(column, EncodedColumn.Reading.values()), column.readInt(), column.readDouble(),
                column.readDouble()));
        return new Preprocessor(schema, imputer, columns);
    }

    private static void writeCalibration(DataOutputStream out, Calibration calibration) throws IOException {
        switch (calibration) {
            case Calibration.Identity() -> out.writeByte(0);
            case Calibration.Platt(double slope, double shift) -> {
                out.writeByte(1);
                out.writeDouble(slope);
                out.writeDouble(shift);
            }
            case Calibration.Isotonic(double[] raw, double[] calibrated, double share) -> {
                out.writeByte(2);
                Fields.writeDoubles(out, raw);
                Fields.writeDoubles(out, calibrated);
                out.writeDouble(share);
            }
        }
    }

    private static Calibration readCalibration(DataInputStream in) throws IOException {
        int code = in.readByte();
        return switch (code) {
            case 0 -> new Calibration.Identity();
            case 1 -> new Calibration.Platt(in.readDouble(), in.readDouble());
            case 2 -> new Calibration.Isotonic(Fields.readDoubles(in), Fields.readDoubles(in), in.readDouble());
            default -> throw new CorruptArtifactException("the artifact holds the unknown calibration " + code);
        };
    }
}
