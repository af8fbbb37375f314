package io.telelink.campaign.ui;

import java.io.IOException;
import java.io.InputStream;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import io.telelink.campaign.CampaignRefusedException;
import io.telelink.campaign.OutcomeFileException;
import io.telelink.campaign.OutcomeImport;

/** Hands an uploaded file of outcomes to the import, without holding the lock of the page. */
final class OutcomeUpload implements UploadHandler {

    private final transient OutcomeImport outcomes;
    private final long campaignId;
    private final OutcomePanel panel;

    OutcomeUpload(OutcomeImport outcomes, long campaignId, OutcomePanel panel) {
        this.outcomes = outcomes;
        this.campaignId = campaignId;
        this.panel = panel;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try (InputStream file = event.getInputStream()) {
            OutcomeImport.Result result = outcomes.apply(campaignId, file);
            ui.access(() -> panel.applied(result));
        } catch (OutcomeFileException wrong) {
            event.reject(String.valueOf(wrong.getMessage()));
            ui.access(() -> panel.refused(wrong));
        } catch (CampaignRefusedException refused) {
            event.reject(String.valueOf(refused.getMessage()));
            ui.access(() -> panel.refused(String.valueOf(refused.getMessage())));
        }
    }
}
