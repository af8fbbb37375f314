package io.telelink.campaign;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.telelink.access.CurrentUser;
import io.telelink.audit.AuditLog;
import io.telelink.campaign.persistence.CampaignActionTable;
import io.telelink.campaign.persistence.CampaignActionTable.OpenAction;
import io.telelink.campaign.persistence.CampaignEventTable;
import io.telelink.customer.BusinessDay;
import io.telelink.retention.ActionRefusedException;
import io.telelink.retention.Actions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Logs the outcomes of a file that has been read: all or none. */
@Component
class OutcomeBooking {

    private final CampaignActionTable table;
    private final CampaignEventTable events;
    private final Actions actions;
    private final BusinessDay day;
    private final AuditLog audit;
    private final Clock clock;

    OutcomeBooking(CampaignActionTable table, CampaignEventTable events, Actions actions, BusinessDay day, AuditLog audit, Clock clock) {
        this.table = table;
        this.events = events;
        this.actions = actions;
        this.day = day;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws OutcomeFileException with the rows, when any cannot be applied; nothing is then */
    @Transactional
    public void book(long campaignId, OutcomeFile file) {
        Map<String, OpenAction> open = table.open(campaignId,
                file.rows().stream().map(OutcomeRow::accountNumber).collect(Collectors.toSet()));
        check(file, open);
        for (OutcomeRow row : file.rows()) {
            apply(row, open.get(row.accountNumber()), file.errors());
        }
        file.errors().throwIfAny();
        events.insert(campaignId, CampaignEvent.Kind.OUTCOMES_IMPORTED, clock.instant(), day.today(), CurrentUser.name(), "");
        audit.append("CAMPAIGN_OUTCOMES_IMPORTED", CurrentUser.name(), "campaign " + campaignId, Map.of("rows", file.rows().size()));
    }

    private static void check(OutcomeFile file, Map<String, OpenAction> open) {
        Set<String> seen = new HashSet<>();
        for (OutcomeRow row : file.rows()) {
            if (!open.containsKey(row.accountNumber())) {
                file.errors().add(row.line(), "The campaign has no action for the account number '" + row.accountNumber() + "'.");
            } else if (!seen.add(row.accountNumber())) {
                file.errors().add(row.line(), "The account number '" + row.accountNumber() + "' stands in the file twice.");
            }
        }
        file.errors().throwIfAny();
    }

    private void apply(OutcomeRow row, OpenAction action, OutcomeFile.Errors errors) {
        try {
            actions.logContact(action.id(), action.version(), row.channel(), row.outcome(), row.note(),
                    row.contactedOn().orElseGet(day::today));
        } catch (ActionRefusedException refused) {
            boolean early = refused.reason() == ActionRefusedException.Reason.OFFER_NOT_OPEN && row.contactedOn().isEmpty();
            errors.add(row.line(), refused.getMessage() + (early ? " If the contact was made earlier, name its day in contacted_on." : ""));
        }
    }
}
