package io.telelink.learning.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** A predictor within an artifact. A node of a tree takes 14 bytes; the cover of a branch is restored. */
final class PredictorFormat {

    private static final int LINEAR = 0;
    private static final int TREES = 1;
    private static final int NETWORK = 2;
    private static final int LINEAR_DOLLARS = 3;

    private PredictorFormat() {
    }

    static void write(DataOutputStream out, Predictor predictor) throws IOException {
        switch (predictor) {
            case Linear linear -> {
                out.writeByte(linear.scale() == Scale.DOLLARS ? LINEAR_DOLLARS : LINEAR);
                Fields.writeDoubles(out, linear.weights());
                Fields.writeDoubles(out, linear.means());
                out.writeDouble(linear.intercept());
            }
            case TreeEnsemble trees -> writeTrees(out, trees);
            case Network network -> {
                out.writeByte(NETWORK);
                Fields.writeInts(out, network.shape().sizes().stream().mapToInt(size -> size).toArray());
                Fields.writeEnum(out, network.scale());
                Fields.writeDoubles(out, network.numbers());
                Fields.writeDoubles(out, network.background());
            }
        }
    }

    static Predictor read(DataInputStream in) throws IOException {
        int code = in.readByte();
        return switch (code) {
            case LINEAR -> new Linear(Fields.readDoubles(in), Fields.readDoubles(in), in.readDouble());
            case LINEAR_DOLLARS -> new Linear(Fields.readDoubles(in), Fields.readDoubles(in), in.readDouble(), Scale.DOLLARS);
            case TREES -> readTrees(in);
            case NETWORK -> new Network(new NetworkShape(Arrays.stream(Fields.readInts(in)).boxed().toList()),
                    Fields.readEnum(in, Scale.values()), Fields.readDoubles(in), Fields.readDoubles(in));
            default -> throw new CorruptArtifactException("the artifact holds the unknown predictor " + code);
        };
    }

    private static void writeTrees(DataOutputStream out, TreeEnsemble trees) throws IOException {
        out.writeByte(TREES);
        out.writeInt(trees.width());
        Fields.writeEnum(out, trees.scale());
        out.writeDouble(trees.intercept());
        int[] roots = new int[trees.trees()];
        for (int t = 0; t < roots.length; t++) {
            roots[t] = trees.root(t);
        }
        Fields.writeInts(out, roots);
        out.writeInt(trees.size());
        for (int node = 0; node < trees.size(); node++) {
            boolean leaf = trees.isLeaf(node);
            out.writeShort(leaf ? -1 : trees.feature(node));
            out.writeDouble(leaf ? trees.value(node) : trees.threshold(node));
            out.writeInt(leaf ? trees.cover(node) : trees.left(node));
        }
    }

    private static TreeEnsemble readTrees(DataInputStream in) throws IOException {
        int width = in.readInt();
        Scale scale = Fields.readEnum(in, Scale.values());
        double intercept = in.readDouble();
        int[] roots = Fields.readInts(in);
        int size = in.readInt();
        if (size < 0 || size > in.available() / 14) {
            throw new CorruptArtifactException("the artifact announces " + size + " nodes where there are fewer");
        }
        int[] feature = new int[size];
        double[] number = new double[size];
        int[] left = new int[size];
        int[] cover = new int[size];
        for (int node = 0; node < size; node++) {
            feature[node] = in.readShort();
            number[node] = in.readDouble();
            int last = in.readInt();
            if (feature[node] < 0) {
                cover[node] = last;
            } else {
                left[node] = last;
            }
        }
        for (int node = size - 1; node >= 0; node--) {
            if (feature[node] >= 0) {
                if (left[node] <= node || left[node] >= size - 1) {
                    throw new CorruptArtifactException("the artifact's trees are not in order at node " + node);
                }
                cover[node] = cover[left[node]] + cover[left[node] + 1];
            }
        }
        return new TreeEnsemble(width, scale, intercept, roots, feature, number, left, cover);
    }
}
