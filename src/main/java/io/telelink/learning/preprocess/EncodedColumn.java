package io.telelink.learning.preprocess;

/**
 * One number that a predictor reads: {@code (value - shift) / scale} of a feature's value, or of an indicator.
 *
 * @param source position of the feature in the full vector (raw, then derived)
 * @param reading what is read of it
 * @param level the level that an indicator stands for; 0 otherwise
 * @param scale positive
 */
public record EncodedColumn(int source, Reading reading, int level, double shift, double scale) {

    /** What a column reads of its feature. */
    public enum Reading {
        /** The value, or the index of the level. */
        VALUE,
        /** 1 where the feature has the column's level. */
        LEVEL,
        /** 1 where the feature was missing. */
        MISSING
    }

    public EncodedColumn {
        if (source < 0 || level < 0 || !(scale > 0) || !Double.isFinite(shift) || !Double.isFinite(scale)) {
            throw new IllegalArgumentException("not a column: source " + source + ", level " + level + ", shift " + shift
                    + ", scale " + scale);
        }
    }

    double encode(double[] raw, double[] full) {
        double value = switch (reading) {
            case VALUE -> full[source];
            case LEVEL -> full[source] == level ? 1 : 0;
            case MISSING -> Double.isNaN(raw[source]) ? 1 : 0;
        };
        return (value - shift) / scale;
    }

    EncodedColumn scaled(double mean, double deviation) {
        return new EncodedColumn(source, reading, level, mean, deviation > 1e-12 ? deviation : 1);
    }
}
