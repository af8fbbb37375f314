package io.telelink.campaign.ui;

import java.io.IOException;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.telelink.campaign.Campaign;
import io.telelink.campaign.CampaignFiles;
import io.telelink.shell.Csv;

/** Whom to contact in a campaign as a file, written to the reader as it is read from the store. */
final class MemberDownload implements DownloadHandler {

    private final transient CampaignFiles files;
    private final transient Campaign campaign;

    MemberDownload(CampaignFiles files, Campaign campaign) {
        this.files = files;
        this.campaign = campaign;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        files.write(campaign.id(), Csv.download(event, "campaign-" + campaign.id() + ".csv"));
    }
}
