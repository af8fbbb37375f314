package io.telelink.audit.ui;

import java.io.IOException;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.telelink.audit.verification.PeriodFormat;
import io.telelink.audit.verification.SignOffs;

/** The file of a signed-off period, written to the reader as it is read from the ledger. */
final class PeriodDownload implements DownloadHandler {

    private final transient SignOffs signOffs;
    private final long verification;
    private final PeriodFormat format;

    PeriodDownload(SignOffs signOffs, long verification, PeriodFormat format) {
        this.signOffs = signOffs;
        this.verification = verification;
        this.format = format;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.setFileName("audit-period-" + verification + "." + format.suffix());
        event.setContentType(format.contentType());
        signOffs.write(verification, format, event.getOutputStream());
    }
}
