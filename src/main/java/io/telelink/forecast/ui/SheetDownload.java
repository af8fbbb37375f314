package io.telelink.forecast.ui;

import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.telelink.access.CurrentUser;
import io.telelink.audit.AuditLog;
import io.telelink.forecast.export.Format;
import io.telelink.forecast.export.Sheet;

/** A table of these pages as a file; that it was taken is recorded first. */
final class SheetDownload implements DownloadHandler {

    private final transient AuditLog log;
    private final transient Supplier<Sheet> sheet;
    private final transient Supplier<Map<String, String>> query;
    private final Format format;

    private SheetDownload(AuditLog log, Supplier<Sheet> sheet, Supplier<Map<String, String>> query, Format format) {
        this.log = log;
        this.sheet = sheet;
        this.query = query;
        this.format = format;
    }

    /** A link for each format. */
    static Anchor[] links(AuditLog log, Supplier<Sheet> sheet, Supplier<Map<String, String>> query) {
        return Format.all().map(format -> {
            var link = new Anchor(new SheetDownload(log, sheet, query, format), format.name());
            link.setTitle(I18NProvider.translate("forecast.download", format.name()));
            link.getElement().setAttribute("aria-label", I18NProvider.translate("forecast.download", format.name()));
            return link;
        }).toArray(Anchor[]::new);
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        Sheet wanted = sheet.get();
        // Before the first byte leaves: no entry, no file.
        log.append("LIST_EXPORTED", CurrentUser.name(), wanted.name(), Map.of("filter", query.get(), "format", format.name()));
        event.setFileName(format.fileName(wanted));
        event.setContentType(format.contentType());
        format.write(wanted, event.getOutputStream());
    }
}
