package io.telelink.campaign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.telelink.access.CurrentUser;
import io.telelink.access.Roles;
import io.telelink.audit.AuditLog;
import io.telelink.campaign.CampaignRefusedException.Reason;
import io.telelink.campaign.persistence.CampaignActionTable;
import io.telelink.campaign.persistence.CampaignActionTable.OpenAction;
import io.telelink.campaign.persistence.CampaignEventTable;
import io.telelink.campaign.persistence.CampaignTable;
import io.telelink.customer.BusinessDay;
import io.telelink.retention.ActionRefusedException;
import io.telelink.retention.Actions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings in what an external dialler or mail system says came of contacts: every row of a file, or none. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.RETENTION_MANAGER + "', '" + Roles.ADMIN + "')")
public class OutcomeImport {

    /** Bytes. */
    public static final long LARGEST_FILE = 2_000_000;

    private final CampaignTable campaigns;
    private final CampaignActionTable table;
    private final CampaignEventTable events;
    private final Actions actions;
    private final BusinessDay day;
    private final AuditLog audit;
    private final Clock clock;

    OutcomeImport(CampaignTable campaigns, CampaignActionTable table, CampaignEventTable events, Actions actions, BusinessDay day,
                  AuditLog audit, Clock clock) {
        this.campaigns = campaigns;
        this.table = table;
        this.events = events;
        this.actions = actions;
        this.day = day;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was applied. */
    public record Result(int rows) {
    }

    /**
     * Logs each row as a contact of today with its answer.
     *
     * @param csv at most {@value #LARGEST_FILE} bytes and 5,000 rows, with the columns account_number, outcome, channel and note
     * @throws OutcomeFileException     with the rows, when any cannot be applied; nothing is then
     * @throws CampaignRefusedException when it is no such file, or the campaign was never launched
     * @throws IOException              when the file cannot be read from its sender
     */
    @Transactional(rollbackFor = Exception.class)
    public Result apply(long campaignId, InputStream csv) throws IOException {
        Campaign campaign = campaigns.find(campaignId).orElseThrow(() -> new NoSuchCampaignException(campaignId));
        if (campaign.launched().isEmpty()) {
            throw new CampaignRefusedException(Reason.NOT_POSSIBLE, "The campaign has not been launched: nobody was contacted yet.");
        }
        OutcomeFile file = OutcomeFile.read(bounded(csv));
        Map<String, OpenAction> open = table.open(campaignId,
                file.rows().stream().map(OutcomeRow::accountNumber).collect(Collectors.toSet()));
        check(file, open);
        for (OutcomeRow row : file.rows()) {
            apply(row, open.get(row.accountNumber()), file.errors());
        }
        file.errors().throwIfAny();
        events.insert(campaignId, CampaignEvent.Kind.OUTCOMES_IMPORTED, clock.instant(), day.today(), CurrentUser.name(), "");
        audit.append("CAMPAIGN_OUTCOMES_IMPORTED", CurrentUser.name(), "campaign " + campaignId, Map.of("rows", file.rows().size()));
        return new Result(file.rows().size());
    }

    /** A file to fill in: the columns, and no rows. */
    public static byte[] template() {
        return OutcomeFile.HEADER.getBytes(StandardCharsets.UTF_8);
    }

    private static InputStream bounded(InputStream csv) throws IOException {
        byte[] content = csv.readNBytes((int) LARGEST_FILE + 1);
        if (content.length > LARGEST_FILE) {
            throw new CampaignRefusedException(Reason.MALFORMED, "A file of outcomes has at most " + LARGEST_FILE / 1_000_000 + " MB.");
        }
        return new ByteArrayInputStream(content);
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
            actions.logContact(action.id(), action.version(), row.channel(), row.outcome(), row.note());
        } catch (ActionRefusedException refused) {
            errors.add(row.line(), String.valueOf(refused.getMessage()));
        }
    }
}
