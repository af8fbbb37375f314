package io.telelink.learning.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lists and arrays within an artifact: a length, then the entries. Lengths are checked before memory is taken. */
public final class Fields {

    private Fields() {
    }

    /** Writes one entry of a list. */
    @FunctionalInterface
    public interface Entry<T> {
        void write(DataOutputStream out, T entry) throws IOException;
    }

    public static <T> void writeList(DataOutputStream out, List<T> list, Entry<T> entry) throws IOException {
        out.writeInt(list.size());
        for (T item : list) {
            entry.write(out, item);
        }
    }

    public static <T> List<T> readList(DataInputStream in, Artifact.Reader<T> entry) throws IOException {
        int size = length(in, 1);
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(entry.read(in));
        }
        return list;
    }

    public static void writeDoubles(DataOutputStream out, double[] values) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    public static double[] readDoubles(DataInputStream in) throws IOException {
        double[] values = new double[length(in, Double.BYTES)];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }

    public static void writeInts(DataOutputStream out, int[] values) throws IOException {
        out.writeInt(values.length);
        for (int value : values) {
            out.writeInt(value);
        }
    }

    public static int[] readInts(DataInputStream in) throws IOException {
        int[] values = new int[length(in, Integer.BYTES)];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readInt();
        }
        return values;
    }

    public static <E extends Enum<E>> void writeEnum(DataOutputStream out, E value) throws IOException {
        out.writeByte(value.ordinal());
    }

    public static <E extends Enum<E>> E readEnum(DataInputStream in, E[] values) throws IOException {
        int ordinal = in.readUnsignedByte();
        if (ordinal >= values.length) {
            throw new CorruptArtifactException("the artifact holds the unknown code " + ordinal);
        }
        return values[ordinal];
    }

    private static int length(DataInputStream in, int bytesEach) throws IOException {
        int length = in.readInt();
        if (length < 0 || (long) length * bytesEach > in.available()) {
            throw new CorruptArtifactException("the artifact announces " + length + " entries where there are fewer");
        }
        return length;
    }
}
