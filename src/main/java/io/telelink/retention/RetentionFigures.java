package io.telelink.retention;

import java.util.Optional;

import io.telelink.customer.BusinessDay;
import io.telelink.retention.persistence.WorkSummaryTable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Figures about retention work, of one person or of everybody. */
@Service
@PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'EXECUTIVE', 'ADMIN')")
@Transactional(readOnly = true)
public class RetentionFigures {

    private final WorkSummaryTable table;
    private final BusinessDay day;

    RetentionFigures(WorkSummaryTable table, BusinessDay day) {
        this.table = table;
        this.day = day;
    }

    /** @param assignee user name; empty for everybody */
    public RetentionSummary summary(Optional<String> assignee) {
        return table.summary(assignee.orElse(null), day.today());
    }
}
