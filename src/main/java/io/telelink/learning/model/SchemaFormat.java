package io.telelink.learning.model;

import io.telelink.learning.Task;
import io.telelink.learning.data.DerivedFeature;
import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Imputation;
import io.telelink.learning.data.Kind;
import io.telelink.learning.data.Operator;
import io.telelink.learning.data.Schema;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashSet;

/** A schema within an artifact. */
public final class SchemaFormat {

    private SchemaFormat() {
    }

    /** Writes the raw and the derived features. */
    public static void write(DataOutputStream out, Schema schema) throws IOException {
        Fields.writeList(out, schema.raw(), SchemaFormat::writeFeature);
        Fields.writeList(out, schema.derived(), SchemaFormat::writeDerived);
    }

    /** Reads what {@link #write} wrote. */
    public static Schema read(DataInputStream in) throws IOException {
        return new Schema(Fields.readList(in, SchemaFormat::readFeature), Fields.readList(in, SchemaFormat::readDerived));
    }

    private static void writeFeature(DataOutputStream out, Feature feature) throws IOException {
        out.writeUTF(feature.name());
        out.writeUTF(feature.label());
        Fields.writeEnum(out, feature.kind());
        out.writeUTF(feature.unit());
        out.writeUTF(feature.column());
        out.writeDouble(feature.min());
        out.writeDouble(feature.max());
        out.writeBoolean(feature.integer());
        Fields.writeList(out, feature.levels(), DataOutput::writeUTF);
        out.writeBoolean(feature.influenceable());
        switch (feature.imputation()) {
            case Imputation.Median() -> out.writeByte(0);
            case Imputation.MostFrequent() -> out.writeByte(1);
            case Imputation.RatioTo(String other) -> {
                out.writeByte(2);
                out.writeUTF(other);
            }
        }
        Fields.writeList(out, feature.leaks().stream().sorted().toList(), Fields::writeEnum);
    }

    private static Feature readFeature(DataInputStream in) throws IOException {
        return new Feature(in.readUTF(), in.readUTF(), Fields.readEnum(in, Kind.values()), in.readUTF(), in.readUTF(),
                in.readDouble(), in.readDouble(), in.readBoolean(), Fields.readList(in, DataInput::readUTF),
                in.readBoolean(), readImputation(in),
                new HashSet<>(Fields.readList(in, tasks -> Fields.readEnum(tasks, Task.values()))));
    }

    private static Imputation readImputation(DataInputStream in) throws IOException {
        int code = in.readByte();
        return switch (code) {
            case 0 -> new Imputation.Median();
            case 1 -> new Imputation.MostFrequent();
            case 2 -> new Imputation.RatioTo(in.readUTF());
            default -> throw new CorruptArtifactException("the artifact holds the unknown imputation " + code);
        };
    }

    private static void writeDerived(DataOutputStream out, DerivedFeature feature) throws IOException {
        out.writeUTF(feature.name());
        out.writeUTF(feature.label());
        out.writeUTF(feature.unit());
        Fields.writeEnum(out, feature.operator());
        Fields.writeList(out, feature.operands(), DataOutput::writeUTF);
    }

    private static DerivedFeature readDerived(DataInputStream in) throws IOException {
        return new DerivedFeature(in.readUTF(), in.readUTF(), in.readUTF(),
                Fields.readEnum(in, Operator.values()), Fields.readList(in, DataInput::readUTF));
    }
}
