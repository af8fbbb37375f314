package io.telelink.learning.train;

import io.telelink.learning.data.Feature;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import smile.classification.RandomForest;
import tools.jackson.databind.ObjectMapper;

/** Writes down where a model comes from. */
final class ProvenanceRecorder {

    private ProvenanceRecorder() {
    }

    static Provenance record(Specification specification, TrainingSet set, Partition parts, TrainingOptions options,
                             long durationMillis) {
        Samples train = parts.train();
        Samples test = parts.test();
        return new Provenance(specification.name(), specification.text(), specification.seed(), dataSha256(set),
                train.rows() + test.rows(), train.rows(), test.rows(), train.churners() + test.churners(), train.churners(),
                test.churners(), options.codeVersion(), libraries(), System.getProperty("java.vendor") + " "
                + System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch"),
                options.threads(), durationMillis);
    }

    private static Map<String, String> libraries() {
        Map<String, String> libraries = new TreeMap<>();
        libraries.put("smile", version(RandomForest.class));
        libraries.put("jackson", version(ObjectMapper.class));
        return libraries;
    }

    /** The version in the name of the library's jar or its manifest. */
    private static String version(Class<?> type) {
        String version = type.getPackage().getImplementationVersion();
        if (version != null) {
            return version;
        }
        String place = type.getProtectionDomain().getCodeSource().getLocation().getPath();
        String jar = place.replaceAll("[/!]+$", "").replaceAll(".*/", "");
        String found = jar.replaceAll("^.*?-(\\d[\\w.-]*)\\.jar$", "$1");
        return found.equals(jar) ? "unknown" : found;
    }

    /** Hash of names, values, labels, account numbers and sides of all rows, in the order of account numbers. */
    static String dataSha256(TrainingSet set) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Feature feature : set.table().schema().raw()) {
                text(digest, feature.name());
            }
            ByteBuffer row = ByteBuffer.allocate(set.table().schema().size() * Double.BYTES + 2);
            for (int r : Partition.order(set)) {
                text(digest, set.keys()[r]);
                row.clear();
                for (double value : set.table().row(r)) {
                    row.putDouble(value);
                }
                row.put((byte) (set.churned()[r] ? 1 : 0)).put((byte) Partition.side(set, r).ordinal());
                digest.update(row.array());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    private static void text(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
