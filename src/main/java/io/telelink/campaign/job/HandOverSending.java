package io.telelink.campaign.job;

import java.util.List;

import io.telelink.campaign.CampaignRefusedException;
import io.telelink.campaign.HandOver;
import io.telelink.campaign.HandOverRow;
import io.telelink.campaign.persistence.CampaignTable;
import io.telelink.campaign.persistence.HandOverList;
import io.telelink.campaign.persistence.HandOverTable;
import io.telelink.customer.BusinessDay;
import io.telelink.job.JobFailedException;
import io.telelink.job.JobHandler;
import io.telelink.job.JobProgress;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends a list in batches and keeps a checkpoint after each, so that a crash sends at most one of them twice. */
@Component
class HandOverSending implements JobHandler {

    private static final int ROWS_AT_ONCE = 500;

    private final HandOverTable table;
    private final HandOverList list;
    private final CampaignTable campaigns;
    private final WebhookClient client;
    private final BusinessDay day;
    private final JsonMapper json;

    HandOverSending(HandOverTable table, HandOverList list, CampaignTable campaigns, WebhookClient client, BusinessDay day,
                    JsonMapper json) {
        this.table = table;
        this.list = list;
        this.campaigns = campaigns;
        this.client = client;
        this.day = day;
        this.json = json;
    }

    /** A batch as the target gets it; {@code after} is the checkpoint before it. */
    record Batch(long campaignId, long handOverId, long after, List<HandOverRow> contacts) {
    }

    @Override
    public String kind() {
        return HandOver.KIND;
    }

    @Override
    public void run(long jobRunId, JobProgress progress) {
        HandOverTable.Progress at = table.progress(jobRunId);
        int total = at.delivered() + list.tally(at.campaignId(), at.lastAction()).contacts();
        while (true) {
            progress.stopIfCancelled();
            progress.report("Sending", Math.min(at.delivered(), total), total);
            List<HandOverRow> rows = list.after(at.campaignId(), at.lastAction(), ROWS_AT_ONCE);
            if (rows.isEmpty()) {
                return;
            }
            if (campaigns.find(at.campaignId()).filter(each -> each.isWorking(day.today())).isEmpty()) {
                throw new JobFailedException("The campaign does not run any more; " + at.delivered() + " contacts were handed over.");
            }
            send(jobRunId, at, rows, progress);
            at = new HandOverTable.Progress(at.campaignId(), at.target(), rows.getLast().actionId(), at.delivered() + rows.size());
            table.delivered(jobRunId, at.lastAction(), at.delivered());
        }
    }

    private void send(long jobRunId, HandOverTable.Progress at, List<HandOverRow> rows, JobProgress progress) {
        try {
            client.post(at.target(), jobRunId + "-" + at.lastAction(),
                    json.writeValueAsBytes(new Batch(at.campaignId(), jobRunId, at.lastAction(), rows)), progress);
        } catch (CampaignRefusedException refused) {
            throw new JobFailedException(String.valueOf(refused.getMessage()), refused);
        }
    }
}
