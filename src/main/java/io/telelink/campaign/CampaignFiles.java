package io.telelink.campaign;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.telelink.access.Roles;
import io.telelink.campaign.persistence.HandOverList;
import io.telelink.shell.Csv;
import io.telelink.shell.SafeText;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of a campaign as CSV, for a dialler or mail system. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.RETENTION_MANAGER + "', '" + Roles.ADMIN + "')")
public class CampaignFiles {

    private static final int ROWS_AT_ONCE = 1_000;

    private final HandOverGuard guard;
    private final HandOverList list;

    CampaignFiles(HandOverGuard guard, HandOverList list) {
        this.guard = guard;
        this.list = list;
    }

    /**
     * Says whether the list may be taken.
     *
     * @throws CampaignRefusedException unless the campaign runs
     */
    public void require(long campaignId) {
        guard.running(campaignId);
    }

    /**
     * How many the list has now, and why others are left out of it.
     *
     * @throws CampaignRefusedException unless the campaign runs
     */
    @Transactional(readOnly = true)
    public HandOverTally tally(long campaignId) {
        guard.running(campaignId);
        return list.tally(campaignId, 0);
    }

    /**
     * Writes whom to contact, a stretch at a time; the stream stays open.
     *
     * @throws CampaignRefusedException unless the campaign runs
     * @throws IOException              when the reader is gone
     */
    public void write(long campaignId, OutputStream out) throws IOException {
        guard.running(campaignId);
        guard.record(campaignId, "CSV", list.tally(campaignId, 0));
        CsvWriter csv = Csv.writer(out);
        csv.writeRecord("Action", "Account number", "Offer", "Description", "Due", "Level", "Churn probability", "Expected profit ($)");
        long last = 0;
        for (List<HandOverRow> rows = list.after(campaignId, last, ROWS_AT_ONCE); !rows.isEmpty();
                rows = list.after(campaignId, last, ROWS_AT_ONCE)) {
            rows.forEach(row -> csv.writeRecord(String.valueOf(row.actionId()), SafeText.of(row.accountNumber()),
                    SafeText.of(row.offer()), SafeText.of(row.description()), row.dueOn().toString(), row.level(),
                    String.valueOf(row.probability()), String.valueOf(row.expectedProfit())));
            last = rows.getLast().actionId();
        }
        csv.flush();
    }
}
