package io.telelink.monitoring.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import io.telelink.monitoring.Distribution;
import io.telelink.monitoring.Distribution.Bin;
import io.telelink.monitoring.Distribution.Kind;

/** What bins hold, for people. */
public final class Distributions {

    private Distributions() {
    }

    /** The distribution of a feature then and now; empty where there is no such feature. */
    public static Optional<Distribution> of(Reference reference, long[] counts, String feature) {
        List<Bins> all = reference.layout().bins();
        return IntStream.range(0, all.size()).filter(i -> all.get(i).feature().equals(feature)).boxed().findFirst()
                .map(i -> new Distribution(feature, bins(all.get(i), reference.layout().part(reference.counts(), i),
                        reference.layout().part(counts, i))));
    }

    private static List<Bin> bins(Bins bins, long[] then, long[] now) {
        List<Bin> found = new ArrayList<>();
        double allThen = Math.max(1, Counts.all(then));
        double allNow = Math.max(1, Counts.all(now));
        for (int b = 0; b < bins.size(); b++) {
            found.add(bin(bins, b, then[b] / allThen, now[b] / allNow));
        }
        return found;
    }

    private static Bin bin(Bins bins, int b, double then, double now) {
        if (b == bins.missing()) {
            return new Bin(Kind.MISSING, null, null, null, then, now);
        }
        if (bins.isOfNumbers()) {
            return new Bin(Kind.NUMBERS, null, b == 0 ? null : bins.edges().get(b - 1), b == bins.edges().size() ? null : bins.edges().get(b),
                    then, now);
        }
        return b < bins.levels().size() ? new Bin(Kind.LEVEL, bins.levels().get(b), null, null, then, now)
                : new Bin(Kind.UNKNOWN, null, null, null, then, now);
    }
}
