package io.telelink.customer.ui;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import io.telelink.customer.ImportOptions;
import io.telelink.customer.ImportRefusedException;
import io.telelink.customer.Imports;
import io.telelink.shell.Notify;

/** Hands an uploaded file on to the import as it arrives; nothing of it is held in memory. */
final class ImportUpload implements UploadHandler {

    private final transient Imports imports;
    private final String owner;
    private final transient Supplier<ImportOptions> options;
    private final transient LongConsumer started;

    /** @param started told the id of the run, in the page's own UI */
    ImportUpload(Imports imports, String owner, Supplier<ImportOptions> options, LongConsumer started) {
        this.imports = imports;
        this.owner = owner;
        this.options = options;
        this.started = started;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try (InputStream file = event.getInputStream()) {
            long id = imports.start(file, event.getFileName(), options.get(), owner);
            ui.access(() -> started.accept(id));
        } catch (ImportRefusedException refused) {
            String reason = String.valueOf(refused.getMessage());
            event.reject(reason);
            ui.access(() -> Notify.error(reason));
        }
    }
}
