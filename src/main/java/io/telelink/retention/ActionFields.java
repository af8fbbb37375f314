package io.telelink.retention;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.telelink.customer.BusinessDay;
import io.telelink.customer.CustomerSource;
import io.telelink.segment.Field;
import io.telelink.segment.SegmentField;
import io.telelink.segment.SegmentFields;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What segments can say of retention work: the last action, the last contact, what a contact would earn. */
@Component
@Order(3)
class ActionFields implements SegmentFields {

    private static final double MOST_DAYS = 36_500;
    private static final double MOST_MONEY = 1e9;

    private final BusinessDay day;

    ActionFields(BusinessDay day) {
        this.day = day;
    }

    @Override
    public List<SegmentField> fields() {
        return List.of(
                new SegmentField(new Field("lastAction", "", Field.Place.CUSTOMER, Field.Type.LEVEL, "", 0, 0, false,
                        Arrays.stream(ActionStatus.values()).map(Enum::name).toList()), Set.of(), """
                        (SELECT a.status FROM retention_action a WHERE a.customer_id = c.id ORDER BY a.id DESC LIMIT 1)""",
                        Optional.empty()),
                new SegmentField(new Field("daysSinceContact", "", Field.Place.CUSTOMER, Field.Type.NUMBER, "days", 0, MOST_DAYS, true,
                        List.of()), Set.of(), """
                        (SELECT max(e.day) FROM action_event e WHERE e.customer_id = c.id AND e.to_status = 'CONTACTED')""",
                        Optional.of(this::before)),
                new SegmentField(new Field("doNotContact", "", Field.Place.CUSTOMER, Field.Type.FLAG, "", 0, 0, false, List.of()),
                        Set.of(), "EXISTS (SELECT FROM do_not_contact d WHERE d.customer_id = c.id)", Optional.empty()),
                new SegmentField(new Field("expectedProfit", "", Field.Place.ANSWER, Field.Type.NUMBER, "$", 0, MOST_MONEY, false,
                        List.of()), Set.of(CustomerSource.SCORE), "p.expected_profit", Optional.empty()));
    }

    private LocalDate before(long days) {
        return day.today().minusDays(days);
    }
}
