package io.telelink.forecast.compute;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import io.telelink.forecast.Dimension;
import io.telelink.forecast.Part;

/** Sums of the base by every dimension, in one pass. Not thread-safe: each thread has its own. */
public final class BaseSums {

    private static final int FIRST_SIZE = 1024;
    private static final List<String> BANDS = List.of("LOW", "MEDIUM", "HIGH");

    private final int today;
    private final int leftFrom;
    private final Hazards hazards;
    private final Memberships memberships;
    private final Map<Dimension, Map<String, PartSums>> parts = new EnumMap<>(Dimension.class);
    private final Lives lives = new Lives();
    private final double[] hazard = new double[Knots.MONTHS];
    private final double[] survival = new double[Knots.size()];
    private double[] values = new double[FIRST_SIZE];
    private int scored;

    /**
     * Sums that are empty yet.
     *
     * @param today    day of the business
     * @param leftFrom first day from which departures count
     */
    public BaseSums(int today, int leftFrom, Hazards hazards, Memberships memberships) {
        this.today = today;
        this.leftFrom = leftFrom;
        this.hazards = hazards;
        this.memberships = memberships;
    }

    public void add(ScoredRow row) {
        lives.add(row.joined(), row.left(), row.plan().ordinal());
        if (row.left() != Days.NEVER) {
            if (row.left() >= leftFrom) {
                forEachPart(row, row.left(), (dimension, member) -> part(dimension, member).addLeft(row.revenue()));
            }
        } else if (row.scored()) {
            hazards.fill(row.probability(), Days.months(row.joined(), today), row.plan(), hazard);
            Knots.survival(hazard, survival);
            var member = new Member(row.probability(), BANDS.indexOf(row.band()), row.revenue(), row.clv(),
                    row.valueIfKept());
            forEachPart(row, today, (dimension, name) -> part(dimension, name).add(member, hazard, survival));
            value(row.clv());
        }
    }

    private void forEachPart(ScoredRow row, int day, BiConsumer<Dimension, String> use) {
        use.accept(Dimension.ALL, "");
        use.accept(Dimension.STATE, named(row.state()));
        use.accept(Dimension.PLAN, row.plan().name());
        use.accept(Dimension.TENURE, TenureBand.of(Days.months(row.joined(), day)).name());
        use.accept(Dimension.RISK, named(row.band()));
        use.accept(Dimension.REASON, named(row.reason()));
        memberships.forEach(row.id(), segment -> use.accept(Dimension.SEGMENT, segment));
    }

    private static String named(String member) {
        return member.isEmpty() ? Part.NONE : member;
    }

    private PartSums part(Dimension dimension, String member) {
        return parts.computeIfAbsent(dimension, all -> new HashMap<>()).computeIfAbsent(member, none -> new PartSums());
    }

    private void value(double clv) {
        if (scored == values.length) {
            values = Arrays.copyOf(values, 2 * scored);
        }
        values[scored++] = clv;
    }

    /** Adds what another thread summed up. */
    public void add(BaseSums other) {
        other.parts.forEach((dimension, members) ->
                members.forEach((member, sums) -> part(dimension, member).add(sums)));
        for (int i = 0; i < other.lives.size(); i++) {
            lives.add(other.lives.joined(i), other.lives.left(i), other.lives.plan(i));
        }
        int before = scored;
        scored += other.scored;
        values = Arrays.copyOf(values, Math.max(values.length, scored));
        System.arraycopy(other.values, 0, values, before, other.scored);
    }

    public Map<Dimension, Map<String, PartSums>> parts() {
        return parts;
    }

    public Lives lives() {
        return lives;
    }

    /** Customers with an answer. */
    public int scored() {
        return scored;
    }

    /** Share of all value that the most valuable 0, 1, ... 100 percent hold. */
    public double[] concentration() {
        return Concentration.of(Arrays.copyOf(values, scored));
    }
}
