package io.telelink.segment.rule;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

import io.telelink.customer.BusinessDay;
import io.telelink.customer.CustomerSource;
import io.telelink.customer.CustomerStatus;
import io.telelink.learning.model.RiskBand;
import io.telelink.segment.Field;
import io.telelink.segment.Field.Place;
import io.telelink.segment.Field.Type;
import io.telelink.segment.SegmentField;
import io.telelink.segment.SegmentFields;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Standing of the customer and the current answer. */
@Component
@Order(1)
class StandardFields implements SegmentFields {

    private static final double MOST_MONTHS = 1200;
    private static final double MOST_DAYS = 36_500;
    private static final double MOST_MONEY = 1e9;
    private static final List<String> RECOMMENDATIONS =
            List.of("CRITICAL", "HIGH_PRIORITY", "PROACTIVE", "MONITOR", "NURTURE", "MAINTAIN");

    private final BusinessDay day;
    private final Clock clock;

    StandardFields(BusinessDay day, Clock clock) {
        this.day = day;
        this.clock = clock;
    }

    @Override
    public List<SegmentField> fields() {
        return List.of(
                field(level("status", Place.CUSTOMER, names(CustomerStatus.values())), Set.of(), "c.status"),
                age(number("tenureMonths", Place.CUSTOMER, "months", MOST_MONTHS, true), Set.of(), "c.joined_on",
                        months -> day.today().minusMonths(months)),
                field(level("riskBand", Place.ANSWER, names(RiskBand.values())), Set.of(CustomerSource.SCORE), "p.risk_band"),
                field(number("churnProbability", Place.ANSWER, "%", 1, false), Set.of(CustomerSource.SCORE), "p.probability"),
                field(number("clv", Place.ANSWER, "$", MOST_MONEY, false), Set.of(CustomerSource.SCORE), "p.clv"),
                field(level("recommendation", Place.ANSWER, RECOMMENDATIONS), Set.of(CustomerSource.SCORE),
                        "p.recommendation"),
                age(number("daysSinceScored", Place.ANSWER, "days", MOST_DAYS, true), Set.of(CustomerSource.SCORE),
                        "p.scored_at", days -> OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(days)));
    }

    private static Field number(String name, Place place, String unit, double max, boolean whole) {
        return new Field(name, "", place, Type.NUMBER, unit, 0, max, whole, List.of());
    }

    private static Field level(String name, Place place, List<String> levels) {
        return new Field(name, "", place, Type.LEVEL, "", 0, 0, false, levels);
    }

    private static SegmentField field(Field field, Set<CustomerSource> sources, String sql) {
        return new SegmentField(field, sources, sql, Optional.empty());
    }

    private static SegmentField age(Field field, Set<CustomerSource> sources, String sql, LongFunction<Object> since) {
        return new SegmentField(field, sources, sql, Optional.of(since));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
