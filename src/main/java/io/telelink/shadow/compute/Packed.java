package io.telelink.shadow.compute;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Rising ids and probabilities as few bytes: what is kept of a million customers in every run. */
public final class Packed {

    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private Packed() {
    }

    /**
     * Each id as its distance to the one before, seven bits a byte, the lowest first.
     *
     * @throws IllegalArgumentException where they do not rise
     */
    public static byte[] ids(long[] ids) {
        var bytes = new ByteArrayOutputStream(2 * ids.length);
        long before = 0;
        for (long id : ids) {
            long distance = id - before;
            if (distance <= 0) {
                throw new IllegalArgumentException("ids rise from 1 on, but " + id + " follows " + before);
            }
            for (; distance >= MORE; distance >>>= BITS) {
                bytes.write((int) (distance & MORE - 1 | MORE));
            }
            bytes.write((int) distance);
            before = id;
        }
        return bytes.toByteArray();
    }

    /** @param count how many there are */
    public static long[] ids(byte[] packed, int count) {
        long[] ids = new long[count];
        long before = 0;
        int at = 0;
        for (int i = 0; i < count; i++) {
            long distance = 0;
            int shift = 0;
            for (; packed[at] < 0; at++, shift += BITS) {
                distance |= (long) (packed[at] & MORE - 1) << shift;
            }
            distance |= (long) packed[at++] << shift;
            before += distance;
            ids[i] = before;
        }
        return ids;
    }

    /** As four-byte floats, each on the side of the threshold that the probability is on, so that decisions stay what they were. */
    public static byte[] probabilities(double[] probabilities, double threshold) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * probabilities.length);
        for (double probability : probabilities) {
            bytes.putFloat(onItsSide(probability, threshold));
        }
        return bytes.array();
    }

    public static double[] probabilities(byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        double[] probabilities = new double[packed.length / Float.BYTES];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = bytes.getFloat();
        }
        return probabilities;
    }

    private static float onItsSide(double probability, double threshold) {
        float nearest = (float) probability;
        boolean high = probability >= threshold;
        return nearest >= threshold == high ? nearest : high ? Math.nextUp(nearest) : Math.nextDown(nearest);
    }
}
