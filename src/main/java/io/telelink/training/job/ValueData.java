package io.telelink.training.job;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.customer.BillingHistory;
import io.telelink.customer.BusinessDay;
import io.telelink.customer.Lives;
import io.telelink.customer.TrainingRows;
import io.telelink.learning.data.Schema;
import io.telelink.learning.value.LifeSpans;
import io.telelink.learning.value.SegmentLives;
import io.telelink.training.TrainingSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What value models are trained on and measured against. */
@Component
class ValueData {

    private static final String INTERNATIONAL = "internationalPlan";
    private static final String VOICE_MAIL = "voiceMailPlan";

    private final TrainingRows rows;
    private final BillingHistory billing;
    private final Lives lives;
    private final BusinessDay day;
    private final Schema schema;
    private final TrainingSettings settings;

    ValueData(TrainingRows rows, BillingHistory billing, Lives lives, BusinessDay day, Schema schema, TrainingSettings settings) {
        this.rows = rows;
        this.billing = billing;
        this.lives = lives;
        this.day = day;
        this.schema = schema;
        this.settings = settings;
    }

    /** Empty where the store has not bills enough. */
    Optional<ValueCutOffs> cutOffs() {
        return billing.period().flatMap(billed -> ValueCutOffs.of(billed, day.today()));
    }

    /** @param most customers; of more, as many are drawn; null for those of the settings */
    ValueRows at(LocalDate cutOff, @Nullable Integer most) {
        return new ValueRows(rows.valued(cutOff, ValueCutOffs.MONTHS, most == null ? settings.maxRows() : most), schema);
    }

    /**
     * How long customers of each segment stayed, as it was known on a day.
     *
     * @param segments features that segments are cut by
     * @throws IllegalArgumentException when segments are cut by what lives are not counted by
     */
    List<SegmentLives> lives(LocalDate until, List<String> segments) {
        Map<List<Integer>, LifeSpans> bySegment = new HashMap<>();
        for (Lives.Span span : lives.until(until)) {
            List<Integer> levels = segments.stream().map(name -> level(name, span)).toList();
            bySegment.computeIfAbsent(levels, unseen -> new LifeSpans())
                    .add(span.from(), span.through(), span.left(), span.customers());
        }
        return bySegment.entrySet().stream().map(segment -> new SegmentLives(
                segment.getKey().stream().mapToInt(Integer::intValue).toArray(), segment.getValue().table())).toList();
    }

    private static int level(String feature, Lives.Span span) {
        return switch (feature) {
            case INTERNATIONAL -> span.internationalPlan() ? 1 : 0;
            case VOICE_MAIL -> span.voiceMailPlan() ? 1 : 0;
            default -> throw new IllegalArgumentException("value-survival.yaml: key 'segments': survival is counted by "
                    + INTERNATIONAL + " and " + VOICE_MAIL + ", not by " + feature);
        };
    }

    Schema schema() {
        return schema;
    }
}
