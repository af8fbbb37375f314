package io.telelink.customer.persistence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;

import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Schema;

/**
 * SHA-256 of the lines {@code name=value} of a row, sorted by name, without the unknown ones: adding a feature to the
 * schema leaves the hashes of rows that do not have it as they are.
 */
final class ContentHash {

    private final List<Feature> features;
    private final int[] positions;

    ContentHash(Schema schema) {
        this.features = schema.raw().stream().sorted(Comparator.comparing(Feature::name)).toList();
        this.positions = features.stream().mapToInt(feature -> schema.indexOf(feature.name())).toArray();
    }

    byte[] of(double[] row) {
        StringBuilder text = new StringBuilder(512);
        for (int i = 0; i < positions.length; i++) {
            double value = row[positions[i]];
            if (!Double.isNaN(value)) {
                Feature feature = features.get(i);
                text.append(feature.name()).append('=').append(FeatureColumn.text(feature, value)).append('\n');
            }
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
