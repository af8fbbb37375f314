package io.telelink.segment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.telelink.access.CurrentUser;
import io.telelink.access.Roles;
import io.telelink.customer.CustomerCondition;
import io.telelink.segment.persistence.FigureQuery;
import io.telelink.segment.persistence.FigureTable;
import io.telelink.segment.persistence.SegmentTable;
import io.telelink.segment.rule.FieldCatalog;
import io.telelink.segment.rule.RuleCheck;
import io.telelink.segment.rule.RuleSql;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What can be said of a rule, saved or not: whether it can be used, who is chosen, and what they are worth. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.RETENTION_MANAGER + "', '" + Roles.ADMIN + "')")
public class SegmentRules {

    private final FieldCatalog fields;
    private final RuleCheck check;
    private final RuleSql sql;
    private final FigureQuery query;
    private final FigureTable counted;
    private final SegmentTable segments;
    private final Clock clock;

    SegmentRules(FieldCatalog fields, RuleCheck check, RuleSql sql, FigureQuery query, FigureTable counted,
                 SegmentTable segments, Clock clock) {
        this.fields = fields;
        this.check = check;
        this.sql = sql;
        this.query = query;
        this.counted = counted;
        this.segments = segments;
        this.clock = clock;
    }

    /** Everything that criteria can be about, in the order in which it is offered. */
    public List<Field> fields() {
        return fields.all();
    }

    /** Why a rule cannot be used; empty when it can. */
    public List<RuleProblem> check(Group rule) {
        return check.problems(rule);
    }

    /** @throws InvalidRuleException when the rule cannot be used as it stands */
    public void requireValid(Group rule) {
        condition(rule);
    }

    /** @throws InvalidRuleException when the rule cannot be used as it stands */
    public CustomerCondition condition(Group rule) {
        return sql.condition(rule);
    }

    /**
     * Counts a rule over the whole base, which takes about a second for a million customers.
     *
     * @throws InvalidRuleException                        when the rule cannot be used as it stands
     * @throws java.util.concurrent.CancellationException when it was stopped
     */
    public SegmentFigures figures(Group rule, Cancellation cancellation) {
        return query.figures(condition(rule), clock.instant().truncatedTo(ChronoUnit.MICROS), cancellation);
    }

    /**
     * Counts a segment and keeps the figures for lists.
     *
     * @throws NoSuchSegmentException when there is none that the person who asks may see
     * @throws InvalidRuleException   when its rule can no longer be used
     */
    public SegmentFigures figures(long segmentId, Cancellation cancellation) {
        Segment segment = segments.find(segmentId, CurrentUser.name())
                .orElseThrow(() -> new NoSuchSegmentException(segmentId));
        if (!segment.isValid()) {
            throw new InvalidRuleException(segment.problems());
        }
        SegmentFigures figures = figures(segment.rule(), cancellation);
        counted.keep(segmentId, segment.version(), figures);
        return figures;
    }
}
