package io.telelink.learning.train;

import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Table;
import io.telelink.learning.value.SegmentLives;
import io.telelink.learning.value.ValueAssumptions;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;
import smile.classification.RandomForest;
import tools.jackson.databind.ObjectMapper;

/** Writes down where a model comes from. */
final class ProvenanceRecorder {

    private ProvenanceRecorder() {
    }

    static Provenance record(Specification specification, TrainingSet set, Partition parts, List<SearchTrial> search,
                             TrainingOptions options, long durationMillis) {
        Samples train = parts.train();
        Samples test = parts.test();
        return new Provenance(specification.name(), specification.text(), specification.seed(), dataSha256(set),
                train.rows() + test.rows(), train.rows(), test.rows(), train.churners() + test.churners(), train.churners(),
                test.churners(), options.codeVersion(), libraries(), jvm(), os(), options.threads(), durationMillis, search);
    }

    static ValueProvenance record(ValueSpecification specification, ValueTrainingSet set, ValuePartition parts,
                                  List<SearchTrial> search, TrainingOptions options, long durationMillis) {
        return new ValueProvenance(specification.name(), specification.text(), specification.seed(), search, dataSha256(set),
                set.value().length, parts.train().rows(), parts.test().rows(), options.codeVersion(), libraries(), jvm(), os(),
                options.threads(), durationMillis);
    }

    static SurvivalProvenance record(SurvivalSpecification specification, ValueAssumptions terms, long lives,
                                     Optional<ValueHistory> history, List<SegmentLives> segments, TrainingOptions options,
                                     long durationMillis) {
        return new SurvivalProvenance(specification.name(), specification.text(), specification.seed(), terms, lives,
                history.map(h -> h.revenue().length).orElse(0), LivesHash.of(segments, history), options.codeVersion(), jvm(), os(),
                durationMillis);
    }

    private static String jvm() {
        return System.getProperty("java.vendor") + " " + System.getProperty("java.vm.name") + " "
                + System.getProperty("java.vm.version");
    }

    private static String os() {
        return System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch");
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
        return dataSha256(set.table(), set.keys(), (label, row) -> label.put((byte) (set.churned()[row] ? 1 : 0)),
                row -> Partition.side(set.given()[row], set.keys()[row]));
    }

    private static String dataSha256(ValueTrainingSet set) {
        return dataSha256(set.table(), set.keys(), (label, row) -> label.putDouble(set.value()[row]),
                row -> Partition.side(set.given()[row], set.keys()[row]));
    }

    private static String dataSha256(Table table, String[] keys, ObjIntConsumer<ByteBuffer> label, IntFunction<Split> side) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Feature feature : table.schema().raw()) {
                text(digest, feature.name());
            }
            ByteBuffer row = ByteBuffer.allocate((table.schema().size() + 1) * Double.BYTES + 1);
            for (int r : Partition.order(keys)) {
                text(digest, keys[r]);
                row.clear();
                for (double value : table.row(r)) {
                    row.putDouble(value);
                }
                label.accept(row, r);
                row.put((byte) side.apply(r).ordinal());
                digest.update(row.flip());
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
