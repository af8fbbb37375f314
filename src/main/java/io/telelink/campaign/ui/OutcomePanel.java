package io.telelink.campaign.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.telelink.audit.AuditLog;
import io.telelink.campaign.Campaign;
import io.telelink.campaign.OutcomeFileException;
import io.telelink.campaign.OutcomeImport;
import io.telelink.shell.Csv;
import io.telelink.shell.ErrorState;
import io.telelink.shell.Formats;
import io.telelink.shell.Notify;
import io.telelink.shell.Parts;

/** Brings in what an external system says came of contacts, or shows which rows of its file are wrong. */
final class OutcomePanel extends Composite<Div> {

    private static final long MEGABYTE = 1_000_000;

    private final Upload upload;
    private final Div outcome = Parts.stack();
    private final Campaign campaign;
    private final transient AuditLog log;
    private final Runnable applied;

    /** @param applied told when outcomes have come in */
    OutcomePanel(Campaign campaign, OutcomeImport outcomes, AuditLog log, Runnable applied) {
        this.campaign = campaign;
        this.log = log;
        this.applied = applied;
        upload = new Upload(new OutcomeUpload(outcomes, campaign.id(), this));
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) OutcomeImport.LARGEST_FILE);
        upload.setI18n(new UploadI18N().setError(new UploadI18N.Error().setTooManyFiles(getTranslation("campaign.outcomes.one"))
                .setFileIsTooBig(getTranslation("campaign.outcomes.large", Formats.count(OutcomeImport.LARGEST_FILE / MEGABYTE)))));
        upload.setDropLabel(new Span(getTranslation("campaign.outcomes.drop", Formats.count(OutcomeImport.LARGEST_FILE / MEGABYTE))));
        upload.addFileRejectedListener(rejected -> refused(rejected.getErrorMessage()));
        upload.setWidthFull();
        Anchor template = new Anchor((DownloadHandler) event -> {
            Csv.download(event, "outcomes-template.csv").write(OutcomeImport.template());
        }, getTranslation("campaign.outcomes.template"));
        outcome.getElement().setAttribute("aria-live", "polite");
        getContent().add(Parts.panel(getTranslation("campaign.outcomes"), Parts.quiet(getTranslation("campaign.outcomes.what")), upload,
                Parts.line(template), outcome));
    }

    void applied(OutcomeImport.Result result) {
        clear();
        Notify.success(getTranslation("campaign.outcomes.applied", Formats.count(result.rows())));
        applied.run();
    }

    void refused(OutcomeFileException wrong) {
        clear();
        outcome.add(new RowErrors(wrong, log, campaign.id()));
    }

    /** @param message in words for the reader */
    void refused(String message) {
        clear();
        outcome.add(new ErrorState(message));
    }

    private void clear() {
        upload.clearFileList();
        outcome.removeAll();
    }
}
