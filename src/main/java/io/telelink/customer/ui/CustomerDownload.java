package io.telelink.customer.ui;

import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.telelink.access.CurrentUser;
import io.telelink.audit.AuditLog;
import io.telelink.customer.CustomerDirectory;
import io.telelink.learning.data.Schema;
import io.telelink.shell.Csv;

/** The customers that the list shows, as a file, written to the reader as they are read from the store. */
final class CustomerDownload implements DownloadHandler {

    private final transient CustomerDirectory customers;
    private final transient Schema schema;
    private final transient AuditLog log;
    private final transient Supplier<FilterAddress> shown;
    private final String name;

    CustomerDownload(CustomerDirectory customers, Schema schema, AuditLog log, Supplier<FilterAddress> shown, String name) {
        this.customers = customers;
        this.schema = schema;
        this.log = log;
        this.shown = shown;
        this.name = name;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        FilterAddress address = shown.get();
        // Before the first byte leaves: no entry, no file.
        log.append("LIST_EXPORTED", CurrentUser.name(), "customers",
                Map.of("filter", address.write().getParameters(), "rows", customers.count(address.filter())));
        try (CustomerCsv csv = new CustomerCsv(Csv.download(event, name), schema)) {
            customers.export(address.filter(), address.sort(), csv::write);
        }
    }
}
