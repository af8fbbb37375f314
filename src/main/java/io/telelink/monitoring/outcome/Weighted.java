package io.telelink.monitoring.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A stratum in which those who were not contacted stand for those who were: contacting changes what becomes of people, and leaving
 * them out would take away just those at high risk. Where all were contacted, they stand for themselves.
 *
 * @param seen   those whose outcome counts
 * @param weight how many each of them stands for
 */
record Weighted(Stratum seen, double weight) {

    static List<Weighted> of(List<Stratum> strata) {
        Map<Integer, List<Stratum>> alike = strata.stream().collect(Collectors.groupingBy(
                stratum -> stratum.tenth() + (stratum.flagged() ? Stratum.TENTHS : 0), TreeMap::new, Collectors.toList()));
        List<Weighted> weighted = new ArrayList<>();
        alike.values().forEach(group -> {
            long all = group.stream().mapToLong(Stratum::customers).sum();
            Stratum seen = group.stream().filter(stratum -> !stratum.contacted()).findFirst().orElse(group.getFirst());
            weighted.add(new Weighted(seen, (double) all / seen.customers()));
        });
        return weighted;
    }

    double customers() {
        return weight * seen.customers();
    }

    double left() {
        return weight * seen.left();
    }

    double expected() {
        return weight * seen.expected();
    }

    /** Share of the stratum that left. */
    double rate() {
        return (double) seen.left() / seen.customers();
    }

    /** Variance of {@link #left} by chance. */
    double variance() {
        return weight * weight * seen.customers() * rate() * (1 - rate());
    }
}
